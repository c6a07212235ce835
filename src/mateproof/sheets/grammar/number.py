"""One printed number, read under both conventions: the point is the decimal mark, or the comma is.

"37,5" and "37.5" make sense under one of them only, and both are the same number. "1,476" is 1.476 or
1476, and nothing in it tells which: it has two readings, and whoever asks decides (`quantity`, `settle`).
Blanks and apostrophes group digits by three ("1 000 000"); powers of ten stand behind a number or alone
("1.5 x 10^6", "10⁹"). "10E6" is 10⁶ to some and 10⁷ to others, and is no number here.
"""

from __future__ import annotations

import re
from functools import lru_cache

NUMBER = r"[-+]?[0-9]+(?:[.,][0-9]+)*"
"""Pattern of a plain printed number without its unit, after `clean`."""

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_POWER = (
    rf"(?:\^ ?\(?[-+]?[0-9]{{1,2}}\)?|\*\*[0-9]{{1,2}}| ?(?:exp|hoch) ?[0-9]{{1,2}}|⁻?[{_RAISED}]{{1,2}})"
)
PRINTED = (
    rf"[-+–]?(?:[0-9]++(?:[.,][0-9]++|[ '][0-9]{{3}}(?![0-9]))*+|(?<![.0-9])\.[0-9]++)"
    rf"(?:[eE][-+]?[0-9]{{1,2}}|(?: ?[x×·*] ?10)?{_POWER})?+"
)
"""Pattern of any printed number."""

Readings = tuple[float | None, float | None]
"""The number with the point as its decimal mark, and with the comma; None where it makes no sense."""

_NONE: Readings = (None, None)
_PARTS = re.compile(r"([-+]?[0-9]+)((?:[.,][0-9]+)*)\Z")
_GROUPS = re.compile(r"(?<=[0-9])[ ']")
_IN_THREES = re.compile(r"[-+]?[1-9][0-9]{0,2}(?:[ '][0-9]{3})+(?:[.,][0-9]+)?\Z")
_SCALED = re.compile(rf"(?P<sign>[-+]?)(?:(?P<factor>.+?) ?[x×·*] ?)?10(?P<power>{_POWER})\Z")
_SCIENTIFIC = re.compile(r"([-+]?[0-9.,]+)[eE]([-+]?[0-9]{1,2})\Z")
_PLAIN = str.maketrans(dict(zip("⁻" + _RAISED, "-0123456789", strict=True)) | dict.fromkeys("^*() exphoc"))
_LONGEST = 24  # characters; more are no measurement
_MOST_DIGITS = 15  # more are no float


def number(text: str, *, three_places: bool = False) -> float | None:
    """Return the number, or None where it could be read in two ways.

    Args:
        text: digits with at most a sign, commas and points.
        three_places: a mark before exactly three digits is decimal, as in inches.
    """
    point, comma = readings(text)
    if point is None or comma is None or point == comma:
        return comma if point is None else point
    return min(point, comma, key=abs) if three_places else None


@lru_cache(maxsize=16384)
def readings(text: str) -> Readings:
    """Return what a number is under either convention."""
    if text.isdecimal() and text.isascii():
        return (float(text),) * 2 if len(text) <= _MOST_DIGITS else _NONE
    if len(text) > _LONGEST:
        return _NONE
    text = text.replace("–", "-")
    match = _PARTS.match(f"0{text}" if text[:1] == "." else text)
    if match:
        return _marked(*match.groups())
    return _scaled(text) or _scientific(text) or _grouped(text)


def places(text: str) -> int:
    """Return the number of printed decimal places of a number that `number` reads as decimal."""
    mark = max(text.rfind(","), text.rfind("."))
    return 0 if mark < 0 else len(text) - mark - 1


def _marked(whole: str, rest: str) -> Readings:
    if len(whole) + len(rest) > _MOST_DIGITS:
        return _NONE
    if not rest:
        return (float(whole),) * 2
    return _under(whole, rest, ".", ","), _under(whole, rest, ",", ".")


def _under(whole: str, rest: str, decimal: str, thousands: str) -> float | None:
    """Read "1" and ",234.5" under one convention; None where its groups are not regular."""
    groups, mark, fraction = rest.partition(decimal)
    if mark and (thousands in fraction or decimal in fraction):
        return None
    if groups:
        digits = whole.lstrip("-+")
        pieces = groups[1:].split(thousands)
        if len(digits) > 3 or digits[0] == "0" or any(len(piece) != 3 for piece in pieces):
            return None
        whole += "".join(pieces)
    return float(f"{whole}.{fraction or 0}")


def _scaled(text: str) -> Readings | None:
    """Read "1.5 x 10^6", "10⁹" and "10 exp 9"."""
    match = _SCALED.match(text)
    if not match:
        return None
    power = int(match["power"].translate(_PLAIN))
    return _times(readings(match["sign"] + (match["factor"] or "1")), power)


def _scientific(text: str) -> Readings | None:
    match = _SCIENTIFIC.match(text)
    if not match:
        return None
    mantissa, power = match.groups()
    if mantissa.lstrip("-+") == "10":
        return _NONE  # 10E6
    return _times(readings(mantissa), int(power))


def _times(factors: Readings, power: int) -> Readings:
    """Move the decimal mark; as text, since a product of floats would not be the printed number."""
    point, comma = (None if one is None else float(f"{one:.{_MOST_DIGITS}f}e{power}") for one in factors)
    return point, comma


def _grouped(text: str) -> Readings:
    """Read digits in threes; "100 200" may as well be two numbers that lost what stood between them."""
    if not _IN_THREES.match(text):
        return _NONE
    first, *groups = _GROUPS.split(text)
    two_numbers = len(groups) == 1 and len(first.lstrip("-+")) == 3 and not groups[0].startswith("000")
    if two_numbers and " " in text:
        return _NONE
    return readings("".join((first, *groups)))
