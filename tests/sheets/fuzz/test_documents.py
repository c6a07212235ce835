"""Any lines of any cells, given to each layout: parts, or a SheetError, and nothing else."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.sheets.fuzz.laws import invented

from mateproof.sheets import doubts
from mateproof.sheets.document import Box, Document, Line, Look
from mateproof.sheets.layouts import Layout, all_layouts
from mateproof.vocabulary.errors import SheetError

_DATA = Path(__file__).parents[1]
_PRINTED = [
    line
    for file in sorted([*_DATA.glob("data/*.txt"), *_DATA.glob("generic/data/*.txt")])
    for line in file.read_text("utf-8").splitlines()
    if line.strip()
]
_CELLS = [cell.strip() for line in _PRINTED for cell in line.split("\t") if cell.strip()]
CELL = st.one_of(st.sampled_from(_CELLS), st.sampled_from(_CELLS), st.text(max_size=20).map(str.strip))
ROW = st.one_of(
    st.sampled_from(_PRINTED).map(lambda line: tuple(map(str.strip, line.split("\t")))),
    st.lists(CELL, min_size=1, max_size=5).map(tuple),
)
LOOK = st.builds(Look, st.sampled_from([0.0, 7.0, 9.0, 14.0]), st.booleans(), st.integers(0, 3))
PAGES = st.sampled_from([None, 1, 2])


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Return a document with or without places, looks and pages."""
    rows = [row for row in draw(st.lists(ROW, min_size=1, max_size=40)) if any(row)]
    placed, paged, looks = draw(st.booleans()), draw(st.booleans()), draw(st.booleans())
    lines = []
    for index, cells in enumerate(rows, 1):
        boxes = tuple(
            Box(50 + 150 * n, 12 * index, 50 + 150 * n + 5 * len(cell), 12 * index + 10)
            for n, cell in enumerate(cells)
        )
        lines.append(
            Line(
                index,
                cells,
                " ".join(filter(None, cells)),
                index * 2 // (len(rows) + 1) + 1 if paged else None,
                boxes if placed else (),
                draw(LOOK) if looks else Look(),
            )
        )
    return Document("fuzz", "0", tuple(lines), len(rows), draw(st.booleans()))


def read(layout: Layout, sheet: Document) -> None:
    assert 0 <= layout.certainty(sheet) <= 1
    try:
        collected = layout.read(sheet)
    except SheetError:
        return
    if not all(part.item_number for part in collected.parts):
        return  # refused by whoever asks the layout
    for part in doubts.add(collected.parts, sheet):
        for fact in part.facts:
            assert fact.source is not None
            assert 1 <= fact.source.line <= sheet.total
            assert not list(invented(fact)), fact


@pytest.mark.parametrize("layout", all_layouts(), ids=lambda layout: layout.NAME)
@settings(max_examples=25)
@given(sheet=documents())
def test_any_lines(layout: Layout, sheet: Document) -> None:
    read(layout, sheet)


@pytest.mark.slow
@pytest.mark.parametrize("layout", all_layouts(), ids=lambda layout: layout.NAME)
@settings(max_examples=1500)
@given(sheet=documents())
def test_any_lines_for_long(layout: Layout, sheet: Document) -> None:
    read(layout, sheet)
