"""Every connector with the rating that the plan's market selects."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import Any

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import NUMBER, TEXT
from mateproof.tables.curves import curves
from mateproof.tables.limited import limited
from mateproof.tables.links import answered, beside, follow, same
from mateproof.tables.schema import INSTALLED, RATED
from mateproof.vocabulary.conditions import IEC_60664, UL_1977

ORDER = 2
STANDARDS = {"IEC": IEC_60664, "USA": UL_1977}
"""market → the standard whose ratings count there; ratings of two standards are never merged."""

_OF_CIRCUIT = ("supply", "supply_system", "supply_voltage_v", "protection_current_a")
_RATING = {
    "voltage_v": "rated_voltage_v",
    "impulse_kv": "rated_impulse_kv",
    "current_a": "rated_current_a",
    "category": "rated_category",
    "pollution": "rated_pollution",
    "wiring": "rated_wiring",
}
Row = Mapping[str, Any]


def view(base: Base) -> pl.DataFrame:
    """Give each connector the rating that fits its category and pollution best."""
    ends = base.view("installed")
    rows = ends[["plan", *(name for name in RATED if name in INSTALLED)]]
    rows = follow(rows, base.view("circuits"), same("plan", "circuit"), same(*_OF_CIRCUIT))
    plans = base["plans"]
    markets: dict[str, str] = dict(zip(plans["plan"].to_list(), plans["market"].to_list(), strict=True))
    rows = follow(rows, plans, same("plan"), same("market"))
    best = answered(rows, ("plan", "part", "overvoltage_category", "pollution_degree"), _best(base, markets))
    curve = answered(rows, ("plan", "part", "temperature_high_c"), curves(base.known))
    rows = limited(rows, base, RATED)
    return beside(
        rows,
        curve.column("curve", TEXT, itemgetter(0)),
        curve.column("curve_current_a", NUMBER, itemgetter(1)),
        answered(rows, ("market",), STANDARDS.get).column("standard", TEXT),
        *(best.column(name, RATED[name].dtype, _get(source)) for source, name in _RATING.items()),
    )


def _get(source: str) -> Callable[[Row], Any]:
    return lambda row: row.get(source)


def _best(base: Base, markets: Mapping[str, str]) -> Callable[..., Row]:
    """Return (plan, part, category, pollution) → the best rating in the plan's market, {} without one."""
    stated: dict[tuple[str, str], list[Row]] = {}
    for row in base["ratings"].iter_rows(named=True):
        if row["standard"] == STANDARDS.get(markets[row["plan"]]):
            stated.setdefault((row["plan"], row["part"]), []).append(row)

    def answer(plan: str, part: str | None, category: int | None, pollution: int | None) -> Row:
        def rank(row: Row) -> tuple[bool, float]:
            covers = _covers(row["category"], category) and _covers(row["pollution"], pollution)
            return covers, -1.0 if row["voltage_v"] is None else row["voltage_v"]

        return max(stated.get((plan, part or ""), []), key=rank, default={})

    return answer


def _covers(rated: int | None, asked: int | None) -> bool:
    """Return whether a rating covers what the place asks for; unknown counts as covered."""
    return rated is None or asked is None or rated >= asked
