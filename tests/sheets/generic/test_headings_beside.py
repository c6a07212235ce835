"""Headings of two tables side by side head them, and are no label and value."""

from tests.sheets.text.pdf.typeset import typeset

from mateproof.sheets import parse

BODY = """Article number: EX-1

#grid(columns: (1fr, 1fr, 1fr, 1fr), row-gutter: 4mm, grid.cell(colspan: 2)[*Version*],
  grid.cell(colspan: 2)[*Technical*], [Gender], [Male], [Rated current], [16 A],
  [Number of poles], [6], [Rated voltage], [500 V], [Quality], [fine], [Stripping length], [7.5 mm])"""


def test_headings_beside_each_other_state_nothing():
    (part,) = parse(typeset(BODY), name="own.pdf").parts
    told = {(fact.label, fact.raw) for fact in part.facts}
    assert ("Version", "Technical") not in told
    assert {("Gender", "Male"), ("Rated current", "16 A"), ("Quality", "fine")} <= told
