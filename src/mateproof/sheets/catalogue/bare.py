"""Values without a label in the head of a catalogue page: their units tell what they are.

0,2 – 0,75 mm²   AWG 24 – 18   160 V/2,5 kV/2 9 A
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from mateproof.sheets.catalogue.pieces import Piece
from mateproof.sheets.collector import Statement
from mateproof.sheets.grammar.number import NUMBER
from mateproof.sheets.grammar.quantity import quantity
from mateproof.sheets.ratings import ratings
from mateproof.vocabulary.values import Range

_DOTS = r" ?(?:\.{2,3}|…|–|-|to|bis) ?"
_RUN = re.compile(
    rf"(?:{NUMBER}{_DOTS}{NUMBER} ?mm²|AWG {NUMBER}{_DOTS}{NUMBER}"
    rf"|{NUMBER} ?V ?[/,] ?{NUMBER} ?kV(?: ?/ ?[1-4])?[ ,/]+{NUMBER} ?A)(?!\S)"
)
_MOST = 3  # pieces that one rating is printed in: "160 V/2,5 kV/2  9 A"
_MEANT = {"mm²": "cross_section", "AWG": "conductor_awg"}


@lru_cache(maxsize=1024)
def bare(text: str) -> tuple[Statement, ...]:
    """Return what a value states by its unit alone; nothing where the unit could mean several things."""
    rated = ratings(text)
    if rated:
        return rated
    found = quantity(text)
    name = _MEANT.get(found.unit) if found else None
    if found is None or name is None or not isinstance(found.value, Range):
        return ()
    return (Statement(name, found.value, found.unit, label="", raw=text),)


def run(text: str) -> list[tuple[int, int]]:
    """Return where each of several values stands in a text that holds nothing else; empty otherwise."""
    spans = [match.span() for match in _RUN.finditer(text)]
    return spans if len(spans) > 1 and not _RUN.sub("", text).strip() else []


def bares(values: Sequence[Piece]) -> tuple[list[tuple[Statement, ...]], list[Piece], list[Piece]]:
    """Return what values side by side state, where each begins, and the values that state nothing."""
    found: list[tuple[Statement, ...]] = []
    places: list[Piece] = []
    rest: list[Piece] = []
    at = 0
    while at < len(values):
        tried = ((n, bare(" ".join(one.text for one in values[at : at + n]))) for n in range(_MOST, 0, -1))
        taken, stated = next(
            ((n, stated) for n, stated in tried if stated and at + n <= len(values)), (1, ())
        )
        if stated:
            found.append(stated)
            places.append(values[at])
        else:
            rest.append(values[at])
        at += taken
    return found, places, rest
