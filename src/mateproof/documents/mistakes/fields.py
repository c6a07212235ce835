"""The cells of the matrix: harm as ground and letter, barrier as pattern, number of pairs on a plate."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.documents.diagram.colours import ink
from mateproof.documents.diagram.measure import width
from mateproof.documents.diagram.svg import path, tag, text_of, words
from mateproof.documents.mistakes.grid import Cell, Grid, Line
from mateproof.documents.mistakes.looks import chip, ground
from mateproof.documents.mistakes.room import CELL_HIGH, COUNT, LETTER, Room
from mateproof.documents.mistakes.wrap import short
from mateproof.documents.words import Words


def fields(texts: Words, grid: Grid, room: Room) -> Iterator[str]:
    """Yield the ground of each circuit's own cell, and every cell where something can go wrong."""
    for row, line in enumerate(grid.rows):
        for column, other in enumerate(grid.columns):
            at = room.x(column), room.y(row)
            if line.single and line.number == other.number:
                yield own(*at, room.cell, CELL_HIGH)
            if cell := grid.cells.get((line.number, other.number)):
                yield field(texts, cell, (line, other), (*at, room.cell))


def own(x: float, y: float, wide: float, high: float) -> str:
    """Return the mark of a field whose row and column are one circuit."""
    ground = tag("rect", x=x, y=y, width=wide, height=high, class_="mx-own")
    return ground + path((x, y), (x + wide, y + high), class_="mx-line")


def field(texts: Words, cell: Cell, lines: tuple[Line, Line], box: tuple[float, float, float]) -> str:
    """Return one cell in a box of (x, y, width)."""
    x, y, wide = box
    inner = x + 1.5, y + 1.5, wide - 3, CELL_HIGH - 3
    harm, barrier = cell.worst["harm"], cell.worst["barrier"]
    parts = [chip(inner[0], inner[1], inner[2:], harm, barrier)]
    parts += _plate(texts, cell, inner)
    return tag("g", tag("title", text_of(told(texts, cell, lines))), *parts)


def _plate(texts: Words, cell: Cell, inner: tuple[float, float, float, float]) -> Iterator[str]:
    """Letter and number on the plain ground of the harm, so that no pattern runs through them."""
    x, y, wide, high = inner
    on = ground(cell.worst["harm"])
    letter = texts.known("harm_letter", cell.worst["harm"])
    count = short(cell.pairs, "," if texts.language == "de" else ".") + ("" if cell.certain else "?")
    lettering, counting = width(letter, LETTER), width(count, COUNT)
    plate = lettering + counting + 13
    left, middle = x + (wide - plate) / 2, y + high / 2
    yield tag("rect", x=left, y=middle - 8.5, width=plate, height=17, rx=2, fill=on)
    yield words(left + 4, middle + 3.5, letter, "mx-letter", fill=ink(on))
    yield words(left + 8 + lettering, middle + 4, count, "mx-count", fill=ink(on))
    if cell.mixed:
        corner = x + wide, y
        yield path((corner[0] - 9, y), corner, (corner[0], y + 9), close=True, fill=ink(on))


def told(texts: Words, cell: Cell, lines: tuple[Line, Line]) -> str:
    """Return what a cell says in words: who into whom, and every kind with its number."""
    kinds = [kind(texts, *which, pairs) for which, pairs in _summed(cell).items()]
    return f"{lines[0].text} → {lines[1].text}: {'; '.join(kinds)}"


def kind(texts: Words, harm: str, barrier: str, pairs: int) -> str:
    """Return one kind of mistake in words."""
    return texts("mistakes.kind", harm=texts.known("harm", harm), barrier=stops(texts, barrier), pairs=pairs)


def stops(texts: Words, barrier: str) -> str:
    """Return what a barrier is worth, in words."""
    return texts(f"mistakes.stops_{barrier}")


def _summed(cell: Cell) -> dict[tuple[str, str], int]:
    found: dict[tuple[str, str], int] = {}
    for row in cell.kinds:
        found[row["harm"], row["barrier"]] = found.get((row["harm"], row["barrier"]), 0) + row["pairs"]
    return found
