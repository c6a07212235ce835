"""The door: tables in, wrong matings out."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from mateproof.mating.barred import barred
from mateproof.mating.cells import cells, group_pairs
from mateproof.mating.classes import CLASS, described
from mateproof.mating.faces import face_pairs
from mateproof.mating.site import Site, site
from mateproof.mating.witness import with_witness
from mateproof.tables.tables import Tables, conform
from mateproof.vocabulary.harms import BARRIER_RANK


@dataclass(frozen=True, slots=True)
class Mistakes:
    """The open ends, the faces, and the counted cells with the columns of their class."""

    site: Site
    faces: pl.DataFrame
    cells: pl.DataFrame


def analyse(tables: Tables) -> dict[str, pl.DataFrame]:
    """Return `misplugs` and `barred` for all plans, conforming to the schema.

    Misplugs are ordered by plan, worst harm, weakest barrier, and number of pairs.
    """
    found = mistakes(tables)
    witnessed = with_witness(found.site, found.cells).sort("witness_plug", "witness_socket")
    classes = witnessed.group_by(CLASS, maintain_order=True).agg(
        pl.col("pairs").sum(), pl.col("witness_plug", "witness_socket").first()
    )
    weakness = -pl.col("barrier").replace_strict(BARRIER_RANK, return_dtype=pl.Int64)
    order = ["plan", "harm_rank", weakness, -pl.col("pairs"), "witness_plug", "witness_socket", "zone_plug"]
    return {
        "misplugs": conform("misplugs", classes.sort(order)),
        "barred": conform("barred", barred(found.site, found.faces)),
    }


def mistakes(tables: Tables) -> Mistakes:
    """Return what can mate but may not, counted and described, before it is summed into classes."""
    ends = site(tables)
    faces = face_pairs(ends.groups, tables["fits"], tables["plans"])
    counted = cells(ends, group_pairs(ends, faces))
    return Mistakes(ends, faces, described(ends, counted, faces, tables["plans"]))
