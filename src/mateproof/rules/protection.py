"""Degrees of protection (IEC 60529) compared characteristic by characteristic.

A code has a first numeral (solid objects, access), a second (water) and sometimes a letter (access):
"IP20", "IP2XC". An X says nothing about its characteristic. What a code does not state stays None.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

_LETTERS = {"A": 1, "B": 2, "C": 3, "D": 4}
"""Access of the back of the hand, a finger, a tool, a wire; the first numerals 1 to 4 include them."""
_IMMERSION = 7
_SPLASH = 4
"""Degrees from 7 on (immersion) do not include the water jets of 5 and 6, but the degrees up to 4."""

Answer = bool | None


def covers(asked: str | None, *given: str | None) -> Answer:
    """Return whether the given codes, all of which hold at once, state at least what is asked.

    A code that does not apply is None. The answer is None where something asked is stated by none.
    """
    if asked is None:
        return None
    codes = [code.upper() for code in given if code is not None]
    answers = {_best(compare, asked.upper(), codes) for compare in (_solid, _water, _access)}
    return False if False in answers else None if None in answers else True


def _best(compare: Callable[[str, str], Answer], asked: str, codes: Iterable[str]) -> Answer:
    """Return the best that any code states: all hold at once; what nobody asks for needs no code."""
    found = {compare(asked, code) for code in ("", *codes)}
    return True if True in found else False if False in found else None


def _solid(asked: str, code: str) -> Answer:
    if asked[2:3] == "X":
        return True
    wanted, has = _digit(asked, 2), _digit(code, 2)
    return None if wanted is None or has is None else has >= wanted


def _water(asked: str, code: str) -> Answer:
    if asked[3:4] == "X":
        return True
    wanted, has = _digit(asked, 3), _digit(code, 3)
    if wanted is None or has is None:
        return None
    return has >= wanted if has < _IMMERSION or wanted <= _SPLASH or has == wanted else None


def _access(asked: str, code: str) -> Answer:
    wanted = _letter(asked)
    if wanted is None:
        return True
    has = [min(level, len(_LETTERS)) for level in (_digit(code, 2), _letter(code)) if level is not None]
    return max(has) >= wanted if has else None


def _digit(code: str, at: int) -> int | None:
    return int(code[at : at + 1]) if code[at : at + 1] in set("0123456789") else None


def _letter(code: str) -> int | None:
    found = re.match(r"IP[0-9X]{2}K?([A-D])", code)
    return _LETTERS[found[1]] if found else None
