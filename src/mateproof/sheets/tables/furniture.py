"""Furniture: headers, footers, page numbers and disclaimers, which belong to the page and not to the item.

Known forms of it are told by their words; anything else by coming back at the edge of several pages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from mateproof.sheets.document import Line
from mateproof.sheets.tables.running import running

_DATE = (
    r"(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}\.?[ -][A-Za-zä]{3,9}[ -]\d{4}"
    r"|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4})"
)
_PAGE = r"(?:page|seite|sheet|blatt|pg\.?)[ :]*/? ?\d{1,4}(?: ?(?:/|of|von|\|) ?/? ?\d{1,4}| \d{1,4})?"
_KNOWN = re.compile(
    rf"(?:.{{0,80}}\b)?{_PAGE}(?:\W.{{0,80}}"
    rf"|[ |]+(?:creation|created|print|erstell|druck|stand).{{0,200}})?\Z"
    rf"|\d{{1,3}} ?/ ?\d{{1,3}}\Z(?<=/\d)|{_DATE}(?:,? \d{{1,2}}:\d{{2}}.*)?\Z"
    rf"|(?:.{{0,60}} )?(?:subject to (?:technical )?(?:change|alteration|modification)s?"
    rf"|änderungen vorbehalten|technische änderungen|all rights reserved|alle rechte vorbehalten"
    rf"|specifications? (?:are|is) subject to)\b.*"
    rf"|(?:.{{0,40}} )?(?:©|\(c\) |copyright\b).*"
    rf"|(?:creation date|created(?: on)?|printed(?: on)?|print date|date of issue|erstellt(?: am)?|druckdatum"
    rf"|stand|last (?:update|change|modified)|last updated|version date)[: ]+.{{0,12}}{_DATE}.*"
    rf"|(?:https?://|www\.)\S+\Z|\[[^\]]*\]\((?:#|https?:)[^)]*\)\Z"
    rf"|(?:confidential|vertraulich|data ?sheet|datenblatt|product data ?sheet|produktdatenblatt)\Z"
    rf"|(?:please (?:be informed|note)|bitte beachten sie)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_BESIDE = re.compile(
    rf"{_PAGE}(?: ?\(\d{{1,4}}\))?\Z"
    rf"|(?:creation date|created on|print date|erstellt am|druckdatum)[: ]+{_DATE}.*",
    re.IGNORECASE | re.DOTALL,
)
"""What makes a row one of a head or foot, wherever in it it stands."""

_EDGE = 6
"""Headers and footers stand among the first and last lines of a page."""


@lru_cache(maxsize=16384)
def is_furniture(text: str) -> bool:
    """Return whether a line is furniture by its words alone."""
    return len(text) <= 400 and _KNOWN.match(text) is not None


def without(lines: Sequence[Line]) -> list[Line]:
    """Return the lines that belong to the item."""
    known = [is_furniture(line.cells[0]) or _is_beside(line.cells) for line in lines]
    back, places = _coming_back(lines, known), running(lines)
    return [
        line
        for line, is_known in zip(lines, known, strict=True)
        if not is_known and line.text not in back and line.number not in places
    ]


def _is_beside(cells: Sequence[str]) -> bool:
    return len(cells) > 1 and any(len(cell) <= 200 and _BESIDE.match(cell) for cell in cells[1:])


def _coming_back(lines: Sequence[Line], known: Sequence[bool]) -> frozenset[str]:
    """Return the texts that stand at the edge of at least two pages, and nowhere else."""
    near = _edges(lines, known)
    places: dict[str, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if not known[index]:
            places[line.text].append(index)
    return frozenset(
        text
        for text, indices in places.items()
        if len(indices) > 1
        and len(text) > 4
        and not any(lines[index].is_row for index in indices)
        and all(near[index] >= 0 for index in indices)
        and len({near[index] for index in indices}) == len(indices)
    )


def _edges(lines: Sequence[Line], known: Sequence[bool]) -> list[int]:
    """Return for each line the border between pages that it is near to, -1 for none."""
    near, away = [-1] * len(lines), [_EDGE + 1.0] * len(lines)
    for count, border in enumerate(_borders(lines, known)):
        for index in range(max(border - _EDGE, 0), min(border + _EDGE, len(lines))):
            distance = abs(index + 0.5 - border)
            if distance < away[index]:
                near[index], away[index] = count, distance
    return near


def _borders(lines: Sequence[Line], known: Sequence[bool]) -> list[int]:
    """Return where pages begin: at a new page number, or at a line that numbers the pages."""
    if lines and lines[-1].page is not None and lines[0].page != lines[-1].page:
        turns = (index for index in range(1, len(lines)) if lines[index].page != lines[index - 1].page)
        return [0, *turns, len(lines)]
    numbered = [index for index in range(len(lines)) if known[index] and _is_numbering(lines[index].text)]
    return [0, *numbered, len(lines)] if len(numbered) > 1 else []


def _is_numbering(text: str) -> bool:
    return re.search(rf"\b{_PAGE}", text, re.IGNORECASE) is not None
