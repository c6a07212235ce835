"""Cards stacked in columns are read one column after the other, wherever each of them ends."""

from tests.sheets.text.pdf.typeset import typeset

from mateproof.sheets.text import document

CARD = """#let card(name, rows) = block(stroke: 0.5pt, inset: 4pt, width: 100%, below: 3mm)[*#name*
  #table(columns: (1fr, 1fr), ..range(rows).map(n => ([#name label #n], [#name value #n])).flatten())]
#grid(columns: (1fr, 1fr), column-gutter: 4mm,
  [#card("A", 3) #card("B", 6) #card("C", 2)], [#card("D", 5) #card("E", 2) #card("F", 4)])"""


def test_each_card_is_read_as_a_whole():
    found = [line.cells for line in document(typeset(CARD), "own.pdf").lines]
    rows = [cells for cells in found if len(cells) == 2 and "label" in cells[0]]
    counts = zip("ABCDEF", (3, 6, 2, 5, 2, 4), strict=True)
    assert rows == [
        (f"{name} label {n}", f"{name} value {n}") for name, count in counts for n in range(count)
    ]
