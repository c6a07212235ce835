"""What one line is by itself, worked out once for each distinct text: the sheets of a maker share most."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from mateproof.sheets.grammar.clean import clean, heading
from mateproof.sheets.labels import meaning
from mateproof.sheets.tables.marks import BARE, bullet
from mateproof.sheets.tables.pairs import Kind, Pair, is_measure, is_printed, pair


class Look(NamedTuple):
    """The mark before the line, its cells without the mark and without empty cells at the end.

    `known` tells that the first cell is a label of the dictionary, `pair` is the label and value of a line of
    one cell, `measure` tells that a line of one cell is a quantity.
    """

    mark: str
    cells: tuple[str, ...]
    known: bool = False
    pair: Pair | None = None
    measure: bool = False

    @property
    def text(self) -> str:
        """The first cell."""
        return self.cells[0]


@lru_cache(maxsize=32768)
def look(cells: tuple[str, ...]) -> Look:
    """Return what a line of these cells is."""
    end = len(cells)
    while end > 1 and not cells[end - 1]:
        end -= 1
    cells = cells[:end]
    mark = ""
    if len(cells) > 1 and cells[0] in BARE:
        mark, cells = cells[0], cells[1:]
    elif cells[0]:
        mark, first = bullet(cells[0])
        cells = (first, *cells[1:])
    if len(cells) > 1:
        return Look(mark, cells, bool(cells[0]) and meaning(cells[0]) is not None)
    text = heading(cells[0])
    parted = pair(text)
    # "IEC 61984" could be taken off "Standard IEC 61984" as an addition: it is likelier to be the value.
    apart = parted is not None and parted.kind in (Kind.KNOWN, Kind.WORDS) and not is_printed(text)
    known = not apart and meaning(text) is not None
    return Look(mark, (text,), known, None if known else parted, is_measure(clean(text)))
