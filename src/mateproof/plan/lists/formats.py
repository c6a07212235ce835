"""Numbers of a workbook as texts: as they were typed, with what their format says about them."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import NamedTuple

from openpyxl.styles import is_date_format

_ASIAN_DATES = frozenset([*range(27, 37), *range(50, 59)])
"""Built-in formats of dates in East Asian languages, which openpyxl takes for plain numbers."""
_QUIET = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
"""What stands in a format and is no instruction: texts, escaped signs, blanks, colours and languages."""
_UNIT = re.compile(r'[#0,.?]*[#0?]\s*(?:"([^"]+)"|((?:\\.)+))\s*')


class Format(NamedTuple):
    """What a format says: a date, leading zeros, a unit behind the number (`%` too)."""

    date: bool = False
    digits: int = 0
    unit: str = ""


@lru_cache(maxsize=1000)
def format_of(number: int, code: str) -> Format:
    """Return what a format says, by its number and its code."""
    first = code.split(";", maxsplit=1)[0]
    if number in _ASIAN_DATES or is_date_format(code):
        return Format(date=True)
    if "%" in _QUIET.sub("", first):
        return Format(unit="%")
    if re.fullmatch("0{2,}", first):
        return Format(digits=len(first))
    match = _UNIT.fullmatch(first)
    return Format(unit=(match[1] or match[2].replace("\\", "")).strip() if match else "")


def shown(number: float, form: Format) -> str:
    """Return a number as a text: no exponent, no digits that only binary numbers have."""
    try:
        exact = Decimal(format(float(number), ".15g"))
        if form.unit == "%":
            exact *= 100
        text = format(exact.normalize(), "f") if abs(exact) < 10**25 else str(number)
    except (InvalidOperation, OverflowError):
        return str(number)
    text = text.zfill(form.digits)
    return f"{text} {form.unit}" if form.unit else text
