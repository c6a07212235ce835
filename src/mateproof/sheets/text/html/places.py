"""The line of the file that each line of a page came from.

Elements know no place, so their first text is looked for in the file, from where the one before was found:
what is found is never behind the true place. Where a file has fewer line breaks than lines of content
(everything stands on one line), its line numbers say nothing and the lines are counted instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from mateproof.sheets.document import Line

if TYPE_CHECKING:
    from mateproof.sheets.text.html.flow import Found

_WINDOW = 2**17  # characters searched for one text; scripts between two texts may be longer, rarely


def numbered(found: Sequence[Found], text: str, first: int) -> tuple[Line, ...]:
    """Return the lines with their number in the file, which counts from `first`, or with a running one."""
    breaks = text.count("\n")
    if breaks < len(found) // 2:
        return tuple(_line(one, first + index) for index, one in enumerate(found))
    lines: list[Line] = []
    at, number = 0, first
    for one in found:
        to = _next(text, one.anchor, at)
        number += text.count("\n", at, to)
        at = to
        lines.append(_line(one, number))
    return tuple(lines)


def _next(text: str, anchor: str, start: int) -> int:
    """Return where the words of an anchor stand; `start` where they are not found as they are."""
    word = anchor.lstrip()
    blanks = len(anchor) - len(word)
    end = start + _WINDOW
    at = text.find(f">{anchor}", start, end)
    if at >= 0:
        return at + 1 + blanks
    at = text.find(word.split("\n", 1)[0].rstrip()[:40], start, end)
    if at < 0:
        at = text.find(word.split(None, 1)[0], start, end)
    return max(at, start)


def _line(found: Found, number: int) -> Line:
    return Line(number, found.cells, " ".join(filter(None, found.cells)), look=found.look)
