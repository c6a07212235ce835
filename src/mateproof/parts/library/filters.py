"""A filter: what a search asks of one property, as people write it: `poles=2`, `rated_voltage>=250 V`.

    =    the same word; for a number: the printed value is it, or the printed range covers it
    >=   the printed value (of a range its upper end) is at least this; `>` likewise
    <=   the printed value (of a range its lower end) is at most this; `<` likewise
    ~    the printed words contain this

An open side of a printed bound is never taken for infinity: "from 1.5" is not known to cover 4.
Several values of one property, told apart by conditions, satisfy a filter when one of them does.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, Self, cast

from mateproof.vocabulary.errors import LibraryError
from mateproof.vocabulary.nearest import did_you_mean
from mateproof.vocabulary.properties import PROPERTIES, Property
from mateproof.vocabulary.values import plain

Operator = Literal["=", ">=", "<=", ">", "<", "~"]
OF_PART = ("item_number", "maker", "description", "part_class", "stub")
"""Properties that every part has; kept with the part, not as facts."""

_SHAPE = re.compile(r"\s*([^=<>~]+?)\s*(>=|<=|=|>|<|~)\s*(.+?)\s*", re.DOTALL)
_NUMBER = re.compile(r"([-+]?\d+(?:[.,]\d+)?)\s*(.*)", re.DOTALL)
_HELP = "write PROPERTY=VALUE, or >=, <=, >, <, ~ (contains): poles=2, “rated_voltage>=250”"


@dataclass(frozen=True, slots=True)
class Filter:
    """One demand; `value` is a number in the unit of the dictionary, or casefolded text."""

    property: str
    operator: Operator
    value: float | str

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a filter as people write it; raises `LibraryError` with what is expected."""
        found = _SHAPE.fullmatch(text)
        if not found:
            raise LibraryError(f"filter “{text}” is not understood", help=_HELP)
        return cls.of(found[1], cast(Operator, found[2]), found[3])

    @classmethod
    def of(cls, property: str, operator: Operator, value: object) -> Self:
        """Check and type one demand."""
        entry = _entry(property)
        text = "yes" if value is True else "no" if value is False else str(value)
        number = entry is not None and entry.kind == "number"
        if operator not in (("=", ">=", "<=", ">", "<") if number else ("=", "~")):
            kind = "a number, not words" if number else "words, not a number"
            raise LibraryError(f"{property} is {kind}: “{operator}” does not apply to it", help=_HELP)
        if entry is not None and number:
            return cls(entry.id, operator, _number(text, entry))
        return cls(property, operator, text.casefold())

    def __str__(self) -> str:
        """Return the filter as it can be written again."""
        value = self.value if isinstance(self.value, str) else plain(self.value)
        return f"{self.property}{self.operator}{value}"


def _entry(property: str) -> Property | None:
    """Return the entry of the dictionary; None for what every part has; anything else is refused."""
    if property in OF_PART:
        return None
    if property in PROPERTIES:
        return PROPERTIES[property]
    hint = did_you_mean(property, [*PROPERTIES, *OF_PART]) or "the reference lists the properties"
    raise LibraryError(f"unknown property “{property}” in a filter", help=hint)


def _number(text: str, entry: Property) -> float:
    found = _NUMBER.fullmatch(text)
    unit = found[2].replace("mm2", "mm²") if found else ""
    if found is None or unit not in ("", entry.unit):
        expected = f"a number in {entry.unit}" if entry.unit else "a number"
        raise LibraryError(f"{entry.id}: “{text}” is not {expected}", help=_HELP)
    return float(found[1].replace(",", "."))
