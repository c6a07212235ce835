"""Running heads and feet: what comes back at the same place of several pages, but for the page's number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from mateproof.sheets.document import Line
from mateproof.sheets.labels import meaning
from mateproof.sheets.tables.heads import head

_SAME = 2.0
"""Points by which the place may differ."""

_EDGE = 5
"""Lines at the top and at the bottom of a page that may be running ones."""


def running(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines; none where the file has no places or a single page."""
    if not lines or not lines[0].boxes or lines[0].page == lines[-1].page:
        return frozenset()
    seen: dict[tuple[str, int], list[Line]] = defaultdict(list)
    for line in _edges(lines):
        place = round(line.boxes[0].top / _SAME)
        for text in {line.text, _text(line)}:
            keys = ((text, place), (text, place - 1), (text, place + 1))
            seen[next((key for key in keys if key in seen), keys[0])].append(line)
    return frozenset(
        line.number
        for same in seen.values()
        if len({line.page for line in same}) > 1
        for line in same
        if not _states(line)
    )


def _edges(lines: Sequence[Line]) -> list[Line]:
    """Return the lines nearest to the upper and the lower end of each page."""
    pages: dict[int | None, list[Line]] = defaultdict(list)
    for line in lines:
        if line.boxes:
            pages[line.page].append(line)
    found: list[Line] = []
    for page in pages.values():
        page.sort(key=lambda line: line.boxes[0].top)
        found += page if len(page) <= 2 * _EDGE else page[:_EDGE] + page[-_EDGE:]
    return found


def _text(line: Line) -> str:
    """Return the text with a sign instead of the number of its page."""
    number = str(line.page)
    return re.sub(rf"(?<!\d){number}(?!\d)", "#", line.text) if number in line.text else line.text


def _states(line: Line) -> bool:
    """A row that a table may well print on several pages, or the head of one."""
    return line.is_row and (meaning(line.cells[0]) is not None or head(line.cells) is not None)
