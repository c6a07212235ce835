"""Laws of the value grammar: print → read is the identity, no digit is invented, time is bounded."""

import re
import time

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from tests.sheets.fuzz.laws import digits, numbers

from mateproof.sheets.grammar.cell import Cell, understand
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.grammar.number import readings
from mateproof.sheets.grammar.quantity import quantities, quantity
from mateproof.sheets.grammar.ratings import ratings
from mateproof.sheets.grammar.spellings import SPELLINGS
from mateproof.vocabulary.properties import PROPERTIES
from mateproof.vocabulary.units import UNITS
from mateproof.vocabulary.values import Approximate, Bound, Exact, Range, Text

METRIC = [unit for unit in UNITS if unit not in {"AWG", "poles", "pcs", "cycles", "min", "inch"}]
MEASURED = sorted(
    (entry for entry in PROPERTIES.values() if entry.unit and entry.unit in METRIC), key=lambda e: e.id
)
# Two places: three behind one mark may be thousands.
NUMBERS = st.integers(min_value=1, max_value=9_999_999).map(lambda hundredths: hundredths / 100)
SIGNED = st.integers(min_value=-99_999, max_value=99_999).map(lambda hundredths: hundredths / 100)
MARKS = st.sampled_from([".", ","])
BETWEEN = st.sampled_from([" ... ", "...", "…", " … ", " – ", "–", " - ", "-", " to ", " bis ", " ÷ ", " ~ "])
LOW = st.sampled_from(["≥", ">=", "min.", "min", "at least", "mindestens", "mind.", "from", "ab", "≧"])
HIGH = st.sampled_from(["≤", "<=", "max.", "max", "up to", "bis", "höchstens", "at most", "not more than"])
ABOUT = st.sampled_from(["approx.", "ca.", "about", "≈", "etwa", "circa"])
GAP = st.sampled_from(["", " ", "\u00a0", "\u202f", "  "])


def shown(number: float, mark: str) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".").replace(".", mark)


@given(SIGNED, MARKS, st.sampled_from(METRIC), st.data())
def test_every_spelling_of_every_unit(number: float, mark: str, unit: str, data: st.DataObject) -> None:
    spelling = data.draw(st.sampled_from((unit, *SPELLINGS[unit])))
    found = quantity(clean(f"{shown(number, mark)} {spelling}"))
    assert found is not None
    assert found[:2] == (Exact(number), unit)


@given(st.tuples(NUMBERS, NUMBERS).map(sorted), MARKS, BETWEEN, GAP, st.sampled_from(METRIC), st.booleans())
def test_ranges(ends: list[float], mark: str, between: str, gap: str, unit: str, twice: bool) -> None:
    low, high = ends
    printed = f"{shown(low, mark)}{gap + unit if twice else ''}{between}{shown(high, mark)}{gap}{unit}"
    found = quantity(clean(printed))
    assert found is not None, printed
    assert found[:2] == (Range(low, high), unit)


@given(SIGNED, MARKS, st.one_of(LOW, HIGH, ABOUT, st.sampled_from(["<", ">"])), st.sampled_from(METRIC))
def test_bounds(number: float, mark: str, word: str, unit: str) -> None:
    found = quantity(clean(f"{word} {shown(number, mark)} {unit}"))
    assert found is not None
    value = found.value
    assert found.unit == unit
    assert number in {value.low, value.high}
    assert isinstance(value, Bound | Approximate)
    if isinstance(value, Bound):
        assert value.strict == (word in "<>")


@given(NUMBERS, MARKS, st.sampled_from(["max.", "MAX", "max", "Max.", "maximum"]), st.sampled_from(METRIC))
def test_bounds_behind(number: float, mark: str, word: str, unit: str) -> None:
    found = quantity(clean(f"{shown(number, mark)} {unit} {word}"))
    assert found is not None
    assert found[:2] == (Bound(high=number), unit)


@given(st.integers(1, 999), st.integers(0, 999), MARKS, st.sampled_from(["g", "mΩ", "N", "s"]))
def test_three_digits_behind_one_mark_have_two_readings(whole: int, rest: int, mark: str, unit: str) -> None:
    printed = f"{whole}{mark}{rest:03d} {unit}"
    assert len(quantities(printed)) == 2
    assert quantity(printed) is None
    cell = understand(printed, PROPERTIES["weight"])
    decimal, grouped = float(f"{whole}.{rest:03d}"), float(f"{whole}{rest:03d}")
    assert isinstance(cell.value, Text) or (unit == "g" and cell.value in {Exact(decimal), Exact(grouped)})


@given(NUMBERS, MARKS, st.sampled_from(MEASURED), st.integers(0, 3), st.integers(0, 3))
def test_blanks_around_a_value_change_nothing(
    number: float, mark: str, property: object, before: int, behind: int
) -> None:
    entry = property
    printed = f"{shown(number, mark)} {entry.unit}"  # type: ignore[attr-defined]
    spaced = f"{' ' * before}{printed.replace(' ', '  ')}{chr(0xA0) * behind}"
    assert understand(spaced, entry) == understand(printed, entry)  # type: ignore[arg-type]


BITS = (
    *"0123456789.,-+/ ()±", "1,476", "2.5", "AWG ", " mm", " mm²", " V", " kV", " A", " AC", "max. ", "> ",
    " ... ", " to ", "inch", " °C", "1/2", "10", "^9", "⁹", "x", "min", "#", "approx. ", " 000", "E6", "%",
    "2 x ", " (III/3)", " at 20 °C", "½",
)  # fmt: skip
PIECES = st.lists(st.sampled_from(BITS), max_size=9).map("".join)


@given(PIECES, st.sampled_from([None, *PROPERTIES.values()]))
@example("1/2 inch", PROPERTIES["depth"])
def test_no_digit_is_invented(printed: str, property: object) -> None:
    cell: Cell = understand(printed, property)  # type: ignore[arg-type]
    assume("/" not in printed and "^" not in printed and not set("⁹xeE") & set(printed))
    own = re.sub(r"[^0-9]", "", printed)
    for number in [*numbers(cell.value), *(n for also in cell.also for n in numbers(also.value))]:
        assert digits(number) in own


@given(st.text(alphabet="0123456789.,-' ⁹^xeE×", max_size=20))
def test_a_number_never_fails(printed: str) -> None:
    for reading in readings(printed):
        assert reading is None or isinstance(reading, float)


@pytest.mark.parametrize(
    "piece",
    ["1", "1,", "1 / ", "1 ... ", "( ", "(1)", "1 x 10", "10^", "± ", "1 mm, ", "AC ", "max. ", "1 000 ",
     "\\text{", "<sup>", "&deg; ", "° ", "mm ", "'", " per ", "#", "$", "250 V ", "1234,"],
)  # fmt: skip
def test_ten_thousand_characters_are_answered_at_once(piece: str) -> None:
    started = time.process_time()
    for length in (90, 190, 10_000):
        text = (piece * length)[:length]
        for property in ("rated_current", "cross_section", "mating_cycles", "continuous_temperature"):
            understand(text, PROPERTIES[property])
        understand(text, None)
        ratings(text)
    assert time.process_time() - started < 0.5


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("160 V/2.5 kV/2", {"rated_voltage": 160.0, "rated_impulse_voltage": 2.5}),
        (
            "320 V, 4 kV/2 (III), 17.5 A",
            {"rated_voltage": 320.0, "rated_impulse_voltage": 4.0, "rated_current": 17.5},
        ),
        (
            "40 A 1000 V 8 kV 3",
            {"rated_current": 40.0, "rated_voltage": 1000.0, "rated_impulse_voltage": 8.0},
        ),
        ("250 V", {}),
        ("250 V 3", {}),
        ("250 V / 400 V / 4 kV", {}),
        ("250 V / 4 kV / 3 / 2", {}),
        ("M12 5 A 3 V", {}),
        ("", {}),
    ],
)
def test_ratings(printed: str, said: dict[str, float]) -> None:
    assert {one.property: one.value.low for one in ratings(printed)} == said


def test_category_and_degree_are_conditions_of_the_voltages() -> None:
    voltage, impulse, current = ratings("320 V, 4 kV/2 (III), 17.5 A")
    assert voltage.conditions == {"overvoltage_category": "III", "pollution_degree": "2"}
    assert impulse.conditions == voltage.conditions
    assert current.conditions == {}


@pytest.mark.parametrize(
    ("residue", "text"),
    [
        ("$10^{9}\\,\\Omega$", "10^9 Ω"),
        ("10<sup>9</sup> Ω", "10⁹ Ω"),
        ("10<sup>-3</sup>", "10⁻³"),
        ("−40&nbsp;&deg;C", "-40 °C"),
        ("4\u00a0mm\u00b2", "4 mm²"),
        ("ＡＷＧ＃２２", "AWG#22"),
        ("25 ° C", "25 °C"),
        ("5 \\text{mm}^2", "5 mm²"),
        ("\u200e250\u202a V\u202c", "250 V"),
        ("105 ℃", "105 °C"),
        ("conﬁguration", "configuration"),
        ("109 Ω", "109 Ω"),
        ("a < b & c", "a < b & c"),
    ],
)
def test_residue(residue: str, text: str) -> None:
    assert clean(residue) == text
