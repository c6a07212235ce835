"""Rows of a label and a value, and sentences, become statements.

What a row states depends on its words and on the standard of its heading alone, so it is worked out once:
the sheets of a maker share most of their rows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from mateproof.parts.fact import Measure
from mateproof.sheets.collector import Collector, Statement
from mateproof.sheets.document import Line
from mateproof.sheets.grammar import words
from mateproof.sheets.grammar.cell import Cell, understand
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.grammar.ratings import Rated, ratings
from mateproof.sheets.labels import Meaning, meaning, standard
from mateproof.sheets.sayings import Said, said
from mateproof.vocabulary.properties import PROPERTIES
from mateproof.vocabulary.values import Bound, Exact, Text

_RATED = frozenset({"rated_voltage", "rated_impulse_voltage", "rated_current", "rated_power"})
_CLASSES = frozenset({"0", "I", "II", "III"})  # IEC 61140
_LEGEND = frozenset({"overvoltage_category", "pollution_degree"})
_NAMED = re.compile(r"(?:\d{1,2}\. )?(?P<label>[^=]{3,60}) = ")


@dataclass(frozen=True, slots=True)
class Row:
    """What a row states; `understood` is False when its value stayed words where a number was due.

    `is_marking` tells that how many marks its value has depends on the number of poles of the part.
    """

    statements: tuple[Statement, ...]
    understood: bool = True
    is_marking: bool = False


def read_row(into: Collector, line: Line) -> None:
    """Read a row of a label and a value; an unknown label gives an unmapped fact."""
    label, *values = line.cells
    raw = values[0] if len(values) == 1 else " ".join(filter(None, values))
    if not label:
        into.missed(line, raw)
        return
    row = stated(label, raw, into.standard)
    if not row.understood:
        into.missed(line, raw, label)
    into.state(line, [_marks(into, one) for one in row.statements] if row.is_marking else row.statements)


def read_sentence(into: Collector, line: Line) -> bool:
    """State the facts of a sentence; False when it states none that is known.

    The same sentence in one section counts once: an instruction is printed beside every picture of it.
    """
    text = line.text
    statements = _sentence(text, into.subheading or into.heading)
    if statements and into.is_new(text, statements[0].property):
        into.state(line, statements)
    return bool(statements)


@lru_cache(maxsize=16384)
def stated(label: str, raw: str, standard: str = "") -> Row:
    """Return what a row states under a heading that rates to a standard ("": it names none)."""
    known = meaning(label)
    rated = ratings(raw) if known is None or known.property.id in _RATED | {"ratings"} else ()
    # Under an unknown label, "2 A / 250 V" may be what a switch breaks; an impulse voltage is rated alone.
    if rated and (known or any(one.property == "rated_impulse_voltage" for one in rated)):
        return Row(tuple(_rated(rated, known, label, raw, standard)))
    if known is None:
        return Row(tuple(_stated(said(raw), label, raw, standard)) or (_unmapped(label, raw),))
    cell = understand(raw, known.property, known.unit)
    if not cell.understood and known.property.unit == "AWG" and "awg" in label.casefold():
        cell = understand(
            f"AWG {raw}", known.property
        )  # gauge numbers fall: "24 ... 12" is a range only of them
    known = _by_value(known, cell)
    if not cell.understood and known.otherwise:
        other = understand(raw, known.otherwise, known.unit)
        if other.understood:
            known, cell = known._replace(property=known.otherwise), other
    sayings = () if cell.understood or known.property.kind != "number" else said(raw)
    if sayings:
        return Row(tuple(_stated(sayings, label, raw, standard)))
    stated = _mapped(label, raw, known, _adjusted(known, cell), standard)
    return Row((stated,), cell.understood, is_marking=stated.property == "marking")


def _by_value(known: Meaning, cell: Cell) -> Meaning:
    """A conductor is given by its area or by its gauge number: "Wire gauge: max. 1.0 mm²" is an area.

    "Protection class: II" is that against electric shock, and "Protection class: IP20" the other one.
    """
    if known.property.id == "degree_of_protection" and isinstance(cell.value, Text):
        is_class = cell.value.text in _CLASSES
        return known._replace(property=PROPERTIES["protection_class"]) if is_class else known
    if cell.also or {cell.unit, known.property.unit} != {"mm²", "AWG"}:
        return known
    return known._replace(property=PROPERTIES["conductor_awg" if cell.unit == "AWG" else "cross_section"])


def _rated(
    found: Iterable[Rated], known: Meaning | None, label: str, raw: str, standard: str
) -> Iterable[Statement]:
    """Several ratings in one cell; the conditions of the label hold for each of them."""
    per = {"standard": standard} if standard else {}
    for one in found:
        conditions = {**per, **(known.conditions if known else {}), **one.conditions}
        yield Statement(one.property, one.value, one.unit, conditions, label, raw)


def _mapped(label: str, raw: str, known: Meaning, cell: Cell, standard: str) -> Statement:
    conditions = {**known.conditions, **cell.conditions}
    if standard and known.property.id in _RATED:
        conditions.setdefault("standard", standard)
    return Statement(known.property.id, cell.value, cell.unit, conditions, label, raw, cell.also, cell.absent)


def _unmapped(label: str, raw: str) -> Statement:
    cell, name = understand(raw, None), clean(label).rstrip(":").lower()
    return Statement(
        name, cell.value, cell.unit, cell.conditions, label, raw, cell.also, cell.absent, mapped=False
    )


def _adjusted(known: Meaning, cell: Cell) -> Cell:
    if (
        isinstance(cell.value, Exact)
        and cell.value.low is not None
        and (known.is_lower_bound or known.is_upper_bound)
    ):
        also = tuple(Measure(_bound(item.value.low, known), item.unit) for item in cell.also)
        return cell._replace(value=_bound(cell.value.low, known), also=also)
    if known.property.id == "rating_standard" and isinstance(cell.value, Text):
        return cell._replace(value=Text(standard(cell.value.text)))
    return cell


def _bound(end: float | None, known: Meaning) -> Bound:
    return Bound(low=end) if known.is_lower_bound else Bound(high=end)


def _marks(into: Collector, statement: Statement) -> Statement:
    """Marks of poles can be told apart only where the number of poles is known."""
    poles = into.main.value_of("poles")
    if not isinstance(statement.value, Text):
        return statement
    return statement._replace(value=words.marks(statement.value.text, poles.low if poles else None))


@lru_cache(maxsize=4096)
def _sentence(text: str, heading: str) -> tuple[Statement, ...]:
    """What a sentence states; its label is what stands before " = ", else the heading above it."""
    named = _NAMED.match(text)
    return tuple(_stated(said(text), named["label"] if named else heading, text, ""))


def _stated(sayings: Iterable[Said], label: str, raw: str, standard: str) -> Iterable[Statement]:
    for item in sayings:
        rated = standard and item.property in _LEGEND
        conditions = {**item.conditions, "standard": standard} if rated else item.conditions
        yield Statement(item.property, item.value, item.unit, conditions, label, raw)
