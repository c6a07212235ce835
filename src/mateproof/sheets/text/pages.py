"""The pages of a text without form feeds, from lines such as "Page 2 of 6".

They are believed only where every page is numbered once, from the first to the last; whether the line
stands above or below its page is told by its place on the first or the last page.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence

from mateproof.sheets.document import Line

_MARK = re.compile(r"(?:\A|[\s|])(?:page|seite) ?(\d{1,3}) ?(?:of|von|/) ?(\d{1,3})\Z", re.IGNORECASE)
_NEAR = 6  # lines with content between a page's edge and its number
_HINTS = ("age 2", "age2", "AGE 2", "eite 2", "eite2", "EITE 2")
"""Every text with numbered pages has one of them: looked for before any pattern, which is dearer."""


def page_of(text: str, lines: Sequence[Line]) -> Callable[[int], int] | None:
    """Return the function from line number to page; None where pages cannot be told.

    Args:
        text: the whole text.
        lines: its lines with content.
    """
    if not any(hint in text for hint in _HINTS):
        return None
    marks = [(index, found) for index, line in enumerate(lines) if (found := _MARK.search(line.text[-40:]))]
    total = len(marks)
    if not marks or [(int(found[1]), int(found[2])) for _, found in marks] != [
        (page, total) for page in range(1, total + 1)
    ]:
        return None
    numbers = [lines[index].number for index, _ in marks]
    if marks[0][0] < _NEAR:
        return lambda number: max(bisect_right(numbers, number), 1)
    if len(lines) - marks[-1][0] <= _NEAR:
        return lambda number: min(bisect_left(numbers, number) + 1, total)
    return None
