"""The decimal mark of a whole sheet, where all of its numbers agree on it.

Only numbers that have one reading count, and only beside a unit: item numbers, dates and versions have marks,
too. A sheet that prints both marks, as many do, tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from mateproof.sheets.grammar.units import UNIT

AMBIGUOUS = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}[.,][0-9]{3}(?![0-9])")
"""Finds a number that may have two readings."""

_DECIMAL = re.compile(
    rf"(?<![0-9.,])[0-9]{{1,6}}([.,])(?:[0-9]{{1,2}}|[0-9]{{4,6}}|(?<=\b0.)[0-9]{{3}}) ?{UNIT}(?![\w])"
)
_LEAST = 4  # numbers that agree


def mark(texts: Iterable[str]) -> str:
    """Return the decimal mark of a sheet, "." or ","; "" where its numbers are few, or have both."""
    found: dict[str, int] = {}
    for text in texts:
        if "." in text or "," in text:
            for one in _DECIMAL.findall(text):
                found[one] = found.get(one, 0) + 1
    if len(found) != 1:
        return ""
    [(decimal, count)] = found.items()
    return decimal if count >= _LEAST else ""
