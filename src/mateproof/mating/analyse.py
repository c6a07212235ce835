"""The door: tables in, wrong matings out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import starmap

import polars as pl

from mateproof.mating.barred import barred
from mateproof.mating.cells import counted, group_pairs
from mateproof.mating.classes import Described, classes, described
from mateproof.mating.faces import askew_pairs, face_pairs
from mateproof.mating.few import few
from mateproof.mating.openends import effort, ends, met_groups
from mateproof.mating.site import Site, site
from mateproof.mating.swaps import swaps
from mateproof.mating.turns import in_order, merged, unmeant
from mateproof.mating.witness import Found, with_witness
from mateproof.tables.tables import Tables, conform
from mateproof.vocabulary.ways import ASKEW

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
    """Return `misplugs`, `barred` and `swaps` for all plans, conforming to the schema.

    Misplugs are ordered by plan, worst harm, weakest barrier, and number of pairs.
    """
    if tables["installed"].height <= few_ends:
        listed = list(ends(tables))
        meeting = list(met_groups(tables, listed, most=_FEW_GROUPS))
        if sum(starmap(effort, meeting)) <= _FEW_GROUPS:
            return {**few(tables, meeting), **swaps(tables, listed=listed)}
    found = mistakes(tables)
    every = [found, *askew(found.site, tables)]
    told = [classes(one.site, one.found, one.described) for one in every]
    return {
        "misplugs": told[0] if len(told) == 1 else merged(in_order(pl.concat(told))),
        "barred": conform("barred", barred(found.site, found.faces)),
        **swaps(tables, found.site),
    }


def mistakes(tables: Tables) -> Mistakes:
    """Return what can mate but may not, counted and described, before it is summed into classes."""
    here = site(tables)
    return _mistakes(here, face_pairs(here.groups, tables["fits"], tables["plans"]), tables)


def askew(here: Site, tables: Tables) -> Iterator[Mistakes]:
    """Yield what can come together askew, one way after the other; nothing is meant to."""
    faces = askew_pairs(here.groups, tables["fits"], tables["plans"])
    for way in ASKEW:
        if not (own := faces.filter(pl.col("way") == way.value)).is_empty():
            yield _mistakes(unmeant(here), own, tables)


def _mistakes(here: Site, faces: pl.DataFrame, tables: Tables) -> Mistakes:
    found = with_witness(here, counted(here, group_pairs(here, faces).collect()))
    return Mistakes(here, faces, found, described(here, found.cells, faces, tables))
