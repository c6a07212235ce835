"""Which strain relief suits a cable best: of those listed, alike and holding it, the nearest middle."""

from __future__ import annotations

import pytest
from tests import support

NARROW, WIDE, WHITE_NARROW, WHITE_WIDE = (
    "770-502/042-000", "770-502/041-000", "770-512/042-000", "770-512/041-000",
)  # fmt: skip


def best(diameter: str, planned: str, part: str = "770-1242/076-000", prefer: str = "middle") -> str | None:
    plan = f"""
format: 1
order: {{strain_relief: {prefer}}}
cables: {{line: {{diameter: {diameter}}}}}
parts: {{without-list: {{poles: 2, gender: socket}}}}
leads: {{W1: {{cable: line, from: {{part: {part}, strain_relief: {planned}}}}}}}
"""
    frame = support.tables(plan)["terminated"]
    assert frame.height == 1
    found = frame["relief_best"].item()
    return None if found is None else str(found)


@pytest.mark.parametrize(
    ("diameter", "planned", "wanted"),
    [
        ("5 mm", NARROW, NARROW),
        ("7 mm", WIDE, NARROW),  # the middle of 5…9 is 7
        ("7.875 mm", NARROW, NARROW),  # as near to 7 as to 8.75: what is planned stays
        ("7.875 mm", WIDE, WIDE),
        ("7.9 mm", NARROW, WIDE),
        ("7.9 mm", WHITE_NARROW, WHITE_WIDE),  # the colour stays
        ("9.5 mm", WIDE, WIDE),
    ],
)
def test_the_nearest_middle_wins(diameter: str, planned: str, wanted: str) -> None:
    assert best(diameter, planned) == wanted


@pytest.mark.parametrize(("diameter", "planned"), [("4 mm", NARROW), ("10 mm", NARROW), ("11 mm", WIDE)])
def test_a_relief_that_does_not_hold_the_cable_is_not_compared(diameter: str, planned: str) -> None:
    assert best(diameter, planned) is None


def test_what_no_sheet_lists_is_not_proposed() -> None:
    assert best("8.5 mm", NARROW, "without-list") == NARROW


@pytest.mark.parametrize(("prefer", "wanted"), [("middle", WIDE), ("narrow", WIDE), ("wide", NARROW)])
def test_the_plan_prefers_another(prefer: str, wanted: str) -> None:
    # 7…10.5 is narrower than 5…9, and its middle is nearer to 8
    assert best("8 mm", NARROW, prefer=prefer) == wanted
