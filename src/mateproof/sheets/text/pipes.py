"""Rows drawn with bars: | Rated current | 25 A |, with "|" or with the bars of drawn boxes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

_BARS = re.compile(r"[│┃║]")
_UNESCAPED = re.compile(r"(?<!\\)\|")
_OPENS = "|│┃║"
_FEWEST_ROWS = 3


def is_row(text: str) -> bool:
    """Return whether a (stripped) line is a row between bars."""
    return len(text) > 2 and text[0] in _OPENS and text[-1] in _OPENS


def cells(text: str) -> tuple[str, ...]:
    """Return the cells of a row between bars, or with bars between its cells; an escaped bar is none."""
    if text[0] in _OPENS[1:]:
        return tuple(map(str.strip, _BARS.split(text[1:-1])))
    pieces = [piece.strip().replace("\\|", "|") for piece in _UNESCAPED.split(text)]
    first = int(not pieces[0])
    return tuple(pieces[first : len(pieces) - (len(pieces) > 1 and not pieces[-1] and text[-1] == "|")])


def open_rows(lines: Sequence[str]) -> frozenset[int]:
    """Return the indices of lines that are rows with bars between their cells alone.

    Three lines in a row with the same number of bars are rows: "Phone: 1 | Fax: 2" above "Email: 3 |
    Web: 4" is an address, and "Data sheet | Item number: 5" a title.
    """
    found: set[int] = set()
    for bars, group in groupby(range(len(lines)), lambda index: lines[index].count(" | ")):
        run = list(group)
        if bars and len(run) >= _FEWEST_ROWS:
            found.update(run)
    return frozenset(found)
