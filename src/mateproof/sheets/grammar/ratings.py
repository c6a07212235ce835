"""A rating printed in one cell: rated voltage, impulse voltage, pollution degree, category and current.

160 V/2.5 kV/2      320 V, 4 kV/2 (III), 17.5 A      40 A 1000 V 8 kV 3      III/3: 250 V / 4 kV

The order of IEC 61984 is voltage, impulse voltage, pollution degree: a number without a unit is the
pollution degree right behind the impulse voltage, and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.grammar.number import PRINTED
from mateproof.sheets.grammar.quantity import Measured, Quantity, quantity
from mateproof.sheets.grammar.units import UNIT

_TOKEN = re.compile(
    rf"(?P<quantity>(?:(?:AC|DC) )?{PRINTED} ?(?P<unit>{UNIT}))(?![\w°])"
    r"|\(?(?P<category>IV|I{1,3})(?: ?/ ?(?P<with>[1-4]))?\)?(?!\w)"
    r"|(?:(?i:pollution degree|verschmutzungsgrad) )?(?P<degree>[1-4])(?![\w.,])"
)
_BETWEEN = re.compile(r"[ ,;/|:]*")
_PROPERTY = {"V": "rated_voltage", "kV": "rated_impulse_voltage", "A": "rated_current"}
_LONGEST = 120  # characters


class Rated(NamedTuple):
    """One statement of a rating: a property of the dictionary, its value, unit and conditions."""

    property: str
    value: Measured
    unit: str
    conditions: Mapping[str, str]


@lru_cache(maxsize=4096)
def ratings(raw: str) -> tuple[Rated, ...]:
    """Return what a rating states; nothing unless all of the text is a rating of two quantities or more.

    Category and pollution degree are conditions of the voltages; the current holds without them.
    """
    text = clean(raw)
    tokens = list(_tokens(text)) if len(text) <= _LONGEST else []
    found: dict[str, Quantity] = {}
    voltage: dict[str, str] = {}
    for token in tokens:
        if token is None or not _take(token, found, voltage):
            return ()
    if len(found) < 2:
        return ()
    return tuple(
        Rated(
            _PROPERTY[unit],
            one.value,
            one.unit,
            {**one.conditions, **voltage} if unit != "A" else one.conditions,
        )
        for unit, one in found.items()
    )


def _tokens(text: str) -> Iterator[re.Match[str] | None]:
    """Yield the tokens of a text; None where something else stands between them."""
    place, behind = 0, ""
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None or (match["degree"] and behind != "kV"):
            yield None
            return
        yield match
        if match["degree"] or match["unit"]:
            behind = match["unit"] or ""
        between = _BETWEEN.match(text, match.end())
        place = between.end() if between else match.end()
        if place == match.end() and place < len(text) and text[place] != "(":
            yield None
            return


def _take(token: re.Match[str], found: dict[str, Quantity], voltage: dict[str, str]) -> bool:
    """Add what a token says; False where it says something twice, or what no rating has."""
    if token["quantity"]:
        one = quantity(token["quantity"])
        if one is None or one.unit not in _PROPERTY or one.unit in found:
            return False
        found[one.unit] = one
        return True
    said = {"overvoltage_category": token["category"], "pollution_degree": token["degree"] or token["with"]}
    return all(voltage.setdefault(key, value) == value for key, value in said.items() if value)
