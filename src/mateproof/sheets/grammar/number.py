"""One printed number: decimal comma or decimal point, decided for every value by itself.

"37,5" and "37.5" are the same number. "1,476" is 1.476 or 1476, and nothing in it tells which: such a
number is only read where its unit decides (inches are printed with three places), else it is left as
words. A number with a leading zero, or with other than three digits after its one mark, is decimal.
"""

from __future__ import annotations

import re

NUMBER = r"[-+]?[0-9]+(?:[.,][0-9]+)*"
"""Pattern of a printed number without its unit, after `clean`."""

_PARTS = re.compile(r"([-+]?[0-9]+)((?:[.,][0-9]+)*)\Z")
_MAX_DIGITS = 15  # more are no measurement, and no float


def number(text: str, *, three_places: bool = False) -> float | None:
    """Return the number, or None where it could be read in two ways.

    Args:
        text: digits with at most a sign, commas and points.
        three_places: a mark before exactly three digits is decimal, as in inches.
    """
    match = _PARTS.match(text)
    if not match or len(text) > _MAX_DIGITS:
        return None
    whole, rest = match.groups()
    if not rest:
        return float(whole)
    if rest.count(",") + rest.count(".") == 1:
        return _one_mark(whole, rest, three_places)
    marks = [character for character in rest if character in ".,"]
    return _grouped(whole, rest, marks)


def _one_mark(whole: str, rest: str, three_places: bool) -> float | None:
    digits = whole.lstrip("+-")
    decimal = three_places or len(rest) != 4 or digits == "0" or len(digits) > 3
    return float(f"{whole}.{rest[1:]}") if decimal else None


def _grouped(whole: str, rest: str, marks: list[str]) -> float | None:
    """Several marks: thousands marks of one kind, then at most one decimal mark of the other."""
    groups = re.split(r"[.,]", rest)[1:]
    fraction = ""
    if marks[-1] != marks[0]:
        fraction = groups.pop()
        marks = marks[:-1]
    regular = len(whole.lstrip("+-")) <= 3 and all(len(group) == 3 for group in groups)
    if not regular or len(set(marks)) != 1:
        return None
    return float(f"{whole}{''.join(groups)}.{fraction or '0'}")


def places(text: str) -> int:
    """Return the number of printed decimal places of a number that `number` reads as decimal."""
    mark = max(text.rfind(","), text.rfind("."))
    return 0 if mark < 0 else len(text) - mark - 1
