"""A range whose first end is the greater one: it may be a slip, or a list; it stays words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from mateproof.parts.part import Doubt
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.grammar.number import NUMBER, number
from mateproof.sheets.sheet import Sheet
from mateproof.vocabulary.properties import PROPERTIES
from mateproof.vocabulary.values import Text

_WORD = r"[^\s\d.,;/]"
_RANGE = re.compile(
    rf"(?P<low>{NUMBER}) ?(?P<one>{_WORD}{{0,5}}) ?(?:\.{{2,3}}|…|–|to|bis) ?"
    rf"(?P<high>{NUMBER}) ?(?P<two>{_WORD}{{1,5}})\Z"
)
_LONGEST = 60


def find(sheet: Sheet) -> Iterator[Doubt]:
    """Yield a doubt for each range of a property with a unit that falls; AWG numbers are meant to."""
    measured = _measured()
    for part, stated in zip(sheet.parts, sheet.stated, strict=True):
        for name, facts in stated.items():
            for fact in facts if name in measured else ():
                if isinstance(fact.value, Text) and _falls(fact.raw):
                    message = f"{part.item_number}: {fact.label} {clean(fact.raw)}: the range falls"
                    help = "it is not read as a range; ask the maker which end is which"
                    yield Doubt("falling-range", message, ((fact.label, fact.source),), help)


@cache
def _measured() -> frozenset[str]:
    """Return the properties with a unit; AWG numbers are meant to fall."""
    return frozenset(name for name, known in PROPERTIES.items() if known.unit not in ("", "AWG"))


@lru_cache(maxsize=4096)
def _falls(raw: str) -> bool:
    match = _RANGE.match(clean(raw)) if len(raw) <= _LONGEST else None
    if not match or match["two"] == "AWG" or (match["one"] and match["one"] != match["two"]):
        return False
    low, high = number(match["low"]), number(match["high"])
    return low is not None and high is not None and low > high
