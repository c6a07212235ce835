"""Counting wrong pairs without listing them.

All plugs of one group with all sockets of another are a product of two numbers. Of these, the pairs that
share a circuit, a label, or both are sums of small products over the shared circuits and labels, so the
four *cells* of a pair of groups follow by inclusion and exclusion. Pairs that are meant are taken off last.
"""

from __future__ import annotations

import polars as pl

from mateproof.mating.ids import suffixed
from mateproof.mating.meant import CELL, meant
from mateproof.mating.site import Site


def group_pairs(site: Site, faces: pl.DataFrame) -> pl.LazyFrame:
    """Return (plug, socket, every): groups within reach whose faces may fit, and the number of their pairs.

    Two ends of unknown contact type are one pair, not two: the group that comes first is taken as the plugs.
    """
    possible = faces.lazy().filter(pl.col("barred").is_null()).select("face_plug", "face_socket")
    groups = site.groups.lazy().select("group", "spot", "face", "gender", "n")
    return (
        groups.rename({"group": "plug", "face": "face_plug"})
        .join(possible, on="face_plug")
        .join(site.near.lazy(), on="spot")
        .join(
            suffixed(groups, "_socket").rename({"group_socket": "socket"}),
            left_on=["other", "face_socket"],
            right_on=["spot_socket", "face_socket"],
        )
        .filter(
            pl.any_horizontal(pl.col("gender", "gender_socket").is_not_null())
            | (pl.col("plug") <= pl.col("socket"))
        )
        .select("plug", "socket", every=_product(pl.col("n"), pl.col("n_socket")))
    )


def cells(site: Site, pairs: pl.LazyFrame) -> pl.LazyFrame:
    """Return the cells that hold a wrong pair: the columns of `CELL`, and their number as `pairs`."""
    counted = pairs
    for name, keys in _SHARED.items():
        sub = site.ends.lazy().drop_nulls(keys).group_by("group", *keys).agg(n=pl.len().cast(pl.Int64))
        shared = sharing(site, sub, keys, pairs)
        counted = counted.join(shared.rename({"pairs": name}), on=["plug", "socket"], how="left")
    counted = counted.with_columns(pl.col(list(_SHARED)).fill_null(0))
    split = pl.concat(
        counted.select(*CELL[:2], same_circuit=pl.lit(circuit), same_label=pl.lit(label), all=count)
        for (circuit, label), count in _SPLIT.items()
    )
    return (
        split.filter(pl.col("all") > 0)
        .join(meant(site).lazy(), on=list(CELL), how="left")
        .select(*CELL, pairs=pl.col("all") - pl.col("meant").fill_null(0))
        .filter(pl.col("pairs") > 0)
    )


_SHARED = {"circuit": ["circuit_id"], "label": ["label_id"], "both": ["circuit_id", "label_id"]}
_SPLIT = {
    (True, True): pl.col("both"),
    (True, False): pl.col("circuit") - pl.col("both"),
    (False, True): pl.col("label") - pl.col("both"),
    (False, False): pl.col("every") - pl.col("circuit") - pl.col("label") + pl.col("both"),
}


def sharing(site: Site, sub: pl.LazyFrame, keys: list[str], pairs: pl.LazyFrame) -> pl.LazyFrame:
    """Return (plug, socket, pairs): how many pairs of two groups agree in all keys; `sub` has n per key."""
    shared = blocks(site, sub, keys).join(pairs, on=["plug", "socket"], how="semi")
    product = _product(pl.col("n_plug"), pl.col("n_socket"))
    return shared.group_by("plug", "socket").agg(pairs=product.sum())


def blocks(site: Site, sub: pl.LazyFrame, keys: list[str]) -> pl.LazyFrame:
    """Pair the parts of groups that share their keys; only within reach, so that a common label stays cheap.

    `sub` has the columns group, the keys, and more; these come back for both sides, as n_plug and n_socket.
    """
    placed = sub.join(site.groups.lazy().select("group", "spot", "gender"), on="group")
    plugs = placed.filter(pl.col("gender").ne_missing("socket")).join(site.near.lazy(), on="spot")
    sockets = placed.filter(pl.col("gender").ne_missing("plug"))
    paired = suffixed(plugs.drop("gender", "spot"), "_plug").join(
        suffixed(sockets.drop("gender"), "_socket"),
        left_on=["other_plug", *(f"{key}_plug" for key in keys)],
        right_on=["spot_socket", *(f"{key}_socket" for key in keys)],
    )
    return paired.drop("other_plug").rename(
        {"group_plug": "plug", "group_socket": "socket", **{f"{key}_plug": key for key in keys}}
    )


def _product(plugs: pl.Expr, sockets: pl.Expr) -> pl.Expr:
    """A group with itself holds n(n-1)/2 pairs: only ends of unknown contact type meet their own group."""
    itself = pl.col("plug") == pl.col("socket")
    return pl.when(itself).then(plugs * (plugs - 1) // 2).otherwise(plugs * sockets)
