"""Numbers of a workbook as texts: as they were typed, with what their format says about them."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import NamedTuple

_DATES = frozenset([*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)])
"""Built-in formats that show a date or a time."""
_PERCENT = frozenset([9, 10])
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
    """Return what a format says, by its number when it is built in, else by its code."""
    if not code:
        return Format(date=number in _DATES, unit="%" if number in _PERCENT else "")
    first = code.split(";", maxsplit=1)[0]
    bare = _QUIET.sub("", first)
    if re.search("[dmyhs]", bare, re.IGNORECASE):
        return Format(date=True)
    if "%" in bare:
        return Format(unit="%")
    if re.fullmatch("0{2,}", first):
        return Format(digits=len(first))
    match = _UNIT.fullmatch(first)
    return Format(unit=(match[1] or match[2].replace("\\", "")).strip() if match else "")


def shown(raw: str, form: Format) -> str:
    """Return a number as a text: no exponent, no digits that only binary numbers have."""
    try:
        number = Decimal(format(float(raw), ".15g"))
        if form.unit == "%":
            number *= 100
        text = format(number.normalize(), "f") if abs(number) < 10**25 else raw
    except (InvalidOperation, ValueError, OverflowError):
        return raw
    text = text.zfill(form.digits)
    return f"{text} {form.unit}" if form.unit else text
