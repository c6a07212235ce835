"""Columns of text that was laid out with blanks: cells by gaps, and their column by position.

A gap is two blanks or more, or dots that lead from a label to its value. Lines without a blank line
between them are one block; in it, a line that begins in a later column has empty cells before it, so
that a value over several lines stays in its column, and so does a line of a table that leaves cells out.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from mateproof.sheets.text import pipes

_GAP = re.compile(r" {2,}(?=\S)|[ \xa0]?(?:\.{4,}|(?:\. ){4,}\.?|…{2,}|·{4,}|_{4,})[ \xa0]*(?=\S)")
_SENTENCE = re.compile(r" .*[a-zäöüß]{4}\)?[.!?;]\Z")
_LEADERS = re.compile(r"[…·_]{2}|\. \. \. \.")
_LEADS_ON = frozenset({"....", " . .", "……", "····", "____"})
_MOST_CELLS = 40
_LONGEST = 4000  # characters; no page is as wide
_FARTHEST = 2  # lines from one to the next of a block: one blank line between them
_SLACK = (-1, 0, 1)  # characters by which a continuation may stand beside its column


class Segment(NamedTuple):
    """A piece of a line between gaps, and its first and last position."""

    start: int
    end: int
    text: str


@lru_cache(maxsize=8192)
def segments(line: str) -> Sequence[Segment]:
    """Return the pieces of a line between gaps; one piece where it is a sentence, or has too many gaps."""
    text = _without_end(line.rstrip())
    start = len(text) - len(text.lstrip())
    gaps = "  " in text[start:] or "...." in text or _LEADERS.search(text)
    if not gaps or len(text) > _LONGEST:
        return [Segment(start, len(text), text[start:])]
    found: list[Segment] = []
    for gap in _GAP.finditer(text, start):
        piece = text[start : gap.start()].strip()
        if piece and _is_sentence(piece, gap.group(), text[gap.end()]):
            continue
        if piece:
            found.append(Segment(start, gap.start(), piece))
        start = gap.end()
    found.append(Segment(start, len(text), text[start:].strip()))
    if len(found) > _MOST_CELLS:
        whole = text.strip()
        return [Segment(len(text) - len(whole), len(text), whole)]
    return found


def _without_end(text: str) -> str:
    """Take leaders off that lead to nothing."""
    return text.rstrip(" .…·_") if text[-4:] in _LEADS_ON else text


def _is_sentence(piece: str, gap: str, following: str) -> bool:
    """Two blanks after a full stop part sentences, not columns: "Material No.  4711" is a row."""
    return gap == "  " and following.isupper() and _SENTENCE.search(piece[-80:]) is not None


def blocks(lines: Sequence[str], numbers: Sequence[int]) -> list[tuple[str, ...]]:
    """Return the cells of all lines with content, each at its column in its block.

    A block ends before a line number is left out twice, and around a line of one piece at the margin.
    Lines with tabs or between bars are rows by themselves.
    """
    found: list[tuple[str, ...]] = []
    block: list[Sequence[Segment]] = []
    last = 0
    for line, number in zip(lines, numbers, strict=True):
        text = line.strip()
        if "\t" in line or pipes.is_row(text):
            found += _rows(block)
            block = []
            found.append(
                pipes.cells(text) if "\t" not in line else tuple(map(str.strip, line.strip(" ").split("\t")))
            )
            continue
        pieces = segments(line)
        at_margin = len(pieces) == 1 and (not block or pieces[0].start <= block[0][0].start + 1)
        if at_margin or number - last > _FARTHEST:
            found += _rows(block)
            block = []
        block.append(pieces)
        last = number
    return found + _rows(block)


def rows(lines: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the cells of lines that are laid out with blanks, without the empty ones among the lines."""
    content = [(number, line.expandtabs()) for number, line in enumerate(lines, 1) if line.strip()]
    return blocks([line for _, line in content], [number for number, _ in content])


def _rows(found: Sequence[Sequence[Segment]]) -> list[tuple[str, ...]]:
    """Return the cells of each line of one block, at their columns."""
    widest = max(map(len, found), default=0)
    if widest < 2:
        return [tuple(piece.text for piece in line) for line in found]
    full = [line for line in found if len(line) == widest]
    columns = _columns(full)
    starts = frozenset(piece.start + by for line in full for piece in line[1:] for by in _SLACK)
    return [
        _placed(line, columns) if len(line) > 1 or line[0].start in starts else (line[0].text,)
        for line in found
    ]


def _columns(full: Iterable[Sequence[Segment]]) -> list[Segment]:
    """Return the extent of each column over the lines that have a cell in all of them."""
    lines = list(full)
    return [
        Segment(min(piece.start for piece in column), max(piece.end for piece in column), "")
        for column in zip(*lines, strict=True)
    ]


def _placed(line: Sequence[Segment], columns: list[Segment]) -> tuple[str, ...]:
    """Place the pieces of a line into the columns; as they are where they do not fit them."""
    texts = tuple(piece.text for piece in line)
    if len(line) == len(columns) or not line[0].text:
        return texts
    at = [_column_of(piece, columns) for piece in line]
    if None in at or len(set(at)) != len(at):
        return texts
    cells = dict(zip(at, texts, strict=True))
    return tuple(cells.get(index, "") for index in range(max(index for index in at if index is not None) + 1))


def _column_of(piece: Segment, columns: list[Segment]) -> int | None:
    """Return the column in which a piece begins and ends."""
    index = bisect_right([column.start - 1 for column in columns], piece.start) - 1
    if index < 0:
        return None
    free = columns[index + 1].start if index + 1 < len(columns) else None
    touches = piece.start <= columns[index].end
    return index if touches and (free is None or piece.end < free) else None
