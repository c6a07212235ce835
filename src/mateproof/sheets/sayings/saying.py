"""A saying: the key words of a sentence, and the fact that a sentence with these words states."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from mateproof.sheets.grammar.number import NUMBER, number
from mateproof.vocabulary.values import Approximate, Bound, Exact, Text, Value, plain

Reader = Callable[[re.Match[str]], Value | None]


class Said(NamedTuple):
    """One fact that a sentence states. A `value` of None could not be read."""

    property: str
    value: Value | None
    unit: str
    conditions: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Saying:
    """If `word` (lower case) and `pattern` are in a sentence, it states this fact.

    `{n}` in the pattern stands for a printed number; a name in front, `{blade:n}`, makes it a group.
    A sentence with a "not" in it states the fact only if the saying is about that (`negated`).
    Conditions may name groups: `{"poles": "{p}"}`; numbers in them are printed plainly ("4,00" → "4").
    """

    word: str
    pattern: str
    property: str
    value: Value | Reader
    unit: str = ""
    conditions: Mapping[str, str] = field(default_factory=dict)
    negated: bool = False
    regex: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        """Compile the pattern once."""
        pattern = re.sub(r"\{(\w+):n\}", lambda name: f"(?P<{name[1]}>{NUMBER})", self.pattern)
        object.__setattr__(self, "regex", re.compile(pattern, re.IGNORECASE))

    def of(self, match: re.Match[str]) -> Said:
        """Return the fact that a match states."""
        value = self.value(match) if callable(self.value) else self.value
        conditions = self.conditions
        if any("{" in text for text in conditions.values()):
            words = {name: _plain(text) for name, text in match.groupdict().items()}
            conditions = {key: text.format(**words) for key, text in conditions.items()}
        return Said(self.property, value, self.unit, conditions)


def exact(group: str) -> Reader:
    """Read a group as one number."""
    return lambda match: _number(match, group, Exact)


def approximately(group: str) -> Reader:
    """Read a group as one approximate number."""
    return lambda match: _number(match, group, lambda value: Approximate(Exact(value)))


def at_most(group: str) -> Reader:
    """Read a group as an upper bound that is included."""
    return lambda match: _number(match, group, lambda value: Bound(high=value))


def less_than(group: str) -> Reader:
    """Read a group as an upper bound that is excluded."""
    return lambda match: _number(match, group, lambda value: Bound(high=value, strict=True))


def text(group: str) -> Reader:
    """Take a group as it is printed."""
    return lambda match: Text(match[group])


def _number(match: re.Match[str], group: str, make: Callable[[float], Value]) -> Value | None:
    value = number(match[group])
    return None if value is None else make(value)


def _plain(printed: str | None) -> str:
    value = number(printed) if printed else None
    return (printed or "") if value is None else plain(value)


YES, NO = Exact(value=True), Exact(value=False)
