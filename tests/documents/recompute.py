"""A calculator for the numbers that a calculation sheet prints: it knows nothing of networks."""

from __future__ import annotations

import re
from math import sqrt

ROUNDED = re.compile(r"(?<![\d.])\d+\.\d{4,}(?!\d)")
"""Numbers with four places or more were rounded when they were printed; others are as stated."""


def typed(text: str) -> str:
    """Return an expression as Python reads it."""
    text = text.replace(",", ".").replace("−", "-").replace("·", "*").replace("√", "sqrt").replace("²", "**2")
    text = re.sub(r"j(\d+(?:\.\d+)?)", r"\1j", text)
    return re.sub(r"\|([^|]+)\|", r"abs(\1)", text)


def value(text: str) -> complex:
    """Return the value of an expression."""
    assert re.fullmatch(r"[\d\s.+\-*/()j]*", re.sub(r"sqrt|abs", "", typed(text))), text
    return complex(eval(typed(text), {"__builtins__": {}, "sqrt": sqrt, "abs": abs}))


def half_a_place(number: str) -> float:
    """Return half of the last printed place."""
    places = len(number.partition(".")[2])
    return 0.5 * 10.0**-places


def agrees(numbers: str, result: str) -> bool:
    """Return whether a result is that of its numbers, within the places that both are printed with."""
    numbers, result = numbers.replace(",", "."), result.replace(",", ".")
    found, printed = value(numbers), value(result)
    room = sum(half_a_place(each) for each in re.findall(r"\d+(?:\.\d+)?", result))
    for match in ROUNDED.finditer(numbers):
        other = f"{float(match.group()) + half_a_place(match.group()):.12f}"
        room += abs(value(numbers[: match.start()] + other + numbers[match.end() :]) - found)
    return abs(found - printed) <= room * 1.0001 + 1e-12
