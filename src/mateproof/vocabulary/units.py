"""Units of measure: what kind of quantity each measures, and its exact factor to the SI base unit.

A fact keeps the unit that its sheet prints. Whoever needs another one converts here, exactly: factors are
fractions, and a printed decimal number is one, too, so that 4 kV are 4000 V and never 4000.0000000000005 V.
Factors: SI Brochure (9th edition) for prefixes; the international yard and pound (1959) for inch and pound;
a year is the Julian one of 365.25 days.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from mateproof.vocabulary.values import Approximate, Bound, Exact, Range, Several, Text, Value

if TYPE_CHECKING:
    from fractions import Fraction


class Unit(NamedTuple):
    """A unit in the one spelling that facts carry.

    `factor` (a decimal number or a fraction, as text) leads to the base unit of `kind`; `offset` is added
    before it. "" stands for a unit that no factor leads from: AWG numbers are a scale, not a multiple.
    `customary` tells that it is not of the metric system.
    """

    symbol: str
    kind: str
    factor: str
    offset: str = "0"
    customary: bool = False


_ENTRIES = (
    Unit("μm", "length", "0.000001"), Unit("mm", "length", "0.001"), Unit("cm", "length", "0.01"),
    Unit("dm", "length", "0.1"), Unit("m", "length", "1"), Unit("km", "length", "1000"),
    Unit("inch", "length", "0.0254", customary=True), Unit("mil", "length", "0.0000254", customary=True),
    Unit("ft", "length", "0.3048", customary=True),
    Unit("μm²", "area", "0.000000000001"), Unit("mm²", "area", "0.000001"), Unit("cm²", "area", "0.0001"),
    Unit("m²", "area", "1"),
    Unit("AWG", "gauge", "", customary=True), Unit("kcmil", "gauge", "", customary=True),
    Unit("mm³", "volume", "0.000000001"), Unit("cm³", "volume", "0.000001"), Unit("l", "volume", "0.001"),
    Unit("μV", "voltage", "0.000001"), Unit("mV", "voltage", "0.001"), Unit("V", "voltage", "1"),
    Unit("kV", "voltage", "1000"),
    Unit("μA", "current", "0.000001"), Unit("mA", "current", "0.001"), Unit("A", "current", "1"),
    Unit("kA", "current", "1000"),
    Unit("μΩ", "resistance", "0.000001"), Unit("mΩ", "resistance", "0.001"), Unit("Ω", "resistance", "1"),
    Unit("kΩ", "resistance", "1000"), Unit("MΩ", "resistance", "1000000"),
    Unit("GΩ", "resistance", "1000000000"), Unit("TΩ", "resistance", "1000000000000"),
    Unit("mW", "power", "0.001"), Unit("W", "power", "1"), Unit("kW", "power", "1000"),
    Unit("MW", "power", "1000000"), Unit("hp", "power", "745.69987158227022", customary=True),
    Unit("VA", "apparent power", "1"), Unit("kVA", "apparent power", "1000"),
    Unit("Ω·mm²/m", "resistivity", "1"), Unit("A²s", "let-through", "1"), Unit("kA²s", "let-through", "1000"),
    Unit("J", "energy", "1"), Unit("kJ", "energy", "1000"), Unit("MJ", "energy", "1000000"),
    Unit("Wh", "energy", "3600"), Unit("kWh", "energy", "3600000"),
    Unit("mN", "force", "0.001"), Unit("N", "force", "1"), Unit("kN", "force", "1000"),
    Unit("lbf", "force", "4.4482216152605", customary=True), Unit("kgf", "force", "9.80665"),
    Unit("gf", "force", "0.00980665"),
    Unit("Nm", "torque", "1"), Unit("Ncm", "torque", "0.01"), Unit("mNm", "torque", "0.001"),
    Unit("lbf·in", "torque", "0.1129848290276167", customary=True),
    Unit("lbf·ft", "torque", "1.3558179483314004", customary=True),
    Unit("mg", "mass", "0.000001"), Unit("g", "mass", "0.001"), Unit("kg", "mass", "1"),
    Unit("t", "mass", "1000"), Unit("lb", "mass", "0.45359237", customary=True),
    Unit("oz", "mass", "0.028349523125", customary=True),
    Unit("°C", "temperature", "1", "273.15"), Unit("°F", "temperature", "5/9", "459.67", customary=True),
    Unit("K", "temperature difference", "1"),
    Unit("°", "angle", "1"), Unit("%", "ratio", "0.01"), Unit("‰", "ratio", "0.001"),
    Unit("dB", "level", "1"),
    Unit("Hz", "frequency", "1"), Unit("kHz", "frequency", "1000"), Unit("MHz", "frequency", "1000000"),
    Unit("GHz", "frequency", "1000000000"),
    Unit("Mbit/s", "data rate", "1000000"), Unit("Gbit/s", "data rate", "1000000000"),
    Unit("pF", "capacitance", "0.000000000001"), Unit("nF", "capacitance", "0.000000001"),
    Unit("μF", "capacitance", "0.000001"), Unit("mF", "capacitance", "0.001"), Unit("F", "capacitance", "1"),
    Unit("nH", "inductance", "0.000000001"), Unit("μH", "inductance", "0.000001"),
    Unit("mH", "inductance", "0.001"), Unit("H", "inductance", "1"),
    Unit("μs", "time", "0.000001"), Unit("ms", "time", "0.001"), Unit("s", "time", "1"),
    Unit("min", "time", "60"), Unit("h", "time", "3600"), Unit("d", "time", "86400"),
    Unit("years", "time", "31557600"),
    Unit("Pa", "pressure", "1"), Unit("hPa", "pressure", "100"), Unit("kPa", "pressure", "1000"),
    Unit("MPa", "pressure", "1000000"), Unit("mbar", "pressure", "100"), Unit("bar", "pressure", "100000"),
    Unit("psi", "pressure", "6894.757293168361", customary=True),
    Unit("m/s²", "acceleration", "1"), Unit("g/kWh", "emission", "1"),
    Unit("EUR", "price", "1"),
    Unit("cycles", "count", "1"), Unit("pcs", "count", "1"), Unit("poles", "count", "1"),
)  # fmt: skip

UNITS: dict[str, Unit] = {entry.symbol: entry for entry in _ENTRIES}


def kind_of(symbol: str) -> str:
    """Return the kind of quantity that a unit measures; "" for no unit and for an unknown one."""
    unit = UNITS.get(symbol)
    return unit.kind if unit else ""


def convert(number: float, source: str, target: str) -> float | None:
    """Return a number in another unit of its kind, rounded once; None where no factor leads there."""
    if source == target:
        return number
    one, other = UNITS.get(source), UNITS.get(target)
    if one is None or other is None or one.kind != other.kind or not one.factor or not other.factor:
        return None
    from fractions import Fraction  # noqa: PLC0415  most sheets need no conversion

    (factor, offset), (into, shift) = _exact(source), _exact(target)
    return float((Fraction(repr(number)) + offset) * factor / into - shift)


@cache
def _exact(symbol: str) -> tuple[Fraction, Fraction]:
    from fractions import Fraction  # noqa: PLC0415

    return Fraction(UNITS[symbol].factor), Fraction(UNITS[symbol].offset)


def converted(value: Value, source: str, target: str) -> Value | None:
    """Return a value in another unit, its shape unchanged; None where no factor leads there.

    Words and answers to yes or no have no unit and stay as they are.
    """
    if source == target or isinstance(value, Text):
        return value
    match value:
        case Exact(value=bool()):
            return value
        case Exact(value=number):
            low = convert(number, source, target)
            return None if low is None else Exact(low)
        case Range() | Bound():
            return _ends(value, source, target)
        case Approximate(of=of):
            inner = converted(of, source, target)
            return Approximate(inner) if isinstance(inner, Exact | Range) else None
    return _list(value, source, target)


def _ends(value: Range | Bound, source: str, target: str) -> Range | Bound | None:
    low = None if value.low is None else convert(value.low, source, target)
    high = None if value.high is None else convert(value.high, source, target)
    if isinstance(value, Range):
        return None if low is None or high is None else Range(low, high)
    return None if low is None and high is None else Bound(low, high, value.strict)


def _list(value: Several, source: str, target: str) -> Several | None:
    items = tuple(converted(item, source, target) for item in value.items)
    return None if None in items else Several(items)  # type: ignore[arg-type]  # a list holds no lists
