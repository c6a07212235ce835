"""A GTIN whose check digit does not fit its digits (GS1 General Specifications, 7.9)."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.parts.part import Doubt
from mateproof.sheets.sheet import Sheet

_LENGTHS = frozenset({8, 12, 13, 14})


def find(sheet: Sheet) -> Iterator[Doubt]:
    """Yield a doubt for each GTIN of the wrong length or with a wrong check digit."""
    for fact in sheet.of("gtin"):
        digits = fact.value.text if fact.value else ""
        if digits and not is_valid(digits):
            message = f"GTIN {digits} does not have a valid check digit and length"
            yield Doubt("gtin", message, ((fact.label, fact.source),), "compare it with the package")


def is_valid(digits: str) -> bool:
    """Return whether the last digit is the check digit: weights 3 and 1 from the right, sum modulo 10."""
    if not (digits.isascii() and digits.isdigit() and len(digits) in _LENGTHS):
        return False
    weighted = (int(digit) * (1 if index % 2 == 0 else 3) for index, digit in enumerate(reversed(digits)))
    return sum(weighted) % 10 == 0
