"""What may differ between the two halves of a mate that is meant: then a difference tells nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import polars as pl

from mateproof.tables.links import keys

SIGNS = ("colour", "marking", "label")
"""What tells two halves apart by sight."""


def unequal(mated: pl.DataFrame) -> Mapping[str, frozenset[str]]:
    """Return plan → the signs in which the halves of one of its mates differ; nothing for most plans.

    Where the right partner looks different, somebody who sees two halves that differ has found nothing.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for sign in SIGNS:
        differ = mated[f"{sign}_a"] != mated[f"{sign}_b"]
        for (plan,) in dict.fromkeys(keys(mated.filter(differ), ("plan",))) if differ.any() else ():
            found[plan].add(sign)
    return {plan: frozenset(signs) for plan, signs in found.items()}
