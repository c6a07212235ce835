"""What a calculation sheet is made of, as data: sections of steps with their numbers filled in.

`numbers` is an expression that anybody can type into a calculator: + − · / ( ) ² √( ) | |, j before what is a
quarter of a turn ahead. Numbers have a decimal point here, whatever the language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from mateproof.documents.words import Words

OHM, VOLT, AMPERE, PERCENT = 6, 4, 4, 3
"""Decimal places."""
_POINT = re.compile(r"(?<=\d)\.(?=\d)")


@dataclass(frozen=True, slots=True)
class Step:
    """One line. `result` is text with its decimals; None is open, and `note` says what is missing."""

    subject: str
    symbol: str
    formula: str = ""
    numbers: str = ""
    result: str | None = None
    unit: str = ""
    note: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Steps about one matter; `text` says what is calculated and from where its figures come."""

    key: str
    title: str
    text: str
    steps: Sequence[Step] = ()
    remarks: Sequence[str] = field(default=())


def real(value: float, places: int) -> str:
    """Return a number with its decimals; a minus is the sign that is one."""
    text = f"{value:.{places}f}"
    if not text.strip("-0."):
        text = text.lstrip("-")
    return text.replace("-", "−")


def phasor(value: complex, places: int) -> str:
    """Return a complex number; without an imaginary part where there is none at all."""
    if value.imag == 0:
        return real(value.real, places)
    imaginary = real(abs(value.imag), places)
    return f"{real(value.real, places)} {'−' if value.imag < 0 else '+'} j{imaginary}"


def told(words: Words, text: str) -> str:
    """Return an expression or a result as the language writes numbers."""
    return _POINT.sub(",", text) if words.language == "de" else text


def several(names: Sequence[str], words: Words) -> str:
    """Return the names of equal things: the only one, or first, last and their number."""
    if len(names) == 1:
        return names[0]
    return words("calc.several", first=names[0], last=names[-1], count=len(names))
