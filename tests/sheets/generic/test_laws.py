"""Laws of the row reader: it never fails, nothing is read that is not printed, and furniture says nothing."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mateproof.sheets import parse
from mateproof.sheets.document import Document, Line
from mateproof.sheets.tables import furniture, identity
from mateproof.sheets.tables.collect import collect
from mateproof.sheets.tables.pairs import Kind, pair
from mateproof.sheets.tables.reader import rows

DATA = Path(__file__).parent / "data"
PRINTED = [
    line for sheet in sorted(DATA.glob("*.txt")) for line in sheet.read_text("utf-8").splitlines() if line
]
CELLS = st.one_of(
    st.sampled_from([cell for line in PRINTED for cell in line.split("\t")]), st.text(max_size=30)
)


def document(lines: list[tuple[str, ...]]) -> Document:
    found = [(tuple(map(str.strip, cells))) for cells in lines]
    return Document(
        "own.txt",
        "0",
        tuple(
            Line(index, cells, " ".join(filter(None, cells)))
            for index, cells in enumerate(found, 1)
            if any(cells)
        ),
        len(lines),
    )


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(CELLS, min_size=1, max_size=4).map(tuple), max_size=25))
def test_any_lines_are_read_and_nothing_is_invented(lines: list[tuple[str, ...]]) -> None:
    sheet = document(lines)
    pieces = rows(sheet.lines)
    part = collect(sheet, pieces, identity.find(sheet, pieces)).parts[0]
    printed = "".join("".join(line.text.split()) for line in sheet.lines)
    for fact in part.facts:
        assert "".join(fact.raw.split())[:20] in printed or fact.property == "maker"


@pytest.mark.parametrize(
    ("line", "label", "value", "kind"),
    [
        ("Rated current: 16 A", "Rated current", "16 A", Kind.KNOWN),
        ("Rated current = 16 A", "Rated current", "16 A", Kind.KNOWN),
        ("Rated current ........ 16 A", "Rated current", "16 A", Kind.KNOWN),
        ("Rated current 16 A", "Rated current", "16 A", Kind.KNOWN),
        ("Rated voltage (III / 3) 250 V", "Rated voltage (III / 3)", "250 V", Kind.KNOWN),
        (
            "Termination Interface: Style: Through Hole",
            "Termination Interface: Style",
            "Through Hole",
            Kind.KNOWN,
        ),
        ("Weight g 42", "Weight g", "42", Kind.KNOWN),
        ("Shell size: 24 B", "Shell size", "24 B", Kind.MARKED),
        ("Coding N", "Coding", "N", Kind.WORDS),
        ("Connection method Screw connection", "Connection method", "Screw connection", Kind.WORDS),
        ("Standard IEC 61984", "Standard", "IEC 61984", Kind.WORDS),
        ("Coil consumption 20 mA", "Coil consumption", "20 mA", Kind.MEASURED),
    ],
)
def test_a_line_is_a_label_and_its_value(line: str, label: str, value: str, kind: Kind) -> None:
    found = pair(line)
    assert found is not None
    assert (found.label, found.value, found.kind) == (label, value, kind)


@pytest.mark.parametrize(
    "line",
    [
        "Coding is done on site.",
        "Colour and marking may differ.",
        "Note: see the instructions",
        "See https://www.example.com",
        "The connector carries a current of 20 A",
        "Material data",
    ],
)
def test_a_sentence_is_no_label_and_value(line: str) -> None:
    found = pair(line)
    assert found is None or found.kind is Kind.OPEN


@pytest.mark.parametrize(
    "line",
    [
        "Page 1 / 3",
        "17/10/2014   Page 2 / 3",
        "Seite 2 von 6",
        "© 2024 Example GmbH",
        "Subject to change without notice",
        "Technische Änderungen vorbehalten",
        "Page 1 / 3 | Creation date 2023-12-04 | Example Connectors GmbH",
    ],
)
def test_furniture_is_known_by_its_words(line: str) -> None:
    assert furniture.is_furniture(line)


def test_a_header_that_comes_back_on_every_page_is_furniture() -> None:
    pages = [[f"EX 2,5/ 3-ST · page head {1}"], ["EX 2,5/ 3-ST · page head 1"]]
    lines = [
        Line(number, (text,), text, page)
        for number, (page, text) in enumerate(
            [(1, pages[0][0]), (1, "Colour: green"), (2, pages[1][0]), (2, "Width: 5 mm")], 1
        )
    ]
    assert [line.text for line in furniture.without(lines)] == ["Colour: green", "Width: 5 mm"]


def test_a_value_below_an_empty_cell_belongs_to_the_row_above() -> None:
    text = (DATA / "insert.txt").read_text("utf-8")
    (part,) = parse(text.encode(), name="own.txt").parts
    (fact,) = part.of("cross_section")
    assert fact.raw == "0.75 ... 2.5 mm² AWG 18 ... AWG 14"
