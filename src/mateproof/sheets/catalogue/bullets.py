"""Bullets of a series: "Pin spacing: 4 mm", "4.5 mm high", "Rated data: 160 V, 2.5 kV/2 (III), 9 A".

Only what is a statement about every item of the series is read; "Available in 1-, 2- and 3-pole
configurations" is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mateproof.sheets.catalogue.pairs import Pair, stated
from mateproof.sheets.catalogue.pieces import Piece
from mateproof.sheets.collector import Statement
from mateproof.sheets.document import Line
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.grammar.number import NUMBER
from mateproof.sheets.grammar.quantity import quantity
from mateproof.sheets.ratings import ratings
from mateproof.vocabulary.conductors import Conductor, Ferrule

_BULLET = re.compile(r"(?:[•●▪■◦‣·*]|[-–](?=\s))\s*(?=\S)")
_PAIR = re.compile(r"(?P<label>[^:\d][^:]{1,60}): ?(?P<value>\S.*)")
_HEIGHT = re.compile(
    rf"(?P<high>{NUMBER} ?mm) (?:high|hoch)"
    rf"|(?:low profile of (?:just |only )?|(?:niedrige |geringe )?bauhöhe(?: von)?(?: nur)? )"
    rf"(?P<low>{NUMBER} ?mm)",
    re.IGNORECASE,
)
_CONDUCTORS = re.compile(
    r"(?:terminates |accommodates |für |anschluss von )?"
    r"(?P<kind>solid |fine-stranded |eindrähtige |feindrähtige )?"
    r"(?:conductors|leiter)n? (?:from|von) (?P<one>[^()]+?) ?\((?P<other>[^()]+)\)",
    re.IGNORECASE,
)
_KINDS = {
    "solid": Conductor.SOLID, "eindrähtige": Conductor.SOLID,
    "fine-stranded": Conductor.FINE_STRANDED, "feindrähtige": Conductor.FINE_STRANDED,
}  # fmt: skip
_SIZES = {"mm²": "cross_section", "AWG": "conductor_awg"}


def bullet(text: str) -> str | None:
    """Return the text behind the mark of a bullet; None when the line has none."""
    match = _BULLET.match(text)
    return text[match.end() :] if match else None


@lru_cache(maxsize=1024)
def said(text: str) -> tuple[Statement, ...]:
    """Return what a bullet states of every item of its series."""
    text = clean(text)
    return ratings(text) or tuple(_height(text)) or tuple(_conductors(text)) or tuple(_pair(text))


def _pair(text: str) -> Iterator[Statement]:
    match = _PAIR.fullmatch(text)
    if match:
        value = Piece(match["value"], Line(0, (), ""))
        found = stated(Pair(match["label"], (value,), value)) or []
        yield from (one for one in found if one.unit)


def _height(text: str) -> Iterator[Statement]:
    match = _HEIGHT.fullmatch(text)
    read = quantity(match["high"] or match["low"]) if match else None
    if read:
        yield Statement("height", read.value, read.unit, label="", raw=text)


def _conductors(text: str) -> Iterator[Statement]:
    """A range of conductors in two unit systems, each a statement of its own."""
    match = _CONDUCTORS.fullmatch(text)
    read = [quantity(match["one"]), quantity(match["other"])] if match else []
    if not match or not all(one and one.unit in _SIZES for one in read):
        return
    kind = _KINDS.get((match["kind"] or "").strip().casefold())
    conditions = {"conductor": kind.value, "ferrule": Ferrule.NONE.value} if kind else {}
    for one in filter(None, read):
        yield Statement(_SIZES[one.unit], one.value, one.unit, conditions, "", text)
