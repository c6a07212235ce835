"""What may differ between the two halves of a mate that is meant: then a difference tells nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import polars as pl

from mateproof.tables.links import MANY, keys

SIGNS = ("colour", "marking", "label")
"""What tells two halves apart by sight."""


def unequal(mated: pl.DataFrame) -> Mapping[str, frozenset[str]]:
    """Return plan → the signs in which the halves of one of its mates differ; nothing for most plans.

    Where the right partner looks different, somebody who sees two halves that differ has found nothing.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for sign in SIGNS:
        names = ("plan", f"{sign}_a", f"{sign}_b")
        for plan, one, other in keys(_differing(mated, *names[1:]), names):
            if one is not None and other is not None and one != other:
                found[plan].add(sign)
    return {plan: frozenset(signs) for plan, signs in found.items()}


def _differing(mated: pl.DataFrame, one: str, other: str) -> pl.DataFrame:
    """Return the rows that may differ; a query costs more than looking at a few of them."""
    return mated.filter(pl.col(one) != pl.col(other)) if mated.height > MANY else mated
