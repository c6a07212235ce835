"""The impulse voltages of IEC 60664-1 as a table and as a function."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mateproof.plan.language.entry import keys_of
from mateproof.plan.language.limits import LimitsEntry
from mateproof.rules.limits import REQUIRED_IMPULSE_KV, altitude_factors, required_impulse_kv
from mateproof.vocabulary.buses import Bus
from mateproof.vocabulary.limits import LIMITS
from mateproof.vocabulary.tripping import disconnection_s

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


@pytest.mark.parametrize(
    ("altitude", "factors"),
    [
        (0, (1, 1)),
        (2000, (1, 1)),
        (2500, (1, 1.14)),
        (3000, (1.14, 1.14)),
        (4999, (1.29, 1.48)),
        (5001, None),
    ],
)
def test_an_altitude_lies_between_two_factors(altitude: float, factors: tuple[float, float] | None) -> None:
    assert altitude_factors(altitude) == factors


@pytest.mark.parametrize(
    ("voltage", "seconds"), [(120, 0.8), (127, 0.4), (230, 0.4), (277, 0.2), (400, 0.2), (500, 0.1)]
)
def test_more_voltage_is_disconnected_sooner(voltage: float, seconds: float) -> None:
    assert disconnection_s(voltage) == seconds


def test_every_limit_has_a_key_in_the_plan_and_every_key_a_limit() -> None:
    keys = set(keys_of(LimitsEntry)) - {"misplug", *Bus}
    assert {key.removesuffix("_low").removesuffix("_high") for key in LIMITS} == keys
    units = {name: getattr(key.kind, "unit", "") for name, key in keys_of(LimitsEntry).items()}
    assert all(
        units[key.removesuffix("_low").removesuffix("_high")] == limit.unit for key, limit in LIMITS.items()
    )
