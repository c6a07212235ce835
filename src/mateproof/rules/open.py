"""What keeps a claim about a class of wrong matings open: a fact that decides about it is not stated."""

from __future__ import annotations

import polars as pl


def unless_open(holds: pl.Expr, surely: pl.Expr) -> pl.Expr:
    """Return a claim about `misplugs` that is broken only where the mistake and its harm are certain.

    Where a missing fact leaves open whether two ends can mate, or how much harm that does, a barrier that is
    strong enough is still proven; one that is not stays undecided. `surely`: also the least harm that the
    facts allow is what the claim is about.
    """
    certain = pl.col("certain") & pl.col("sides_stated") & surely
    return pl.when(holds).then(pl.lit(value=True)).when(certain).then(pl.lit(value=False))


def surely_found() -> pl.Expr:
    """Return a claim about `misplugs` or `swaps`: a step of the test sheet surely finds it.

    It is broken where no step does and no absent fact keeps one open, and where the mistake and its harm are
    certain.
    """
    found = pl.col("found_by").is_not_null()
    certain = pl.col("certain") & pl.col("assumed").is_null() & pl.col("found_by_known")
    return pl.when(found).then(pl.lit(value=True)).when(certain).then(pl.lit(value=False))
