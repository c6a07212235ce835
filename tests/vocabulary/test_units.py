"""Units: factors are exact, and converting there and back gives the printed number again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mateproof.vocabulary.units import UNITS, convert, converted, kind_of
from mateproof.vocabulary.values import Approximate, Bound, Exact, Range, Several, Text

PAIRS = [
    (one.symbol, other.symbol)
    for one in UNITS.values()
    for other in UNITS.values()
    if one.kind == other.kind and one.factor and other.factor
]
PRINTED = st.decimals(min_value="-99999", max_value="99999", places=3).map(float)


@pytest.mark.parametrize(
    ("number", "source", "target", "result"),
    [
        (4.0, "kV", "V", 4000.0),
        (2500.0, "V", "kV", 2.5),
        (0.1, "kV", "V", 100.0),
        (1.0, "inch", "mm", 25.4),
        (0.3, "A", "mA", 300.0),
        (100.0, "°C", "°F", 212.0),
        (32.0, "°F", "°C", 0.0),
        (1.0, "oz", "g", 28.349523125),
        (1.0, "lb", "oz", 16.0),
        (5000.0, "MΩ", "GΩ", 5.0),
        (1.0, "lbf·ft", "lbf·in", 12.0),
        (1.0, "mil", "inch", 0.001),
    ],
)
def test_exact_factors(number: float, source: str, target: str, result: float) -> None:
    assert convert(number, source, target) == result


@pytest.mark.parametrize(
    ("source", "target"), [("mm", "g"), ("AWG", "mm²"), ("mm²", "AWG"), ("K", "°C"), ("", "V"), ("V", "")]
)
def test_no_factor_leads_there(source: str, target: str) -> None:
    assert convert(1.0, source, target) is None
    assert converted(Exact(1.0), source, target) is None
    assert converted(Text("none"), source, target) == Text("none")


@given(PRINTED, st.sampled_from(PAIRS))
def test_there_and_back(number: float, pair: tuple[str, str]) -> None:
    source, target = pair
    there = convert(number, source, target)
    assert there is not None
    assert convert(there, target, source) == pytest.approx(number, rel=1e-9, abs=1e-9)


def test_every_shape_keeps_its_shape() -> None:
    assert converted(Range(1.0, 2.0), "kV", "V") == Range(1000.0, 2000.0)
    assert converted(Bound(low=1.0, strict=True), "kV", "V") == Bound(low=1000.0, strict=True)
    assert converted(Bound(high=1.0), "kV", "V") == Bound(high=1000.0)
    assert converted(Approximate(Exact(1.0)), "kV", "V") == Approximate(Exact(1000.0))
    assert converted(Several((Exact(1.0), Exact(2.0))), "kV", "V") == Several((Exact(1000.0), Exact(2000.0)))
    assert converted(Exact(value=True), "", "V") == Exact(value=True)
    assert converted(Several((Exact(1.0),)), "kV", "A") is None


def test_every_unit_has_its_own_name_and_a_kind() -> None:
    assert all(symbol == unit.symbol and kind_of(symbol) for symbol, unit in UNITS.items())
    assert kind_of("parsec") == ""
