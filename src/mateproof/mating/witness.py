"""One wrong pair for each cell: the smallest plug that has a wrong partner, with its smallest one.

No pair is searched for among all: an end can be ruled out for a partner by its circuit, its label and its
mates only, so few ends of each group can ever be the smallest that is left (`_candidates`). Where pairs share
their circuit or label, the groups fall into blocks, and only the blocks with the smallest names are opened.
"""

from __future__ import annotations

from typing import NamedTuple

import polars as pl

from mateproof.mating.cells import blocks
from mateproof.mating.ids import suffixed
from mateproof.mating.listing import book, listed
from mateproof.mating.meant import CELL, shares
from mateproof.mating.site import Site

_KEYS = ("circuit_id", "label_id")
_ATOM = ("group", *_KEYS)
_FIRST_BLOCKS = 4
_MOST_EXCLUDED = 3
"""Ends in more mates than this are an error of the plan; their witness is real, but found by listing."""


class _Search(NamedTuple):
    """The site, its atoms by smallest name, and how many single ends a partner can rule out."""

    site: Site
    atoms: pl.DataFrame
    excluded: int


def with_witness(site: Site, cells: pl.DataFrame) -> pl.DataFrame:
    """Add witness_plug and witness_socket to the cells."""
    if cells.is_empty():
        return cells.with_columns(
            witness_plug=pl.lit(None, pl.String), witness_socket=pl.lit(None, pl.String)
        )
    atoms = (
        site.ends.lazy()
        .group_by(_ATOM)
        .agg(low=pl.col("end").min(), n=pl.len(), row=pl.col("row").first())
        .sort("low")
        .collect()
    )
    search = _Search(site, atoms, _excluded(site))
    found = [
        _of_kind(search, of_kind, circuit=circuit, label=label)
        for (circuit, label), of_kind in cells.partition_by(CELL[2:], as_dict=True).items()
    ]
    return _listed_where_unfound(site, pl.concat(found))


def _listed_where_unfound(site: Site, cells: pl.DataFrame) -> pl.DataFrame:
    lost = cells.filter(pl.col("witness_plug").is_null()).drop("witness_plug", "witness_socket")
    if lost.is_empty():
        return cells
    return pl.concat([cells.drop_nulls("witness_plug"), _with_first_listed(site, lost)])


def _with_first_listed(site: Site, cells: pl.DataFrame) -> pl.DataFrame:
    ends = book(site, [*cells["plug"], *cells["socket"]])
    rows = [next(listed(ends, [cell])) for cell in cells.select(CELL).iter_rows()]
    names = pl.DataFrame(rows, schema={"witness_plug": pl.String, "witness_socket": pl.String}, orient="row")
    return cells.hstack(names)


def _of_kind(search: _Search, cells: pl.DataFrame, *, circuit: object, label: object) -> pl.DataFrame:
    keys = [key for key, shared in zip(_KEYS, (circuit, label), strict=True) if shared]
    every = _blocks(search, cells, keys)
    nth = pl.int_range(pl.len()).over("plug", "socket")
    first = every.sort("low_plug").filter(nth < _FIRST_BLOCKS)
    found = _smallest(search, first, keys)
    further = every.join(first, on=["plug", "socket", *keys], how="anti").join(
        found, on=["plug", "socket"], how="left"
    )
    further = further.filter(
        pl.col("witness_plug").is_null() | (pl.col("low_plug") <= pl.col("witness_plug"))
    )
    if not further.is_empty():
        found = pl.concat([found, _smallest(search, further.select(every.columns), keys)])
        found = _lowest(found.lazy()).collect()
    return cells.join(found, on=["plug", "socket"], how="left")


def _blocks(search: _Search, cells: pl.DataFrame, keys: list[str]) -> pl.DataFrame:
    """Return (plug, socket, keys, low_plug): parts of two groups that share the keys."""
    pairs = cells.select("plug", "socket")
    if not keys:
        return pairs.with_columns(low_plug=pl.lit(""))
    sub = search.atoms.lazy().drop_nulls(keys).group_by("group", *keys).agg(pl.col("low").min())
    paired = blocks(search.site, sub, keys).join(pairs.lazy(), on=["plug", "socket"], how="semi")
    return paired.select("plug", "socket", *keys, "low_plug").collect()


def _smallest(search: _Search, blocks: pl.DataFrame, keys: list[str]) -> pl.DataFrame:
    """Return (plug, socket, witness_plug, witness_socket) of the smallest wrong pair in these blocks."""
    sides = pl.concat([blocks.select(pl.col(side).alias("group"), *keys) for side in ("plug", "socket")])
    ends = _candidates(search, sides.unique(), keys).lazy()
    paired = blocks.lazy().drop("low_plug")
    for side in ("plug", "socket"):
        paired = paired.join(
            suffixed(ends, f"_{side}").with_columns(pl.col(f"{key}_{side}").alias(key) for key in keys),
            left_on=[side, *keys],
            right_on=[f"group_{side}", *keys],
        )
    differ = [~shares(key) for key in _KEYS if key not in keys]
    ordered = (pl.col("plug") != pl.col("socket")) | (pl.col("end_plug") < pl.col("end_socket"))
    wrong = paired.filter(ordered, *differ)
    for a, b in (("a", "b"), ("b", "a")):
        wrong = wrong.join(
            search.site.mates.lazy(), left_on=["row_plug", "row_socket"], right_on=[a, b], how="anti"
        )
    return _lowest(
        wrong.select("plug", "socket", witness_plug="end_plug", witness_socket="end_socket")
    ).collect()


def _lowest(pairs: pl.LazyFrame) -> pl.LazyFrame:
    low = pairs.group_by("plug", "socket").agg(pl.col("witness_plug").min())
    return (
        pairs.join(low, on=["plug", "socket", "witness_plug"], how="semi")
        .group_by("plug", "socket", "witness_plug")
        .agg(pl.col("witness_socket").min())
    )


def _candidates(search: _Search, blocks: pl.DataFrame, keys: list[str]) -> pl.DataFrame:
    """Return the ends of these blocks that can be the smallest which a partner does not rule out.

    An atom is what shares group, circuit and label. A partner rules out the atoms of one circuit, the
    atoms of one label, and m single ends, where the pairs are to differ in circuit or label. So within a
    circuit (or a label) the smallest end left lies in one of the first m + 2 atoms, among the first m + 1
    names of that atom; and what was ruled out before it is at most 2 (m + 2) (m + 1) + m ends.
    """
    m = search.excluded
    few = search.atoms.join(blocks, on=["group", *keys], how="semi")
    if "label_id" not in keys:
        few = _first(few, ["group", "circuit_id"], m + 2)
    if "circuit_id" not in keys:
        few = _first(few, ["group", "label_id"], m + 2)
    single = few.filter(pl.col("n") == 1).select(*_ATOM, "row", end="low")
    crowded = search.site.ends.join(few.filter(pl.col("n") > 1), on=list(_ATOM), how="semi", nulls_equal=True)
    lowest = crowded.group_by(_ATOM).agg(pl.col("end").bottom_k(m + 1)).explode("end")
    lowest = crowded.join(lowest, on=["group", "end"], how="semi").select(single.columns)
    return _first(pl.concat([single, lowest]).sort("end"), ["group", *keys], 2 * (m + 2) * (m + 1) + m + 1)


def _first(frame: pl.DataFrame, columns: list[str], count: int) -> pl.DataFrame:
    return frame.filter(pl.int_range(pl.len()).over(columns) < count)


def _excluded(site: Site) -> int:
    """Return how many single ends a partner can rule out: its mates, and itself in a group of both sides."""
    sides = pl.concat([site.mates["a"], site.mates["b"]])
    most = sides.value_counts(sort=True)["count"].head(1).sum()
    return min(int(most) + (site.groups["gender"].null_count() > 0), _MOST_EXCLUDED)
