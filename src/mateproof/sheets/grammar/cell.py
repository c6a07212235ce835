"""One cell of a row: dual units, lists, conditions inside the value, "none", and words.

0,5 ... 4 mm² / 20 ... 12 AWG     a range, and a second statement beside it
Locked: > 80 N                    a bound under the condition state=locked
3 A AC, DC (AWG #22)              a number under the conditions current_kind=AC/DC, awg=22
-                                 printed as "none"
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from mateproof.parts.fact import Absence, Measure
from mateproof.sheets.grammar import words
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.grammar.quantity import quantities
from mateproof.sheets.grammar.remarks import bare, note
from mateproof.sheets.grammar.settle import Readings, by_property, unit_fits
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
_UNSURE = frozenset({"F", "H", "K", "l", "t", "d", "h", "s", "J", "poles"})
"""Units of one letter, or of words, that do not make a value of an unknown label sure: "Type: 3 F"."""


class Cell(NamedTuple):
    """What a cell says. `understood` is False where a number was due and the cell stays words."""

    value: Value | None
    unit: str = ""
    also: tuple[Measure, ...] = ()
    conditions: Mapping[str, str] = {}
    absent: Absence = Absence.PRINTED
    understood: bool = True


def understand(raw: str, property: Property | None, unit: str = "") -> Cell:
    """Return what the cell says as a value of a property; None stands for an unknown label.

    `unit` is a unit that is printed in the label ("Weight [g]"): it serves a number without one.
    """
    text = clean(raw)
    if not text:
        return Cell(None, absent=Absence.BLANK)
    if text in _NONE:
        return Cell(None, absent=Absence.NONE)
    kind = property.kind if property else "number"
    if kind == "number":
        read = _measured(text, property, unit) if len(text) <= _LONGEST else None
        return read or Cell(Text(text), understood=property is None)
    value = _worded(text, property) if property else Text(text)
    return Cell(value) if value else Cell(Text(text), understood=False)


def _worded(text: str, property: Property) -> Value | None:
    if property.kind == "text":
        return words.words(text, property.id)
    answer = words.YES_NO.get(text.casefold())
    return None if answer is None else Exact(answer)


def _measured(text: str, property: Property | None, unit: str) -> Cell | None:
    if _DIGITS.isdisjoint(text):
        return None
    slashed = " / " in text
    found = () if slashed or text[-1] in ")]" else quantities(text)
    if found:
        return _one(found, property, unit)
    conditions: dict[str, str] = {}
    said = sides(text, ()) if slashed else None
    if said is None:
        rest, conditions, asides = bare(text)
        said = sides(rest, asides)
    if said is None:
        return None
    cell = _of(said, property, unit)
    if cell is None:
        return None
    merged = {**cell.conditions, **conditions}
    return cell._replace(conditions=merged) if _add_asides(said, cell, merged) else None


def _of(said: Sides, property: Property | None, unit: str) -> Cell | None:
    """Return the cell of one, two or several statements."""
    if said.items:
        return _list(said, property, unit)
    first = said.statements
    if len(first) == 1:
        return _one(first[0], property, unit)
    return _two(said, property)


def _one(found: Readings, property: Property | None, unit: str) -> Cell | None:
    if len(found) > 1:
        found = by_property(found, property)
        if len(found) != 1:
            return None
    value, printed, conditions = found[0]
    fits = _fitting(value, printed or unit, property, is_printed=bool(printed))
    return None if fits is None else Cell(value, fits, (), conditions)


def _fitting(value: Value, unit: str, property: Property | None, *, is_printed: bool) -> str | None:
    """Return the unit that the fact carries; None where the property cannot have such a value."""
    if property is None:
        # An unknown label: without a unit, a bare number may as well be an identifier.
        return unit if is_printed and unit not in _UNSURE else None
    if property.count:
        if unit and not unit_fits(unit, property):
            return None
        return property.unit if _whole(value) else None
    return unit if unit and unit_fits(unit, property) else None


def _two(said: Sides, property: Property | None) -> Cell | None:
    """Two statements of one thing in two units; the one in the unit of the property comes first."""
    both = [found[0] for found in said.statements if len(found) == 1]
    if len(both) != 2:
        return None
    if property is not None:
        both.sort(key=lambda item: (item.unit != property.unit, not unit_fits(item.unit, property)))
    (value, unit, conditions), other = both
    fits = _fitting(value, unit, property, is_printed=True)
    if fits is None:
        return None
    return Cell(value, fits, (Measure(other.value, other.unit),), {**other.conditions, **conditions})


def _list(said: Sides, property: Property | None, unit: str) -> Cell | None:
    """Several values of one unit: "200, without …" is none of them."""
    if property is None or (said.by_slash and not property.many):
        return None
    items = [found if len(found) == 1 else by_property(found, property) for found in said.items]
    if any(len(found) != 1 for found in items):
        return None
    units = {found[0].unit or unit for found in items}
    if len(units) != 1 or any(found[0].conditions != items[0][0].conditions for found in items):
        return None
    printed = units.pop()
    fits = [_fitting(found[0].value, printed, property, is_printed=True) for found in items]
    if None in fits:
        return None
    return Cell(Several(tuple(found[0].value for found in items)), fits[0] or "", (), items[0][0].conditions)


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
