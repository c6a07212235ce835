"""Wrong matings circuit by circuit: how many plugs of one go into sockets of another, and what that does.

The groups of the analysis are split by the line of their circuits (`lines.py`), and counted in the same way:
groups are multiplied, no pair is listed, and the sums are those of `misplugs`. A plan without misplugs costs
nothing, and nobody pays for it who does not look at the picture.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

import polars as pl

from mateproof.mating.cells import counted, group_pairs
from mateproof.mating.classes import described
from mateproof.mating.faces import face_pairs
from mateproof.mating.lines import MOST_LINES, Circuit, Function, Line, Weight, lines
from mateproof.mating.site import Site, site
from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import Tables, conform

_KIND = ("same_circuit", "harm", "harm_rank", "barrier", "certain")
_LINE = ("line", "circuit", "function", "circuits", "functions")


def matrix(tables: Tables, *, most: int = MOST_LINES) -> pl.DataFrame:
    """Return `misplug_matrix` for all plans, conforming to the schema; the tables hold `misplugs` already.

    Each plan has at most so many lines; their rows come in the order of the lines, the worst first.
    """
    if tables["misplugs"].is_empty():
        return pl.DataFrame(schema=SCHEMA["misplug_matrix"].dtypes)
    ends = site(tables)
    faces = face_pairs(ends.groups, tables["fits"], tables["plans"])
    wrong = counted(ends, group_pairs(ends, faces).collect()).cells
    named = _named(ends, {*wrong["plug"], *wrong["socket"]}, tables["installed"])
    numbered = named.join(_lines(named, tables["misplugs"], most), on=["plan", "circuit"], nulls_equal=True)
    split, kept = _split(ends, numbered)
    cells = counted(split, group_pairs(split, faces).collect()).cells
    kinds, kind = described(split, cells, faces, tables)
    told = pl.concat([cells.drop("same_circuit"), kinds[kind]], how="horizontal")
    return conform("misplug_matrix", _summed(told, kept))


def _named(ends: Site, groups: set[int], installed: pl.DataFrame) -> pl.DataFrame:
    """Return the atoms of the groups that have a wrong partner, with their circuits by name."""
    names = installed.select("plan", "end", "function", circuit=_stated("circuit"))
    found = ends.ends.drop("circuit").filter(pl.col("group").is_in(list(groups))).unique("atom", keep="any")
    return found.join(ends.atoms.select("atom", "n"), on="atom").join(names, on=["plan", "end"], how="left")


def _stated(column: str) -> pl.Expr:
    return pl.when(pl.col(column).str.len_bytes() > 0).then(pl.col(column))


def _lines(named: pl.DataFrame, misplugs: pl.DataFrame, most: int) -> pl.DataFrame:
    """Return (plan, circuit) with the columns of its line."""
    circuits: dict[str, dict[Circuit, Function]] = defaultdict(dict)
    distinct = named.select("plan", "circuit", "function").unique(["plan", "circuit"], keep="any")
    for plan, circuit, function in distinct.iter_rows():
        circuits[plan][circuit] = function if circuit is not None else None
    weights = _weights(misplugs)
    rows = [
        {"plan": plan, "of": circuit, **line._asdict()}
        for plan, found in circuits.items()
        for circuit, line in lines(found, weights[plan], most).items()
    ]
    types = {"plan": pl.String(), "of": pl.String(), **_TYPES}
    return pl.DataFrame(rows, schema=types).rename({"circuit": "one", "function": "kind", "of": "circuit"})


_TYPES: dict[str, pl.DataType] = {
    name: pl.Int64() if kind is int else pl.String()
    for name, kind in zip(Line._fields, (int, str, str, int, int), strict=True)
}


def _weights(misplugs: pl.DataFrame) -> dict[str, dict[Function, Weight]]:
    """Return plan → function → the worst that it takes part in, and how often."""
    sides = pl.concat(
        misplugs.select("plan", "harm_rank", "pairs", function=f"function_{side}")
        for side in ("plug", "socket")
    )
    worst = sides.group_by("plan", "function", "harm_rank").agg(pl.col("pairs").sum())
    found: dict[str, dict[Function, Weight]] = defaultdict(dict)
    for plan, function, rank, pairs in worst.sort("harm_rank", descending=True).iter_rows():
        found[plan][function] = (rank, -pairs)
    return found


def _split(ends: Site, numbered: pl.DataFrame) -> tuple[Site, pl.DataFrame]:
    """Return the site with its groups parted by line, and the line of each new group."""
    parts = numbered.group_by("group", "line").agg(
        n=pl.col("n").sum(), circuit=pl.col("one").first(), function=pl.col("kind").first(),
        circuits=pl.col("circuits").first(), functions=pl.col("functions").first(),
    ).sort("group", "line").with_row_index("part").with_columns(pl.col("part").cast(pl.Int64))  # fmt: skip
    groups = ends.groups.drop("n").join(parts.select("group", "part", "n"), on="group")
    groups = groups.drop("group").rename({"part": "group"}).select(ends.groups.columns).sort("group")
    which = numbered.select("atom", "group", "line").join(
        parts.select("group", "line", "part"), on=["group", "line"]
    )
    # The row of an atom is its number, so the atoms of other groups stay, in a group of nobody.
    moved = ends.atoms.join(which.select("atom", "part"), on="atom", how="left", maintain_order="left")
    moved = moved.with_columns(group=pl.col("part").fill_null(-1)).select(ends.atoms.columns)
    return replace(ends, atoms=moved, groups=groups), parts.select(group="part", **{n: n for n in _LINE})


def _summed(told: pl.DataFrame, kept: pl.DataFrame) -> pl.LazyFrame:
    sides = [
        kept.lazy().rename({"group": side, **{name: f"{name}_{side}" for name in _LINE}})
        for side in ("plug", "socket")
    ]
    keys = [f"{name}_{side}" for side in ("plug", "socket") for name in _LINE]
    facts = told.lazy().select("plan", "plug", "socket", "pairs", *_KIND)
    joined = facts.join(sides[0], on="plug").join(sides[1], on="socket")
    summed = joined.group_by("plan", *keys, *_KIND).agg(pl.col("pairs").sum())
    return summed.sort("plan", "line_plug", "line_socket", "harm_rank", "barrier", *_KIND)
