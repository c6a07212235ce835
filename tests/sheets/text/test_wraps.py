"""Rows broken over several lines are whole again, and rows set in even lines stay rows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.sheets.text.pdf.typeset import typeset

from mateproof.sheets.text import document
from mateproof.sheets.text.joined import words
from mateproof.sheets.text.wraps import unwrapped

ROWS = """[Rated voltage],[250 V],
[Conductor cross section flexible, with ferrule without plastic sleeve],[0.25 mm² ... 2.5 mm²],
[Flammability rating according to UL 94],[V0],
[Stripping length],[7 mm],
[Ambient temperature (storage/transport)],[0 °C ... 70 °C, and for up to ten hours 105 °C],
[Number of poles],[3],"""
WANTED = [
    ("Rated voltage", "250 V"),
    ("Conductor cross section flexible, with ferrule without plastic sleeve", "0.25 mm² … 2.5 mm²"),
    ("Flammability rating according to UL 94", "V0"),
    ("Stripping length", "7 mm"),
    ("Ambient temperature (storage/transport)", "0 °C … 70 °C, and for up to ten hours 105 °C"),
    ("Number of poles", "3"),
]


def rows(body):
    read = unwrapped(document(typeset(body), "own.pdf"))
    return [line.cells for line in read.lines if line.is_row and line.cells[0] != "Example"]


@pytest.mark.parametrize("stroke", ["none", "0.4pt"])
@pytest.mark.parametrize("inset", ["4pt", "6pt"])
def test_wrapped_rows_are_whole(stroke, inset):
    table = f"#table(columns: (5cm, 4.5cm), stroke: (bottom: {stroke}), inset: {inset}, {ROWS})"
    assert rows(table) == WANTED


@pytest.mark.parametrize("place", ["bottom", "horizon"])
@pytest.mark.parametrize("stroke", ["none", "0.4pt"])
def test_a_value_may_stand_below_the_beginning_of_its_label(place, stroke):
    table = f"#table(columns: (3cm, 9cm), align: left + {place}, stroke: {stroke}, inset: 5pt, {ROWS})"
    assert rows(table) == WANTED


def test_rows_in_even_lines_stay_rows():
    cells = "".join(f"[Quantity {name}],[{value} mm]," for value, name in enumerate("abcdefgh", 1))
    table = f"#grid(columns: (5cm, 4cm), row-gutter: 0.65em, {cells})"
    assert rows(table) == [(f"Quantity {name}", f"{value} mm") for value, name in enumerate("abcdefgh", 1)]


def test_a_value_broken_on_purpose_stays_two():
    cells = "[Rated current],[25 A],[Standards],[IEC 60664-1 \\ IEC 61984],[Poles],[2],[Width],[20 mm],"
    found = rows(f"#table(columns: (5cm, 6cm), inset: 5pt, {cells})")
    assert found[1:3] == [("Standards", "IEC 60664-1"), ("", "IEC 61984")]


@given(st.text("ab-/ 1", min_size=1, max_size=9), st.text("ab-/ 1", min_size=1, max_size=9))
def test_no_character_is_lost_or_made_up(one, two):
    assert words(one, two).replace(" ", "") == f"{one}{two}".replace(" ", "")


def test_even_lines_are_joined_where_their_words_are_not_whole():
    cells = "".join(f"[Quantity {name}],[{value} mm]," for value, name in enumerate("abcdefgh", 1))
    label = "[Temperature of the test according to EN 60695-10-2],[125 °C],"
    table = f"#grid(columns: (6cm, 4cm), row-gutter: 0.65em, {cells}{label}[Poles],[2])"
    assert rows(table)[-2:] == [
        ("Temperature of the test according to EN 60695-10-2", "125 °C"),
        ("Poles", "2"),
    ]


def test_values_set_to_the_right_go_on():
    table = f"#table(columns: (6cm, 4cm), align: (left, right), stroke: none, inset: 5pt, {ROWS})"
    assert rows(table) == WANTED


def test_an_underscore_inside_a_word_stays():
    page = document(typeset("Current I#text(red)[\\_]N is 12 A"), "own.pdf")
    assert "Current I_N is 12 A" in [line.text for line in page.lines]
