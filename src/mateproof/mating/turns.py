"""Halves that come together askew: rotated, staggered, with a single pole.

That concerns the pairs that are meant as well, for a rotated plug swaps the poles of its own socket. So here
nothing is meant, and all pairs of two faces count. A way that is stated to be possible is told like every
other mistake; for one of which nothing is stated there is one class for each two zones and faces, with the
worst that may happen in it: it is the missing statement that has to be found, not each circuit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import polars as pl

from mateproof.mating.classes import CLASS
from mateproof.mating.site import Site
from mateproof.vocabulary.harms import BARRIER_RANK
from mateproof.vocabulary.ways import ASKEW

_OPEN = ("plan", "zone_plug", "zone_socket", "face", "way", "certain", "missing", "when", "place_known")
"""What makes two classes one where nobody states whether their way is possible."""


def unmeant(site: Site) -> Site:
    """Return the site as whoever plugs askew meets it: no pair is meant so."""
    return replace(site, mates=site.mates.clear())


def merged(classes: pl.DataFrame) -> pl.DataFrame:
    """Return rows of `misplugs` with one row for each two zones and faces whose way is not stated."""
    if classes.is_empty() or not set(classes["way"].unique()) & set(ASKEW):
        return classes
    vague = pl.col("way").is_in(ASKEW) & ~pl.col("certain")
    worst = ["harm_rank", weakness(), "witness_plug", "witness_socket"]
    rest = [name for name in classes.columns if name not in (*_OPEN, "pairs")]
    one = (
        classes.filter(vague)
        .sort(worst)
        .group_by(_OPEN, maintain_order=True)
        .agg(pl.col("pairs").sum(), pl.col(rest).first())
    )
    return in_order(pl.concat([classes.filter(~vague), one.select(classes.columns)]))


def same_class(row: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the columns that tell which cells make up a row of `misplugs`."""
    return _OPEN if row["way"] in ASKEW and not row["certain"] else CLASS


def weakness() -> pl.Expr:
    """Return how weak a barrier is, the weakest first."""
    return -pl.col("barrier").replace_strict(BARRIER_RANK, return_dtype=pl.Int64)


def in_order(classes: pl.DataFrame) -> pl.DataFrame:
    """Return rows of `misplugs` by plan, worst harm, weakest barrier, and number of pairs."""
    order = ["plan", "harm_rank", weakness(), -pl.col("pairs"), "witness_plug", "witness_socket", "zone_plug"]
    return classes.sort(order)
