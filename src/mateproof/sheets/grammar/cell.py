"""One cell of a row: dual units, lists, conditions inside the value, "none", and words.

0,5 ... 4 mm² / 20 ... 12 AWG     a range, and a second statement beside it
Locked: > 80 N                    a bound under the condition state=locked
-                                 printed as "none"
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from mateproof.parts.fact import Absence, Measure
from mateproof.sheets.grammar import words
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.grammar.quantity import Quantity, quantity
from mateproof.vocabulary.properties import Property
from mateproof.vocabulary.values import Exact, Several, Text, Value

_LONGEST = 120  # characters; what is longer is a sentence and no quantity
_NONE = frozenset({"-", "–", "—"})
_STATE = re.compile(r"(?P<state>(?:un)?locked|(?:un)?mated): ", re.IGNORECASE)
_DEPENDS = re.compile(
    r" ?\((?:depending on|depends on) (?:the )?(?:pole number|number of poles)\)", re.IGNORECASE
)
_REMARK = re.compile(r" ?\(([^()]{1,60})\)\Z")
_AND = re.compile(r" ?/ ?|; ?")
_LIST = re.compile(r", (?=[-+]?\d)|; ")


class Cell(NamedTuple):
    """What a cell says. `understood` is False where a number was due and the cell stays words."""

    value: Value | None
    unit: str = ""
    also: tuple[Measure, ...] = ()
    conditions: Mapping[str, str] = {}
    absent: Absence = Absence.PRINTED
    understood: bool = True


def understand(raw: str, property: Property | None) -> Cell:
    """Return what the cell says as a value of a property; None stands for an unknown label."""
    text = clean(raw)
    if not text:
        return Cell(None, absent=Absence.BLANK)
    if text in _NONE:
        return Cell(None, absent=Absence.NONE)
    kind = property.kind if property else "number"
    if kind == "number":
        read = _measured(text, property) if len(text) <= _LONGEST else None
        return read or Cell(Text(text), understood=property is None)
    value = _worded(text, property) if property else Text(text)
    return Cell(value) if value else Cell(Text(text), understood=False)


def _worded(text: str, property: Property) -> Value | None:
    if property.kind == "text":
        return words.words(text, property.id)
    answer = words.YES_NO.get(text.casefold())
    return None if answer is None else Exact(answer)


def _measured(text: str, property: Property | None) -> Cell | None:
    text, conditions = _conditions(text)
    parts = [quantity(part) for part in _AND.split(text)]
    found = [part for part in parts if part]
    if len(found) != len(parts):
        return _list(text, property, conditions)
    if property is None:
        # An unknown label: without a unit, a bare number may as well be an identifier.
        chosen = found if all(item.unit for item in found) else []
    else:
        chosen = sorted(found, key=lambda item: item.unit != property.unit)
    return _cell(chosen, property, conditions)


def _cell(found: list[Quantity], property: Property | None, conditions: Mapping[str, str]) -> Cell | None:
    units = [item.unit for item in found]
    fits = property is None or (bool(units) and units[0] == property.unit)
    if not found or not fits or len(set(units)) != len(units):
        return None
    if property and property.count and not _whole(found[0].value):
        return None
    also = tuple(Measure(item.value, item.unit) for item in found[1:])
    return Cell(found[0].value, units[0], also, conditions)


def _list(text: str, property: Property | None, conditions: Mapping[str, str]) -> Cell | None:
    """Several values of one unit, separated by ", " or "; ": "200, without …" is none of them."""
    items = [quantity(part) for part in _LIST.split(text)]
    found = [item for item in items if item]
    if len(found) < 2 or len(found) != len(items) or property is None:
        return None
    units = {item.unit for item in found}
    if units != {property.unit}:
        return None
    return Cell(Several(tuple(item.value for item in found)), property.unit, conditions=conditions)


def _conditions(text: str) -> tuple[str, dict[str, str]]:
    """Take the conditions off that stand before and behind the quantity."""
    conditions: dict[str, str] = {}
    state = _STATE.match(text)
    if state:
        conditions["state"] = state["state"].lower()
        text = text[state.end() :]
    if "(" not in text:
        return text, conditions
    depends = _DEPENDS.search(text)
    if depends:
        conditions["depends_on"] = "number of poles"
        text = text[: depends.start()] + text[depends.end() :]
    remark = _REMARK.search(text)
    if remark:
        conditions["note"] = remark[1]
        text = text[: remark.start()]
    return text, conditions


def _whole(value: Value) -> bool:
    ends = [end for end in (value.low, value.high) if end is not None]
    return bool(ends) and all(end.is_integer() for end in ends)
