"""The door: tables in, wrong matings out."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import starmap

import polars as pl

from mateproof.mating.barred import barred
from mateproof.mating.cells import counted, group_pairs
from mateproof.mating.classes import Described, classes, described
from mateproof.mating.faces import face_pairs
from mateproof.mating.few import few
from mateproof.mating.openends import effort, met_groups
from mateproof.mating.site import Site, site
from mateproof.mating.witness import Found, with_witness
from mateproof.tables.tables import Tables, conform

_FEW_ENDS, _FEW_GROUPS = 3000, 10_000
"""Up to so many ends, and pairs of groups by their effort, looking at each costs less than queries."""


@dataclass(frozen=True, slots=True)
class Mistakes:
    """The open ends, the faces, the cells with their smallest pairs, and what is said of each cell."""

    site: Site
    faces: pl.DataFrame
    found: Found
    described: Described


def analyse(tables: Tables, *, few_ends: int = _FEW_ENDS) -> dict[str, pl.DataFrame]:
    """Return `misplugs` and `barred` for all plans, conforming to the schema.

    Misplugs are ordered by plan, worst harm, weakest barrier, and number of pairs.
    """
    if tables["installed"].height <= few_ends:
        meeting = list(met_groups(tables, most=_FEW_GROUPS))
        if sum(starmap(effort, meeting)) <= _FEW_GROUPS:
            return few(tables, meeting)
    found = mistakes(tables)
    return {
        "misplugs": classes(found.site, found.found, found.described),
        "barred": conform("barred", barred(found.site, found.faces)),
    }


def mistakes(tables: Tables) -> Mistakes:
    """Return what can mate but may not, counted and described, before it is summed into classes."""
    ends = site(tables)
    faces = face_pairs(ends.groups, tables["fits"], tables["plans"])
    found = with_witness(ends, counted(ends, group_pairs(ends, faces).collect()))
    return Mistakes(ends, faces, found, described(ends, found.cells, faces, tables["plans"]))
