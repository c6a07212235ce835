"""The impulse voltages of IEC 60664-1 as a table and as a function."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mateproof.rules.limits import REQUIRED_IMPULSE_KV, required_impulse_kv

VOLTAGES = st.floats(0.1, 1000)
CATEGORIES = st.integers(1, 4)


@pytest.mark.parametrize(
    ("voltage", "category", "kilovolts"),
    [(230, 1, 1.5), (230, 2, 2.5), (230, 3, 4), (230, 4, 6), (300, 3, 4), (300.1, 3, 6), (120, 3, 2.5)],
)
def test_known_rows(voltage: float, category: int, kilovolts: float) -> None:
    assert required_impulse_kv(voltage, category) == kilovolts


@pytest.mark.parametrize(("voltage", "category"), [(None, 3), (230, None), (1001, 3), (230, 5)])
def test_what_the_table_does_not_say_stays_open(voltage: float | None, category: int | None) -> None:
    assert required_impulse_kv(voltage, category) is None


@given(VOLTAGES, VOLTAGES, CATEGORIES, CATEGORIES)
def test_more_voltage_or_a_higher_category_never_asks_for_less(
    one: float, two: float, low: int, high: int
) -> None:
    lower = required_impulse_kv(min(one, two), min(low, high))
    higher = required_impulse_kv(max(one, two), max(low, high))
    assert lower is not None
    assert higher is not None
    assert lower <= higher


def test_each_row_is_the_one_before_shifted_by_one_category() -> None:
    """The table is one series of preferred values: a mistyped number stands out."""
    for row, following in pairwise(REQUIRED_IMPULSE_KV.values()):
        assert following[:3] == row[1:]
