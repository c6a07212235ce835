"""What a rule says when a datum itself is the matter: stated is proven, not stated is unproven."""

from __future__ import annotations

import polars as pl


def stated(*columns: str) -> pl.Expr:
    """Hold where every one of these columns has a value; undecided, never broken, where one has none."""
    return pl.all_horizontal(pl.when(pl.col(name).is_not_null()).then(pl.lit(value=True)) for name in columns)


def one_stated(*columns: str) -> pl.Expr:
    """Hold where at least one of these columns has a value; undecided where none has."""
    return pl.when(pl.coalesce(pl.col(name).cast(pl.String) for name in columns).is_not_null()).then(
        pl.lit(value=True)
    )
