"""Quantities: the unit is always written, nothing is guessed, and what is written comes back."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mateproof.plan.language.kinds.base import Unfit
from mateproof.plan.language.kinds.numbers import (
    ABSOLUTE_ZERO_C,
    Amount,
    Band,
    Category,
    Measure,
    Whole,
    quantity,
)
from mateproof.plan.language.kinds.units import example
from mateproof.vocabulary.properties import PROPERTIES
from mateproof.vocabulary.values import Bound, Exact, Range

UNITS = sorted({"m", *(entry.unit for entry in PROPERTIES.values())})
numbers = st.decimals(-9999, 9999, places=2)
degrees = st.decimals("-273.15", 9999, places=2)


@given(numbers, st.sampled_from(UNITS), st.booleans(), st.sampled_from(["", " ", "  ", "\u00a0"]))
def test_what_is_written_comes_back(number: object, unit: str, comma: bool, gap: str) -> None:
    assume(unit != "°C" or float(str(number)) >= ABSOLUTE_ZERO_C)
    written = str(number).replace(".", ",") if comma else str(number)
    assert quantity(f"{written}{gap}{unit}", unit) == pytest.approx(float(str(number)))


@pytest.mark.parametrize(
    ("text", "unit", "value"),
    [
        ("3 m", "m", 3), ("3m", "m", 3), ("350 mm", "m", 0.35), ("37,5 mm", "mm", 37.5), ("4 cm", "mm", 40),
        ("1.5 mm2", "mm²", 1.5), ("1.5 mm²", "mm²", 1.5), ("25 C", "°C", 25), ("-5 °C", "°C", -5),
        ("−5 °C", "°C", -5),
        ("4000 V", "kV", 4), ("0.3 mV", "V", 0.0003), ("0.265 kg", "g", 265),
        ("500 mA", "A", 0.5), ("0,125 A", "A", 0.125), ("1.000 m", "m", 1),
    ],
)  # fmt: skip
def test_a_quantity(text: str, unit: str, value: float) -> None:
    assert quantity(text, unit) == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "unit", "said"),
    [
        ("3", "m", "has no unit; m is expected"), ("3 V", "m", "“V” is not a unit of m"),
        ("1,000 m", "m", "can be read in two ways"), ("12,500 A", "A", "can be read in two ways"),
        ("1.2.3 m", "m", "is not a unit"), ("three m", "m", ""), ("", "m", ""), ("m", "m", ""),
        ("1e3 m", "m", "not a unit"),
        ("3 m m", "m", "not a unit"), ("1 MV", "V", "not a unit"), ("٣ m", "m", ""),
        ("1/2 m", "m", "not a unit"),
        ("-273.16 °C", "°C", "below absolute zero"), ("-300 °C", "°C", "below absolute zero"),
    ],
)  # fmt: skip
def test_no_quantity(text: str, unit: str, said: str) -> None:
    with pytest.raises(Unfit) as caught:
        quantity(text, unit)
    assert said in caught.value.why


@given(degrees, degrees, st.sampled_from(["..", "...", "…", " .. "]), st.booleans())
def test_a_range_comes_back(first: object, second: object, sign: str, both: bool) -> None:
    low, high = sorted((float(str(first)), float(str(second))))
    text = f"{low}{' °C' if both else ''}{sign}{high} °C"
    assert Band("°C").convert(text) == Range(low, high)


def test_a_range_is_not_upside_down_and_not_half() -> None:
    for text in ("40..5 °C", "5.. °C", "..5 °C", "5..40", "5..40..50 °C", "5-40 °C"):
        with pytest.raises(Unfit):
            Band("°C").convert(text)
    assert Band("°C").convert("25 °C") == Exact(25.0)
    assert Band("mm").convert("1 cm..20 mm") == Range(10.0, 20.0)


def test_bounds_and_counts() -> None:
    assert Measure("mm²").convert(">= 1,5 mm²") == Bound(low=1.5)
    assert Measure("mm²").convert("< 4 mm²") == Bound(high=4.0, strict=True)
    assert Measure("", 1, 64).convert("3..5") == Range(3.0, 5.0)
    for text in ("0", "65", "2 mm", "two"):
        with pytest.raises(Unfit):
            Measure("", 1, 64).convert(text)


def test_limits() -> None:
    assert Amount("m", above=0).convert("1 mm") == 0.001
    for text in ("0 m", "-3 m"):
        with pytest.raises(Unfit):
            Amount("m", above=0).convert(text)
    assert Amount("mm", low=0).convert("0 mm") == 0
    assert Whole(1, 4).convert("4") == 4
    for text in ("5", "0", "2.0", "²"):
        with pytest.raises(Unfit):
            Whole(1, 4).convert(text)
    assert [Category().convert(text) for text in ("I", "ii", "III", "IV")] == [1, 2, 3, 4]


def test_every_example_can_be_read() -> None:
    for unit in UNITS:
        assert quantity(example(unit), unit) > 0
