"""One cell of a row: dual units, lists, conditions inside the value, "none", and words.

0,5 ... 4 mm² / 20 ... 12 AWG     a range, and a second statement beside it
Locked: > 80 N                    a bound under the condition state=locked
3 A AC, DC (AWG #22)              a number under the conditions current_kind=AC/DC, awg=22
-                                 printed as "none"
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from mateproof.parts.fact import Absence, Measure
from mateproof.sheets.grammar import words
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.grammar.quantity import quantities
from mateproof.sheets.grammar.remarks import bare, may_be_quantity, note
from mateproof.sheets.grammar.settle import Readings, choose, unit_fits
from mateproof.sheets.grammar.sides import Sides, sides
from mateproof.vocabulary.properties import Property
from mateproof.vocabulary.units import kind_of
from mateproof.vocabulary.values import Bound, Exact, Several, Text, Value, plain

_LONGEST = 200  # characters; what is longer is a sentence and no quantity
_NONE = frozenset({"-", "–", "—", "--", "---"})
_DIGITS = frozenset("0123456789½")
_ASIDE_KEYS = {
    "current": "current", "area": "cross_section", "gauge": "awg", "temperature": "temperature",
    "time": "duration",
}  # fmt: skip
_FORMULA = re.compile(r"[A-Za-z]_?\{?[A-Za-z0-9]{0,4}\}? ?= ?(?=[-+±<>≤≥≈~]? ?[0-9])")
"""The symbol of a quantity and a sign of equality before its value: "I_N = 16 A"."""
_UNSURE = frozenset({"F", "H", "K", "l", "t", "d", "h", "s", "J", "poles"})
"""Units of one letter, or of words, that do not make a value of an unknown label sure: "Type: 3 F"."""


_BELOW_ZERO = frozenset({"temperature", "temperature difference", "level", "angle"})
"""Kinds of quantities that go below zero; others do so as a deviation only ("±0,5 mm")."""


class Cell(NamedTuple):
    """What a cell says. `understood` is False where a number was due and the cell stays words."""

    value: Value | None
    unit: str = ""
    also: tuple[Measure, ...] = ()
    conditions: Mapping[str, str] = {}
    absent: Absence = Absence.PRINTED
    understood: bool = True


class Asked(NamedTuple):
    """What a cell is read for: the property, and what the label and the sheet tell about its numbers."""

    property: Property | None
    unit: str
    mark: str


def understand(raw: str, property: Property | None, unit: str = "", mark: str = "") -> Cell:
    """Return what the cell says as a value of a property; None stands for an unknown label.

    `unit` is a unit that is printed in the label ("Weight [g]"): it serves a number without one. `mark` is
    the decimal mark of the sheet ("." or ",", "" where it has both): it serves "1,000", with two readings.
    """
    text = clean(raw)
    if not text:
        return Cell(None, absent=Absence.BLANK)
    if text in _NONE:
        return Cell(None, absent=Absence.NONE)
    kind = property.kind if property else "number"
    if kind == "number":
        if "=" in text[1:8]:
            text = _FORMULA.sub("", text, count=1)
        read = _measured(text, Asked(property, unit, mark)) if len(text) <= _LONGEST else None
        return read or Cell(Text(text), understood=property is None)
    value = _worded(text, property) if property else Text(text)
    return Cell(value) if value else Cell(Text(text), understood=False)


def _worded(text: str, property: Property) -> Value | None:
    if property.kind == "text":
        return words.words(text, property.id)
    answer = words.YES_NO.get(text.casefold())
    return None if answer is None else Exact(answer)


def _measured(text: str, asked: Asked) -> Cell | None:
    if _DIGITS.isdisjoint(text) or not may_be_quantity(text):
        return None
    slashed = " / " in text
    found = () if slashed or (text[-1] in ")]" and text[-3:-2] != "(") else quantities(text)
    if found:
        return _one(found, asked)
    conditions: dict[str, str] = {}
    said = sides(text, ()) if slashed else None
    cell = _of(said, asked) if said else None
    if cell is None:  # what stands behind the slash may be how long, or how many times, it holds
        rest, conditions, asides = bare(text)
        said = sides(rest, asides) if said is None or rest != text else None
        cell = _of(said, asked) if said else None
    if said is None or cell is None:
        return None
    merged = {**cell.conditions, **conditions}
    return cell._replace(conditions=merged) if _add_asides(said, cell, merged) else None


def _of(said: Sides, asked: Asked) -> Cell | None:
    """Return the cell of one, two or several statements."""
    if said.items:
        return _list(said, asked)
    first = said.statements
    if len(first) == 1:
        return _one(first[0], asked)
    return _two(said, asked)


def _one(found: Readings, asked: Asked) -> Cell | None:
    one = found[0] if len(found) == 1 else choose(found, asked.property, asked.mark)
    if one is None:
        return None
    value, printed, conditions = one
    fits = _fitting(value, printed or asked.unit, asked.property, is_printed=bool(printed))
    return None if fits is None else Cell(value, fits, (), conditions)


def _fitting(value: Value, unit: str, property: Property | None, *, is_printed: bool) -> str | None:
    """Return the unit that the fact carries; None where the property cannot have such a value."""
    if (
        value.low is not None
        and value.low < 0
        and kind_of(unit) not in _BELOW_ZERO
        and value.high != -value.low
    ):
        return None  # the dash of a list, or what is left of a range
    if property is None:
        # An unknown label: without a unit, a bare number may as well be an identifier.
        return unit if is_printed and unit not in _UNSURE else None
    if property.count:
        if unit and not unit_fits(unit, property):
            return None
        return property.unit if _whole(value) else None
    return unit if unit and unit_fits(unit, property) else None


def _two(said: Sides, asked: Asked) -> Cell | None:
    """Two statements of one thing in two units; the one in the unit of the property comes first."""
    property = asked.property
    first, second = (choose(found, property, asked.mark) for found in said.statements)
    if first is None or second is None:
        return None
    both = [first, second]
    if property is not None:
        both.sort(key=lambda item: (item.unit != property.unit, not unit_fits(item.unit, property)))
    (value, unit, conditions), other = both
    fits = _fitting(value, unit, property, is_printed=True)
    if fits is None:
        return None
    return Cell(value, fits, (Measure(other.value, other.unit),), {**other.conditions, **conditions})


def _list(said: Sides, asked: Asked) -> Cell | None:
    """Several values of one unit: "200, without …" is none of them."""
    property = asked.property
    if property is None or (said.by_slash and not property.many):
        return None
    chosen = [choose(found, property, asked.mark) for found in said.items]
    items = [one for one in chosen if one]
    units = {one.unit or asked.unit for one in items}
    if len(items) < len(chosen) or len(units) != 1:
        return None
    conditions, printed = items[0].conditions, units.pop()
    fits = [_fitting(one.value, printed, property, is_printed=True) for one in items]
    if None in fits or any(one.conditions != conditions for one in items):
        return None
    return Cell(Several(tuple(one.value for one in items)), fits[0] or "", (), conditions)


def _add_asides(said: Sides, cell: Cell, conditions: dict[str, str]) -> bool:
    """Add quantities in brackets as conditions; False where one contradicts the value it stands behind."""
    kind = kind_of(cell.unit)
    for printed, found in said.asides:
        aside = found[0]
        if len(found) > 1 or (aside.unit and kind_of(aside.unit) == kind):
            return False
        key = _ASIDE_KEYS.get(kind_of(aside.unit), "note")
        if key == "note" or key in conditions or not isinstance(aside.value, Exact | Bound):
            note(conditions, printed)
        else:
            unit = "" if key == "awg" else aside.unit
            conditions[key] = f"{_plainly(aside.value)} {unit}".rstrip()
    return True


def _plainly(value: Value) -> str:
    return plain(value.low) if isinstance(value, Exact) and value.low is not None else value.text


@lru_cache(maxsize=4096)
def _whole(value: Value) -> bool:
    ends = [end for end in (value.low, value.high) if end is not None]
    return bool(ends) and all(end.is_integer() for end in ends)
