"""Plain text: cells by tabs, bars or gaps, columns by position, pages by form feeds or by their numbers."""

# ruff: noqa: E501  cases read best on one line each

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mateproof.sheets.document import Document
from mateproof.sheets.text import columns, document
from mateproof.sheets.text.layers import plain


def read(text: str) -> Document:
    return document(text.encode(), "a.txt")


def cells(text: str) -> list[tuple[str, ...]]:
    return [line.cells for line in read(text).lines]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A  1\nB  2", [("A", "1"), ("B", "2")]),
        ("Rated current ........ 25 A", [("Rated current", "25 A")]),
        ("Rated current . . . . . 25 A", [("Rated current", "25 A")]),
        ("Contents ..........", [("Contents",)]),
        ("Range  0,5 ... 4 mm²", [("Range", "0,5 ... 4 mm²")]),
        ("Material      PA 66\n              (V0)\nColour        red", [("Material", "PA 66"), ("", "(V0)"), ("Colour", "red")]),
        ("Label      1  2  3\nLabel            4", [("Label", "1", "2", "3"), ("Label", "", "", "4")]),
        ("Read this sentence.  Then the next one.\nA   1", [("Read this sentence.  Then the next one.",), ("A", "1")]),
        ("Material No.  4711\nA   1", [("Material No.", "4711"), ("A", "1")]),
        ("Electrical data\nWidth      5 mm", [("Electrical data",), ("Width", "5 mm")]),
        ("A: 1\nB: 2", [("A: 1",), ("B: 2",)]),
        ("| A | 1 |\n+---+---+\n| B |   |", [("A", "1"), ("B", "")]),
        ("┌───┬───┐\n│ A │ 1 │\n├───┼───┤\n│ B │   │\n└───┴───┘", [("A", "1"), ("B", "")]),
        ("A | 1\nB | 2\nC | 3", [("A", "1"), ("B", "2"), ("C", "3")]),
        ("Phone: 1 | Fax: 2\nEmail: 3 | Web: 4", [("Phone: 1 | Fax: 2",), ("Email: 3 | Web: 4",)]),
        ("A\t1  2\n\tB\nC\t\t3\n", [("A", "1  2"), ("", "B"), ("C", "", "3")]),
        ("A\v1  B\x0c", [("A 1", "B")]),
    ],
)  # fmt: skip
def test_cells(text: str, expected: list[tuple[str, ...]]) -> None:
    assert cells(text) == expected


def test_pages_by_form_feeds() -> None:
    read_one = read("A  1\n\fB  2\n\f\fC  3")
    assert [line.page for line in read_one.lines] == [1, 2, 4]
    assert not read_one.pages_inferred


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("Page 1 of 2\nA\nB\nPage 2 of 2\nC", [1, 1, 1, 2, 2]),
        ("a\nb\nc\nd\ne\nf\nPage 1/2\nB\nSeite 2 von 2", [1, 1, 1, 1, 1, 1, 1, 2, 2]),
        ("Page 1 of 3\nA\nPage 3 of 3\nB", [None] * 4),
        ("Page 2 of 2\nA\nPage 1 of 2\nB", [None] * 4),
        ("see page 2 of 2", [None]),
    ],
)
def test_pages_by_their_numbers(text: str, pages: list[int | None]) -> None:
    read_one = read(text)
    assert [line.page for line in read_one.lines] == pages
    assert read_one.pages_inferred == (pages[0] is not None)
    assert read_one.source(read_one.lines[0]).page_is_inferred == read_one.pages_inferred


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-16", "utf-8-sig", "cp1252"])
def test_encodings(encoding: str) -> None:
    text = "Data sheet of a connector\nRated current\t25 A\nCross section\t0,5…4 mm²\n"
    assert [line.text for line in document(text.encode(encoding), "a").lines] == text.replace(
        "\t", " "
    ).splitlines()


def test_marks_of_direction_are_dropped() -> None:
    assert cells("Width\t\u202b\u200e5\u200f mm\u202c\n") == [("Width", "5 mm")]


@given(
    st.lists(
        st.lists(st.text("abcXYZ019", min_size=1, max_size=9), min_size=2, max_size=4), min_size=1, max_size=6
    )
)
def test_what_is_laid_out_in_columns_is_found_in_them(table: list[list[str]]) -> None:
    laid_out = ["".join(cell.ljust(12) for cell in row).rstrip() for row in table]
    assert columns.rows(laid_out) == [tuple(row) for row in table]


@given(st.text(" .ab1\t|_\xa0…", max_size=60))
def test_nothing_but_blanks_and_leaders_is_lost(line: str) -> None:
    kept = "".join("".join(row) for row in columns.rows([line]))
    assert [c for c in kept if c in "ab1"] == [c for c in line if c in "ab1"]


@pytest.mark.parametrize(
    "text",
    ["x" * 5_000_000, "a  " * 300_000, "." * 1_000_000, ". " * 500_000 + "x", " " * 2_000_000 + "x", "_" * 500_000 + " x", "| " * 500_000 + "|",
     "a | b " * 200_000, "  a  b\n" * 49_000, "│" + " " * 500_000 + "│x", "Page 2 of 2\n" * 10_000],
    ids=lambda text: text[:6].strip() or "blanks",
)  # fmt: skip
def test_bounded_time(text: str) -> None:
    started = time.process_time()
    read(f"Label  value\n{text}\n")
    assert time.process_time() - started < 3.0


def test_a_ruler_that_may_be_cut_cuts_no_line() -> None:
    assert not plain.document(b"Data sheet | Item number: 900-1\n-----", "own.txt", "").open_end
    assert plain.document(b"Data sheet | Item number: 900-1", "own.txt", "").open_end
