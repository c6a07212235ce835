"""Counting wrong pairs without listing them.

All plugs of one group with all sockets of another are a product of two numbers. Of these, the pairs that
share a circuit, a label, or both are sums of small products over the shared circuits and labels, so the
four *cells* of a pair of groups follow by inclusion and exclusion. Pairs that are meant are taken off last.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from mateproof.mating.blocks import blocks
from mateproof.mating.codes import Codes
from mateproof.mating.meant import CELL, meant
from mateproof.mating.near import met
from mateproof.mating.site import Site

SHARED = {"circuit": ["circuit_id"], "label": ["label_id"], "both": ["circuit_id", "label_id"]}
"""What two ends can share, and the columns that say so."""


@dataclass(frozen=True, slots=True)
class Counted:
    """`cells`: the columns of `CELL`, and the number of wrong pairs as `pairs`, which is not 0.

    `blocks`: for each key of `SHARED`: plug, socket, block_plug, block_socket, n_plug, n_socket: parts of two
    groups that share it. `block_of`: the block of each atom, -1 for none.
    """

    cells: pl.DataFrame
    blocks: dict[str, pl.DataFrame]
    block_of: dict[str, Codes]


def group_pairs(site: Site, faces: pl.DataFrame) -> pl.LazyFrame:
    """Return (plug, socket, every): groups within reach whose faces may fit, and the number of their pairs.

    Two ends of unknown contact type are one pair, not two: the group that comes first is taken as the plugs.
    """
    possible = faces.lazy().filter(pl.col("barred").is_null()).select("face_plug", "face_socket")
    groups = site.groups.lazy().select("group", "place", "spot", "refined", "face", "gender", "n")
    fitting = groups.join(possible, left_on="face", right_on="face_plug").drop("face")
    return (
        met(site.near, fitting.rename({"face_socket": "face"}), groups, ["face"])
        .rename({"group_plug": "plug", "group_socket": "socket"})
        .filter(
            pl.any_horizontal(pl.col("gender_plug", "gender_socket").is_not_null())
            | (pl.col("plug") <= pl.col("socket"))
        )
        .select("plug", "socket", every=_product(pl.col("n_plug"), pl.col("n_socket")))
    )


def counted(site: Site, pairs: pl.DataFrame) -> Counted:
    """Return the cells that hold a wrong pair, and the blocks they were counted by."""
    shared_by, block_of, every = {}, {}, pairs.lazy()
    for name, keys in SHARED.items():
        shared_by[name], block_of[name] = _blocks(site, keys, pairs)
        product = _product(pl.col("n_plug"), pl.col("n_socket"))
        shared = shared_by[name].lazy().group_by("plug", "socket").agg(product.sum().alias(name))
        every = every.join(shared, on=["plug", "socket"], how="left")
    known = every.with_columns(pl.col(list(SHARED)).fill_null(0)).collect().lazy()
    split = pl.concat(
        known.select(*CELL[:2], same_circuit=pl.lit(circuit), same_label=pl.lit(label), all=count)
        for (circuit, label), count in _SPLIT.items()
    )
    cells = (
        split.filter(pl.col("all") > 0)
        .join(meant(site).lazy(), on=list(CELL), how="left")
        .select(*CELL, pairs=pl.col("all") - pl.col("meant").fill_null(0))
        .filter(pl.col("pairs") > 0)
    )
    return Counted(cells.collect(), shared_by, block_of)


_SPLIT = {
    (True, True): pl.col("both"),
    (True, False): pl.col("circuit") - pl.col("both"),
    (False, True): pl.col("label") - pl.col("both"),
    (False, False): pl.col("every") - pl.col("circuit") - pl.col("label") + pl.col("both"),
}


def _blocks(site: Site, keys: list[str], pairs: pl.DataFrame) -> tuple[pl.DataFrame, Codes]:
    """Pair the parts of groups that share their keys; only within reach, so that a common label stays cheap.

    The second answer is the block of each atom, -1 for one that states too little.
    """
    columns = site.atoms.select(pl.col("group", *keys, "n").cast(pl.Int64).fill_null(0))
    group, *shared, n = (column.to_numpy() for column in columns)
    found = blocks(group, shared, n)
    spots = site.groups.select("place", "spot", "refined", "gender")[group[found.head]]
    placed = spots.lazy().with_columns(
        group=group[found.head],
        block=np.arange(len(found.n)),
        n=found.n,
        **{key: codes[found.head] for key, codes in zip(keys, shared, strict=True)},
    )
    plugs, sockets = (placed.filter(pl.col("gender").ne_missing(half)) for half in ("socket", "plug"))
    named = met(site.near, plugs, sockets, keys).rename({"group_plug": "plug", "group_socket": "socket"})
    asked = named.join(pairs.lazy().select("plug", "socket"), on=["plug", "socket"], how="semi")
    of_two = ("plug", "socket", "block_plug", "block_socket", "n_plug", "n_socket")
    return asked.select(of_two).collect(), found.of


def _product(plugs: pl.Expr, sockets: pl.Expr) -> pl.Expr:
    """A group with itself holds n(n-1)/2 pairs: only ends of unknown contact type meet their own group."""
    itself = pl.col("plug") == pl.col("socket")
    return pl.when(itself).then(plugs * (plugs - 1) // 2).otherwise(plugs * sockets)
