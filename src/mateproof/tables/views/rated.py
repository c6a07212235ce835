"""Every connector with the rating that the plan's market selects."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.schema import INSTALLED, RATED
from mateproof.vocabulary.conditions import IEC_60664, UL_1977

ORDER = 1
STANDARDS = {"IEC": IEC_60664, "USA": UL_1977}
"""market → the standard whose ratings count there; ratings of two standards are never merged."""


def view(base: Base) -> pl.LazyFrame:
    """Join each connector with the rating that fits its category and pollution best."""
    markets = base["plans"].select(
        "plan", "market", pl.col("market").replace_strict(STANDARDS, default=None).alias("standard")
    )
    ratings = base["ratings"].rename({
        "category": "rated_category", "pollution": "rated_pollution", "wiring": "rated_wiring",
        "voltage_v": "rated_voltage_v", "impulse_kv": "rated_impulse_kv", "current_a": "rated_current_a",
    })  # fmt: skip
    ends = base.view("installed").select("plan", *(name for name in RATED if name in INSTALLED))
    supplied = base.view("circuits").select("plan", "circuit", "supply", "supply_voltage_v")
    joined = (
        ends.join(markets, on="plan", how="left", maintain_order="left")
        .join(supplied, on=["plan", "circuit"], how="left", maintain_order="left")
        .join(ratings, on=["plan", "part", "standard"], how="left", maintain_order="left")
    )
    return joined.sort(
        "plan", "end", _covers(), "rated_voltage_v", descending=[False, False, True, True]
    ).unique(["plan", "end"], keep="first", maintain_order=True)


def _covers() -> pl.Expr:
    """Return whether the rating covers category and pollution of the place; unknown counts as covered."""
    category = pl.col("rated_category") >= pl.col("overvoltage_category")
    pollution = pl.col("rated_pollution") >= pl.col("pollution_degree")
    return category.fill_null(value=True) & pollution.fill_null(value=True)
