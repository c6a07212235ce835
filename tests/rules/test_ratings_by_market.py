"""The market of a plan selects the ratings; those of two standards are never mixed."""

from __future__ import annotations

import pytest
from tests import support

from mateproof.vocabulary.findings import Outcome

RATINGS = ("R101", "R102", "R103", "R104", "R105", "R106")


def said(
    market: str, current: str = "10 A", voltage: str = "230 V", made: str = "factory"
) -> dict[str, Outcome]:
    plan = f"""
format: 1
market: {market}
environment: {{pollution_degree: 3}}
supplies: {{mains: {{system: TN-S, voltage: {voltage}, overvoltage_category: III}}}}
circuits: {{light: {{supply: mains, current: {current}}}}}
leads: {{W1: {{circuit: light, from: {{part: 770-1242/076-000, made: {made}}}}}}}
"""
    return {finding.code: finding.outcome for finding in support.answer(plan, *RATINGS).findings}


@pytest.mark.parametrize(
    ("market", "current", "voltage", "made", "broken"),
    [
        ("IEC", "10 A", "230 V", "on_site", ""),
        ("IEC", "24 A", "230 V", "on_site", ""),
        ("IEC", "10 A", "277 V", "on_site", "R101"),
        ("USA", "10 A", "277 V", "factory", ""),
        ("USA", "24 A", "277 V", "factory", "R103"),
        ("USA", "10 A", "690 V", "factory", "R101"),
        ("USA", "10 A", "277 V", "on_site", "R106"),
    ],
)
def test_each_market_has_its_ratings(market: str, current: str, voltage: str, made: str, broken: str) -> None:
    assert said(market, current, voltage, made) == dict.fromkeys(broken.split(), Outcome.BROKEN)


@pytest.mark.parametrize(
    ("voltage", "category", "wanted"),
    [
        ("24 V", "", None),  # whatever the category, 1.5 kV at most
        ("120 V", "", None),  # 4 kV in category IV
        ("230 V", "", Outcome.UNPROVEN),
        ("230 V", ", overvoltage_category: III", None),
        ("230 V", ", overvoltage_category: IV", Outcome.BROKEN),
    ],
)
def test_an_unknown_category_matters_only_where_it_can(
    voltage: str, category: str, wanted: Outcome | None
) -> None:
    plan = f"""
format: 1
supplies: {{feed: {{voltage: {voltage}{category}}}}}
circuits: {{light: {{supply: feed}}}}
leads: {{W1: {{circuit: light, from: {{part: 770-1242/076-000}}}}}}
"""
    found = support.findings(plan, "R102")
    assert [finding.outcome for finding in found] == ([wanted] if wanted else [])
    assert all(
        "circuit light: overvoltage_category" in f.missing for f in found if f.outcome is Outcome.UNPROVEN
    )


def test_three_phases_are_judged_line_to_neutral_when_the_supply_says_so() -> None:
    plan = """
format: 1
supplies: {mains: {system: TN-S, voltage: 230 V, overvoltage_category: III}}
circuits: {motor: {supply: mains, voltage: 400 V, current: 1 A}}
leads: {W1: {circuit: motor, from: {part: 770-1242/076-000}}}
"""
    found = {finding.code: finding.outcome for finding in support.answer(plan, "R101", "R102").findings}
    assert found == {"R101": Outcome.BROKEN}
