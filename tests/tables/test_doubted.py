"""Doubts of sheets: about which part, whether they bear on the plan, and which reading is taken."""

from __future__ import annotations

import polars as pl
import pytest
from tests import support


def doubted(plan: str) -> dict[tuple[str, str], list[tuple[bool, str | None]]]:
    """(part, code) → for each doubt: does it bear on the plan, and which reading is taken."""
    rows = support.tables(plan)["doubted"].sort("doubt").select("part", "code", "bears", "reading").rows()
    found: dict[tuple[str, str], list[tuple[bool, str | None]]] = {}
    for part, code, bears, reading in rows:
        found.setdefault((part, code), []).append((bears, reading))
    return found


def terminated(size: str, ferrule: str) -> str:
    return f"""
format: 1
cables: {{line: {{conductor: fine-stranded, cross_section: {size}}}}}
leads: {{W1: {{cable: line, from: {{part: 770-1242/076-000, ferrule: {ferrule}}}}}}}
"""


@pytest.mark.parametrize(
    ("size", "ferrule", "bears"),
    [
        ("0.25 mm²", "plain", True),
        ("0.25 mm²", "collared", True),
        ("0.25 mm²", "none", False),
        ("1.5 mm²", "collared", False),
    ],
)
def test_a_doubt_about_the_end_of_a_range_bears_on_conductors_of_that_size(
    size: str, ferrule: str, *, bears: bool
) -> None:
    assert doubted(terminated(size, ferrule))["770-1242/076-000", "awg-pair"] == [(bears, None)]


def test_the_safe_reading_is_named() -> None:
    found = doubted(terminated("1.5 mm²", "collared"))
    assert found["770-1242/076-000", "ferrule-range"] == [(True, "both limits hold")]
    assert found["770-1242/076-000", "contact-resistance"] == [(True, "the largest")]


def test_a_doubt_about_other_items_is_told_of_those_that_are_used() -> None:
    plan = "format: 1\nleads: {W1: {from: {part: 770-1242/076-000}}}\ndevices: {D: {part: 770-974/076-000}}"
    found = doubted(plan)
    assert found["770-974/076-000", "lever-count"] == [(True, None)]
    assert not any(part in {"770-977/076-000", "770-317", "770-337"} for part, _ in found)
    declared = doubted(f"{plan}\nparts: {{770-974/076-000: {{levers_fitted: 3}}}}")
    assert declared["770-974/076-000", "lever-count"] == [(True, "declared")]


def test_a_part_without_doubts_has_no_row() -> None:
    frame = support.tables("format: 1\nparts: {own: {poles: 2}}\nleads: {W1: {from: {part: own}}}")["doubted"]
    assert frame.filter(pl.col("part") == "own").is_empty()
