"""The legend of the matrix: only what is in the picture, each harm with its number of pairs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from mateproof.documents.diagram.colours import ink
from mateproof.documents.diagram.measure import width
from mateproof.documents.diagram.svg import path, tag, words
from mateproof.documents.mistakes.fields import own, stops
from mateproof.documents.mistakes.grid import Grid
from mateproof.documents.mistakes.looks import HARM, chip, ground
from mateproof.documents.words import Words
from mateproof.vocabulary.harms import BARRIER_RANK

SIZE = 11.0
CHIP = (24.0, 16.0)
STEP, GAP = 24.0, 22.0
ON = "#5a6063"
"""A ground for the patterns that stands for no harm."""


class Entry(NamedTuple):
    """One sign and what it means; the sign is drawn at (x, y)."""

    kind: str
    value: str
    text: str


class Legend(NamedTuple):
    """The drawn entries, and how high they are."""

    drawn: list[str]
    height: float


def legend(texts: Words, grid: Grid, at: tuple[float, float], room: float) -> Legend:
    """Return the entries from a point on, in lines as wide as the room: harms, barriers, marks."""
    drawn: list[str] = []
    y = at[1]
    for group in (_harms, _barriers, _marks):
        x = at[0]
        for entry in group(texts, grid):
            wide = CHIP[0] + 7 + width(entry.text, SIZE)
            if x > at[0] and x + wide > at[0] + room:
                x, y = at[0], y + STEP
            text = words(x + CHIP[0] + 7, y + 12, entry.text, "mx-soft")
            drawn.append(tag("g", *_sign(texts, entry, x, y), text))
            x += wide + GAP
        y += STEP if x > at[0] else 0
    return Legend(drawn, y - at[1])


def harms(grid: Grid) -> dict[str, int]:
    """Return the harms in the picture with their numbers of pairs, the worst first."""
    found: Counter[str] = Counter()
    for cell in grid.cells.values():
        for row in cell.kinds:
            found[row["harm"]] += row["pairs"]
    return {harm: found[harm] for harm in HARM if harm in found}


def _harms(texts: Words, grid: Grid) -> Iterator[Entry]:
    for harm, pairs in harms(grid).items():
        yield Entry("harm", harm, f"{texts.known('harm', harm)}: {texts.number(pairs)}")


def _barriers(texts: Words, grid: Grid) -> Iterator[Entry]:
    used = {row["barrier"] for cell in grid.cells.values() for row in cell.kinds}
    for barrier in sorted(used, key=BARRIER_RANK.__getitem__, reverse=True):
        yield Entry("barrier", barrier, stops(texts, barrier))


def _marks(texts: Words, grid: Grid) -> Iterator[Entry]:
    cells = grid.cells.values()
    if any(not cell.certain for cell in cells):
        yield Entry("uncertain", "", texts("mistakes.uncertain"))
    if any(cell.mixed for cell in cells):
        yield Entry("mixed", "", texts("mistakes.mixed"))
    columns = {line.number for line in grid.columns}
    if any(line.single and line.number in columns for line in grid.rows):
        yield Entry("own", "", texts("mistakes.own"))


def _sign(texts: Words, entry: Entry, x: float, y: float) -> Iterator[str]:
    wide, high = CHIP
    match entry.kind:
        case "harm":
            yield chip(x, y, CHIP, entry.value)
            letter = texts.known("harm_letter", entry.value)
            yield words(x + wide / 2, y + 11.5, letter, "mx-letter", fill=ink(ground(entry.value)),
                        text_anchor="middle")  # fmt: skip
        case "barrier":
            yield _patterned(entry.value, x, y)
        case "uncertain":
            yield tag("rect", x=x, y=y, width=wide, height=high, fill="none", class_="mx-field")
            yield words(x + wide / 2, y + 12, "?", "mx-strong", text_anchor="middle")
        case "mixed":
            yield tag("rect", x=x, y=y, width=wide, height=high, fill="none", class_="mx-field")
            yield path((x + wide - 9, y), (x + wide, y), (x + wide, y + 9), close=True, class_="mx-mark")
        case _:
            yield own(x, y, wide, high)


def _patterned(barrier: str, x: float, y: float) -> str:
    place = {"x": x, "y": y, "width": CHIP[0], "height": CHIP[1]}
    full = tag("rect", **place, fill=ON, class_="mx-field")
    return full if barrier == "none" else full + tag("rect", **place, fill=f"url(#mx-{barrier}-light)")
