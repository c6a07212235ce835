"""Derating curves between, below and beyond their points."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import support

from mateproof.tables.curves import current

CURVE = [(20.0, 25.0), (40.0, 20.0), (60.0, 10.0)]
PLAN = """
format: 1
environment: {temperature: 5..50 °C}
parts:
  own:
    like: 770-1242/076-000
    derating_curve: [{value: 20 A, temperature: 40 °C}, {value: 10 A, temperature: 60 °C}]
  base: {like: 770-1242/076-000, base_curve: [{value: 20 A, temperature: 60 °C}]}
  words: {like: 770-1242/076-000, derating_curve: {value: 20 A, temperature: warm}}
leads:
  A: {from: {part: own}}
  B: {from: {part: base}}
  C: {from: {part: words}}
  D: {from: {part: 770-1242/076-000}}
"""


@pytest.mark.parametrize(
    ("degrees", "amperes"), [(-40, 25), (20, 25), (30, 22.5), (40, 20), (50, 15), (60, 10), (60.1, None)]
)
def test_a_straight_line_between_two_points(degrees: float, amperes: float | None) -> None:
    assert current(CURVE, degrees) == amperes


@given(st.floats(-50, 60), st.floats(-50, 60))
def test_hotter_never_carries_more(one: float, two: float) -> None:
    cold, hot = current(CURVE, min(one, two)), current(CURVE, max(one, two))
    assert cold is not None
    assert hot is not None
    assert cold >= hot


def test_a_connector_has_the_current_of_its_place() -> None:
    rated = support.tables(PLAN)["rated"].select("end", "curve", "curve_current_a")
    assert rated.rows() == [
        ("A.from", "derating_curve", 15.0),
        ("B.from", "base_curve", 20.0),
        ("C.from", None, None),
        ("D.from", None, None),
    ]
