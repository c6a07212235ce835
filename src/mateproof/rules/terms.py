"""Words that several rules use, as expressions; a null stays a null."""

from __future__ import annotations

import polars as pl

col = pl.col

ON_SITE = col("made") == "on site"
"""The connector's conductors are terminated on site."""
FLYING = col("mounting") == "flying"
"""The connector hangs on a lead."""
PUSHED_IN = col("method") == "pushed in"
IEC_MARKET = col("market") != "USA"
"""The market in which ratings per IEC 60664-1 apply, with overvoltage category and pollution degree."""
EXTRA_LOW = col("supply_system").is_in(("SELV", "PELV", "FELV")).fill_null(value=False)
"""The supply is said to be one of extra-low voltage."""
TO_NEUTRAL = col("supply_system").is_in(("TN-S", "TN-C-S", "TT")).fill_null(value=False)
"""The voltage of the supply is one from line to neutral."""
PROTECTED = pl.any_horizontal(
    col(name).is_not_null() for name in ("protection_kind", "protection_curve", "protection_current_a")
)
"""The circuit says something about its protective device."""


def within(value: str, low: str, high: str) -> pl.Expr:
    """Return whether a column's value lies between two others, ends included."""
    return (col(value) >= col(low)) & (col(value) <= col(high))


def as_asked(planned: str, asked: str) -> pl.Expr:
    """Return whether a planned length is the one asked for; what is not planned follows what is asked."""
    return (pl.coalesce(planned, asked) - col(asked)).abs() < 1e-6
