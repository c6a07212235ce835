"""Raised and lowered characters by geometry: 10⁹ stays 10⁹."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sheets.text.pdf.writer import pdf, text

from mateproof.sheets.text import document
from mateproof.sheets.text.pdf.raised import raised

_LIFTED = "⁰¹²³⁴⁵⁶⁷⁸⁹"


def shown(*parts: tuple[str, float, float]) -> str:
    """Return the line that parts of a text make: each with its size and its rise."""
    drawn = " ".join(f"{rise} Ts /F1 {size} Tf ({part}) Tj" for part, size, rise in parts)
    (line,) = document(pdf([f"BT 50 700 Td {drawn} ET"]), "example.pdf").lines
    return line.text


@pytest.mark.parametrize(
    ("parts", "line"),
    [
        ([(">10", 10, 0), ("9", 6, 4), (" Ohm", 10, 0)], ">10⁹ Ohm"),
        ([("10", 10, 0), ("-3", 6, 4), (" Ohm", 10, 0)], "10⁻³ Ohm"),
        ([("2.5 mm", 10, 0), ("2", 6, 4), (" / 14 AWG", 10, 0)], "2.5 mm² / 14 AWG"),
        ([("\\(0.75 mm", 10, 0), ("2", 6, 4), ("\\)", 10, 0)], "(0.75 mm²)"),
        ([("10", 10, 0), ("9", 10, 4), (" Ohm", 10, 0)], "10⁹ Ohm"),
        ([("U", 10, 0), ("N", 6, -2), (" 250 V", 10, 0)], "UN 250 V"),
        ([("105 ", 10, 0), ("o", 6, 4), ("C", 10, 0)], "105 °C"),
        ([("CLAMP", 10, 0), ("\xae", 6, 4), (" S", 10, 0)], "CLAMP® S"),
        ([("16 A", 10, 0), ("1\\)", 6, 4)], "16 A¹⁾"),
        ([("3.2 mm", 10, 0), ("a", 6, 4)], "3.2 mmᵃ"),
        ([("1\\)", 6, 4), (" Derating is to be observed", 10, 0)], "¹⁾ Derating is to be observed"),
        ([("10 000", 10, 0), (" approx.", 8, 0)], "10 000 approx."),
    ],
)
def test_by_geometry(parts, line):
    assert shown(*parts) == line


def test_size_one_scaled_by_its_matrix():
    drawn = (
        "BT /F1 1 Tf 10 0 0 10 50 700 Tm (>10) Tj 6 0 0 6 66.96 704 Tm (9) Tj 10 0 0 10 72 700 Tm ( V) Tj ET"
    )
    assert document(pdf([drawn]), "example.pdf").lines[0].text == ">10⁹ V"


def test_raised_characters_drawn_at_the_end_of_the_file():
    drawn = text(50, 700, "Area 10") + text(250, 700, "x") + text(85.1, 704, "9", size=6)
    assert document(pdf([drawn]), "example.pdf").lines[0].cells == ("Area 10⁹", "x")


@given(st.integers(0, 99), st.floats(7, 14), st.floats(0.5, 0.75), st.floats(0.3, 0.5))
def test_any_exponent_at_any_size_is_kept(exponent, size, smaller, rise):
    line = shown(("10", size, 0), (str(exponent), size * smaller, size * rise), (" Ohm", size, 0))
    assert line == "10" + "".join(_LIFTED[int(digit)] for digit in str(exponent)) + " Ohm"


@given(st.integers(0, 10**6), st.floats(5, 20))
def test_a_number_on_the_baseline_has_no_exponent(number, size):
    assert shown((f"{number} V", size, 0)) == f"{number} V"


def test_text_that_unicode_has_no_raised_form_for_stays_itself():
    assert [raised(mark) for mark in ("®", "nd", "*", "TM", "2")] == ["®", "nd", "*", "™", "²"]
