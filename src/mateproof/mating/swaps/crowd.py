"""The same mates as those of `mates`, of plans with many connectors: from the columns of the analysis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import polars as pl

from mateproof.mating.faces import Face
from mateproof.mating.mistake import Side
from mateproof.mating.moment import Lying
from mateproof.mating.openends import End, Placed
from mateproof.mating.site import PLACED, Site
from mateproof.mating.swaps.mates import Atom, Mate, Mates
from mateproof.mating.traced import Traced

_SHARED = ("circuit_plug", "circuit_socket", "label_plug", "label_socket")
_GROUP = ("group_plug", "group_socket")


def crowd(site: Site) -> Mates:
    """Return the mates whose ends lie open on site and belong to no other mate."""
    oriented = _plug_first(site, _single(site))
    alike = (
        oriented.sort("end_plug", "end_socket")
        .lazy()
        .group_by(*_GROUP, *_SHARED, maintain_order=True)
        .agg(pl.len(), pl.col("end_plug", "end_socket").head(2))
        .collect()
    )
    numbers: dict[tuple[int, int], int] = {}
    atoms = []
    for plugs, sockets, *shared, count, names, others in alike.iter_rows():
        number = numbers.setdefault((plugs, sockets), len(numbers))
        circuits_and_labels = (shared[0], shared[1], shared[2], shared[3])
        atoms.append(Atom(number, circuits_and_labels, count, tuple(zip(names, others, strict=True))))
    ends = dict(_ends(site, {group for pair in numbers for group in pair}))
    near = set(site.near.spots.iter_rows())

    def meet(plug: End, socket: End) -> bool:
        """Spots of which both are refined meet only as they are listed; see `near`."""
        return not (plug.placed.at and socket.placed.at) or (plug.placed.at[0], socket.placed.at[0]) in near

    return Mates([Mate(ends[plugs], ends[sockets]) for plugs, sockets in numbers], atoms, meet)


def _single(site: Site) -> pl.DataFrame:
    rows = pl.concat([site.mates["a"], site.mates["b"]]).alias("row")
    once = rows.value_counts().filter(pl.col("count") == 1)["row"].implode()
    return site.mates.filter(pl.col("a") != pl.col("b"), pl.col("a").is_in(once), pl.col("b").is_in(once))


def _plug_first(site: Site, mates: pl.DataFrame) -> pl.DataFrame:
    """Return both halves beside each other, the plug first, as `mates.plug_first` says."""
    genders = site.groups.sort("group")["gender"]
    sides = []
    for half in ("a", "b"):
        ends = site.ends.select("end", "group", "atom")[mates[half]]
        shared = site.atoms.select(circuit="circuit_id", label="label_id")[ends["atom"]]
        ends = ends.drop("atom").with_columns(
            shared["circuit"], shared["label"], gender=genders[ends["group"]]
        )
        sides.append(ends.rename({name: f"{name}_{half}" for name in ends.columns}))
    both = pl.concat(sides, how="horizontal")
    plug_like = (pl.col("gender_a").eq_missing("plug")) | (pl.col("gender_b").eq_missing("socket"))
    socket_like = (pl.col("gender_a").eq_missing("socket")) | (pl.col("gender_b").eq_missing("plug"))
    turn = pl.when(plug_like != socket_like).then(socket_like).otherwise(pl.col("end_a") > pl.col("end_b"))
    names = ("end", "group", "circuit", "label")
    first = [pl.when(turn).then(f"{name}_b").otherwise(f"{name}_a").alias(f"{name}_plug") for name in names]
    last = [pl.when(turn).then(f"{name}_a").otherwise(f"{name}_b").alias(f"{name}_socket") for name in names]
    return both.select(*first, *last)


def _ends(site: Site, wanted: set[int]) -> Iterator[tuple[int, End]]:
    """Yield one end for each group that stands for all but for names, circuits and labels."""
    rows: Iterator[dict[str, Any]] = site.groups.filter(pl.col("group").is_in(list(wanted))).iter_rows(
        named=True
    )
    for row in rows:
        yield (
            row["group"],
            End(
                plan=row["plan"],
                zone=row["zone"],
                name="",
                circuit=None,
                label="" if row["labelled"] else None,
                lying=Lying(row["lying"]),
                placed=Placed(PLACED[row["placed"]], (row["spot"],) if row["refined"] else ()),
                traced=Traced(row["traced"]),
                face=Face._make(row[name] for name in Face._fields),
                side=Side._make(row[name] for name in Side._fields),
            ),
        )
