"""Rows of running heads and feet are no rows of the sheet; rows that tables print twice are."""

from tests.sheets.text.pdf.typeset import typeset

from mateproof.sheets.tables.furniture import without
from mateproof.sheets.text import document

BODY = """#set page(height: 6cm, header: grid(columns: (1fr, 1fr), [EX 2.5], [Example Interfaces 4]),
  footer: context grid(columns: (1fr, 1fr), [Mar 2, 2024, 9:12 AM], [Page #counter(page).display() (2)]))
#let row = [#grid(columns: (1fr, 1fr), [Rated current], [24 A])]
#row Sealed #pagebreak() #row Coded"""


def texts(body):
    return [line.text for line in without(document(typeset(body), "own.pdf").lines)]


def test_rows_at_the_same_place_of_pages_go_but_for_known_labels():
    assert texts(BODY) == ["Rated current 24 A", "Sealed", "Rated current 24 A", "Coded"]


def test_a_row_of_one_page_stays():
    found = texts("#grid(columns: (1fr, 1fr), [EX 2.5], [Example Interfaces 4])")
    assert "EX 2.5 Example Interfaces 4" in found
