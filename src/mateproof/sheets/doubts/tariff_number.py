"""A customs tariff number of a shape that none has: six to eleven digits, in a chapter from 01 to 97.

The Harmonized System has six digits in 97 chapters; the European Union and its members add up to five.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mateproof.parts.part import Doubt
from mateproof.sheets.sheet import Sheet

_SHAPE = re.compile(r"(?!00|98|99)[0-9]{6,11}\Z")
_MARKS = str.maketrans("", "", " .\xa0")


def find(sheet: Sheet) -> Iterator[Doubt]:
    """Yield a doubt for each tariff number of another shape."""
    for fact in sheet.of("customs_tariff_number"):
        printed = fact.value.text if fact.value else ""
        if printed and not _SHAPE.match(printed.translate(_MARKS)):
            message = f"customs tariff number {printed}: not six to eleven digits in a chapter from 01 to 97"
            yield Doubt(
                "tariff-number", message, ((fact.label, fact.source),), "look it up before you declare it"
            )
