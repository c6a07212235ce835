"""The door: tables in, wrong matings out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import starmap

import polars as pl

from mateproof.mating.barred import barred
from mateproof.mating.cells import cells, group_pairs
from mateproof.mating.classes import CLASS, described
from mateproof.mating.faces import face_pairs
from mateproof.mating.few import few
from mateproof.mating.openends import effort, met_groups
from mateproof.mating.site import Site, site
from mateproof.mating.witness import with_witness
from mateproof.tables.tables import Tables, conform
from mateproof.vocabulary.harms import BARRIER_RANK

_FEW_ENDS, _FEW_GROUPS = 3000, 10_000
"""Up to so many ends, and pairs of groups by their effort, looking at each costs less than queries."""


@dataclass(frozen=True, slots=True)
class Mistakes:
    """The open ends, the faces, and the cells with count, witness and the columns of their class."""

    site: Site
    faces: pl.DataFrame
    cells: pl.DataFrame


def analyse(tables: Tables, *, few_ends: int = _FEW_ENDS) -> dict[str, pl.DataFrame]:
    """Return `misplugs` and `barred` for all plans, conforming to the schema.

    Misplugs are ordered by plan, worst harm, weakest barrier, and number of pairs.
    """
    if tables["installed"].height <= few_ends:
        meeting = list(met_groups(tables, most=_FEW_GROUPS))
        if sum(starmap(effort, meeting)) <= _FEW_GROUPS:
            return few(tables, meeting)
    found = mistakes(tables)
    return {"misplugs": _classes(found.cells), "barred": conform("barred", barred(found.site, found.faces))}


def mistakes(tables: Tables) -> Mistakes:
    """Return what can mate but may not, counted and described, before it is summed into classes."""
    ends = site(tables)
    faces = face_pairs(ends.groups, tables["fits"], tables["plans"])
    pairs = group_pairs(ends, faces).collect()
    counted = with_witness(ends, cells(ends, pairs.lazy()).collect())
    return Mistakes(ends, faces, described(ends, counted, faces, tables["plans"]))


def _classes(cells: pl.DataFrame) -> pl.DataFrame:
    classes = (
        cells.lazy()
        .sort("witness_plug", "witness_socket")
        .group_by(CLASS, maintain_order=True)
        .agg(pl.col("pairs").sum(), pl.col("witness_plug", "witness_socket").first())
    )
    weakness = -pl.col("barrier").replace_strict(BARRIER_RANK, return_dtype=pl.Int64)
    order = ["plan", "harm_rank", weakness, -pl.col("pairs"), "witness_plug", "witness_socket", "zone_plug"]
    return conform("misplugs", classes.sort(order))
