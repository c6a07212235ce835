"""The edges of the matrix: names of circuits and functions on two sides, sums on the others, and a net."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.documents.diagram.measure import fitting, width
from mateproof.documents.diagram.svg import number, path, tag, text_of, words
from mateproof.documents.mistakes.blocks import blocks
from mateproof.documents.mistakes.frame import MARGIN, PAD
from mateproof.documents.mistakes.grid import Grid, Line
from mateproof.documents.mistakes.room import BOLD, CELL_HIGH, FUNCTION, NAME, Room, level
from mateproof.documents.mistakes.wrap import short
from mateproof.documents.words import Words

SUM = 46.0
"""Room for the sums on the right and below."""


def edges(texts: Words, grid: Grid, room: Room) -> Iterator[str]:
    """Yield everything around the cells."""
    yield from _net(grid, room)
    yield from _rows(grid, room)
    yield from _columns(grid, room)
    right = room.left - PAD
    yield words(right, room.top - 24, texts("mistakes.socket_of"), "mx-small", text_anchor="end")
    yield words(right, room.top - 9, texts("mistakes.plug_of"), "mx-small", text_anchor="end")
    yield from _sums(texts, grid, room)


def _net(grid: Grid, room: Room) -> Iterator[str]:
    """A fine net, with stronger lines between functions."""
    right, bottom = room.x(len(grid.columns)), room.y(len(grid.rows))
    for column in range(len(grid.columns) + 1):
        yield path((room.x(column), room.top), (room.x(column), bottom), class_="mx-line")
    for row in range(len(grid.rows) + 1):
        yield path((room.left, room.y(row)), (right, room.y(row)), class_="mx-line")
    for block in blocks(grid.columns):
        x = room.x(block.first)
        yield path((x, room.top - room.head - room.band + 4), (x, bottom), class_="mx-part")
    for block in blocks(grid.rows):
        y = room.y(block.first)
        yield path((MARGIN, y), (right, y), class_="mx-part")
    yield path((room.left, bottom), (right, bottom), (right, room.top), class_="mx-part")


def _rows(grid: Grid, room: Room) -> Iterator[str]:
    for row, line in enumerate(grid.rows):
        name = fitting(line.name, NAME, room.name)
        middle = room.y(row) + CELL_HIGH / 2 + 4
        yield _titled(line.text, words(room.left - PAD, middle, name, "mx-name", text_anchor="end"))
    for block in blocks(grid.rows):
        name = fitting(block.function, FUNCTION * BOLD, room.function)
        middle = room.y(block.first) + CELL_HIGH / 2 + 4
        yield _titled(block.function, words(MARGIN, middle, name, "mx-strong"))


def _columns(grid: Grid, room: Room) -> Iterator[str]:
    for column, line in enumerate(grid.columns):
        yield _titled(line.text, _head(line, room, room.x(column) + room.cell / 2))
    for block in blocks(grid.columns):
        x = room.x(block.first)
        if level(block, room.cell):
            name = fitting(block.function, FUNCTION * BOLD, block.lines * room.cell - 8)
            drawn = words(x + 5, room.top - room.head - 5, name, "mx-strong")
        else:
            name = fitting(block.function, FUNCTION * BOLD, room.band - 6)
            drawn = _upright(x + block.lines * room.cell / 2 + 4, room.top - room.head - 3, name, "mx-strong")
        yield _titled(block.function, drawn)


def _head(line: Line, room: Room, middle: float) -> str:
    if room.level:
        return words(
            middle, room.top - 6, fitting(line.name, NAME, room.cell - 8), "mx-name", text_anchor="middle"
        )
    return _upright(middle + 4, room.top - 5, fitting(line.name, NAME, room.head - 6), "mx-name")


def _upright(x: float, y: float, text: str, class_: str) -> str:
    return words(x, y, text, class_, transform=f"rotate(-90 {number(x)} {number(y)})")


def _titled(title: str, drawn: str) -> str:
    return tag("g", tag("title", text_of(title)), drawn)


def _sums(texts: Words, grid: Grid, room: Room) -> Iterator[str]:
    """How many of a circuit's plugs and sockets can go wrong: right and below, the total in the corner."""
    point = "," if texts.language == "de" else "."
    across, down = room.x(len(grid.columns)) + SUM - 4, room.y(len(grid.rows)) + 17
    yield words(across, room.top - 8, texts("mistakes.sum"), "mx-soft", text_anchor="end")
    for row, line in enumerate(grid.rows):
        count = sum(cell.pairs for (plug, _), cell in grid.cells.items() if plug == line.number)
        middle = room.y(row) + CELL_HIGH / 2 + 4
        yield words(across, middle, short(count, point), "mx-soft", text_anchor="end")
    yield words(room.left - PAD, down, texts("mistakes.sum"), "mx-soft", text_anchor="end")
    for column, line in enumerate(grid.columns):
        count = sum(cell.pairs for (_, socket), cell in grid.cells.items() if socket == line.number)
        middle = room.x(column) + room.cell / 2
        yield words(middle, down, short(count, point), "mx-soft", text_anchor="middle")
    yield words(across, down, short(grid.pairs, point), "mx-strong", text_anchor="end")


def sum_width(grid: Grid, point: str) -> float:
    """Return how far the sums reach beyond the cells."""
    return max(SUM, width(short(grid.pairs, point), 11.5) + 12)
