"""How much room the parts of the matrix need: labels on two sides, cells, sums."""

from __future__ import annotations

from dataclasses import dataclass

from mateproof.documents.diagram.measure import width
from mateproof.documents.mistakes.blocks import Block, blocks
from mateproof.documents.mistakes.frame import MARGIN, PAD
from mateproof.documents.mistakes.grid import Grid
from mateproof.documents.mistakes.wrap import short

NAME, FUNCTION, COUNT, LETTER = 11.0, 11.0, 11.0, 9.0
"""Sizes of the texts."""

NAME_MOST, FUNCTION_MOST = 170.0, 150.0
CELL_LEAST, CELL_HIGH = 50.0, 30.0
CELLS = 420.0, 120.0
"""Few columns are widened: together up to the first, each up to the second."""
ACROSS = 90.0
"""Columns of this width have their names written across, shortened if need be."""
BOLD = 1.12
"""How much wider a name in bold is."""
LEAST_WIDTH = 700.0


@dataclass(frozen=True, slots=True)
class Room:
    """Widths and heights; the cells begin at (`left`, `top`).

    The head has a `band` for functions above that for circuits; their names are `level` where they fit.
    """

    function: float
    name: float
    band: float
    head: float
    level: bool
    cell: float
    left: float
    top: float

    def x(self, column: int) -> float:
        """Return the left edge of a column."""
        return self.left + column * self.cell

    def y(self, row: int) -> float:
        """Return the upper edge of a row."""
        return self.top + row * CELL_HIGH


def room(grid: Grid, top: float, point: str, corner: float) -> Room:
    """Return the room for a grid whose head begins at `top`; `corner` is the width of the words in it."""
    function = min(max(bold(line.function) for line in grid.rows) + PAD, FUNCTION_MOST)
    name = min(max(width(line.name, NAME) for line in grid.rows) + PAD, NAME_MOST)
    name = max(name, corner - function - PAD)
    cell = max(CELL_LEAST, min(CELLS[0] / len(grid.columns), CELLS[1]))
    cell = max(cell, *(_inside(cell.pairs, point) for cell in grid.cells.values()), 0)
    band = max(_band(block, cell) for block in blocks(grid.columns))
    names = max(width(line.name, NAME) for line in grid.columns) + PAD
    across = names <= cell or cell >= ACROSS
    head = max(20.0 if across else min(names, NAME_MOST), 36.0 - band)
    left = MARGIN + function + PAD + name + PAD
    return Room(function, name, band, head, across, cell, left, top + band + head)


def bold(text: str) -> float:
    """Return the width of the name of a function."""
    return width(text, FUNCTION) * BOLD


def level(block: Block, cell: float) -> bool:
    """Tell whether the name of a function can be written above its columns, shortened if need be."""
    return min(bold(block.function) + 8, FUNCTION_MOST) <= block.lines * cell


def _band(block: Block, cell: float) -> float:
    return 20.0 if level(block, cell) else min(bold(block.function) + PAD, FUNCTION_MOST)


def _inside(pairs: int, point: str) -> float:
    return width(short(pairs, point), COUNT) + width("St", LETTER) + width("?", COUNT) + 20
