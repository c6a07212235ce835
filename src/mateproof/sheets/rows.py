"""Rows of a label and a value, and rows under a head line, become facts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from mateproof.parts.fact import Absence, Measure
from mateproof.sheets.collector import Collector, Statement
from mateproof.sheets.document import Line
from mateproof.sheets.grammar import words
from mateproof.sheets.grammar.cell import Cell, understand
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.labels import Meaning, meaning, standard
from mateproof.sheets.sayings import Said, said
from mateproof.vocabulary.values import Bound, Exact, Text

_RATED = frozenset({"rated_voltage", "rated_impulse_voltage", "rated_current", "rated_power"})
_LEGEND = frozenset({"overvoltage_category", "pollution_degree"})
_APPROVAL_COLUMNS = {"additional approval text": "approval_text", "certificate name": "certificate"}
_NAMED = re.compile(r"(?:\d{1,2}\. )?(?P<label>[^=]{3,60}) = ")
_SOCIETIES = ("DNV GL", "DNV", "GL", "Lloyd's Register", "LR", "BV", "ABS", "NK", "RINA", "KR", "CCS", "PRS")
"""Classification societies by the short name that approvals are asked for with; longer names first."""


def read_row(into: Collector, line: Line) -> None:
    """Read a row of a label and a value; an unknown label gives an unmapped fact."""
    label, *rest = line.cells
    raw = " ".join(filter(None, rest))
    if not label:
        into.missed(line, raw)
        return
    known = meaning(label)
    sayings = said(raw) if known is None or known.property.kind == "number" else ()
    if known:
        _known(into, line, known, raw, sayings)
    elif sayings:
        _state_all(into, line, sayings, raw)
    else:
        _unknown(into, line, raw)


def _known(into: Collector, line: Line, known: Meaning, raw: str, sayings: Sequence[Said]) -> None:
    cell = understand(raw, known.property)
    if not cell.understood and sayings:
        _state_all(into, line, sayings, raw)
        return
    if not cell.understood:
        into.missed(line, raw, line.cells[0])
    conditions = {**known.conditions, **cell.conditions}
    if known.property.id in _RATED and into.standard:
        conditions.setdefault("standard", into.standard)
    cell = _adjusted(into, known, cell)
    name, label = known.property.id, line.cells[0]
    into.state(line, Statement(name, cell.value, cell.unit, conditions, label, raw, cell.also, cell.absent))


def _adjusted(into: Collector, known: Meaning, cell: Cell) -> Cell:
    if known.is_lower_bound and isinstance(cell.value, Exact):
        also = tuple(Measure(Bound(low=item.value.low), item.unit) for item in cell.also)
        return cell._replace(value=Bound(low=cell.value.low), also=also)
    if known.property.id == "marking" and isinstance(cell.value, Text):
        poles = into.main.value_of("poles")
        return cell._replace(value=words.marks(cell.value.text, poles.low if poles else None))
    if known.property.id == "rating_standard" and isinstance(cell.value, Text):
        return cell._replace(value=Text(standard(cell.value.text)))
    return cell


def _state_all(into: Collector, line: Line, sayings: Iterable[Said], raw: str) -> None:
    label = _label(into, line)
    for item in sayings:
        conditions = dict(item.conditions)
        if item.property in _LEGEND and into.standard:
            conditions["standard"] = into.standard
        into.state_once(line, Statement(item.property, item.value, item.unit, conditions, label, raw))


def _label(into: Collector, line: Line) -> str:
    """The label of a row; of a sentence what stands before " = ", else the heading above it."""
    if line.is_row:
        return line.cells[0]
    named = _NAMED.match(line.text)
    return named["label"] if named else into.subheading or into.heading


def _unknown(into: Collector, line: Line, raw: str) -> None:
    label = line.cells[0]
    cell = understand(raw, None)
    name = clean(label).rstrip(":").lower()
    stated = Statement(
        name, cell.value, cell.unit, cell.conditions, label, raw, cell.also, cell.absent, mapped=False
    )
    into.state(line, stated)


def read_sentence(into: Collector, line: Line) -> bool:
    """State the facts of a sentence; False when it states none that is known."""
    sayings = said(line.text)
    _state_all(into, line, sayings, line.text)
    return bool(sayings)


def is_approval_head(line: Line) -> bool:
    """True for the head line of a table of approvals."""
    heads = {cell.casefold() for cell in line.cells}
    return "certificate name" in heads and "approval" in heads


def read_approval(into: Collector, head: Line, line: Line) -> None:
    """Read one row under the head line of the approvals; cells belong to heads by their position."""
    cells = dict(zip((cell.casefold() for cell in head.cells), line.cells, strict=False))
    name = clean(cells.get("approval", ""))
    if not name:
        into.missed(line, line.text, "Approval")
        return
    short = next(
        (society for society in _SOCIETIES if name == society or name.startswith(f"{society} ")), name
    )
    kind = {"kind": "ship"} if into.subheading.casefold().startswith("ship") else {}
    into.state(line, Statement("approval", Text(short), "", kind, "Approval", name))
    for label, raw in zip(head.cells, line.cells, strict=False):
        column = _APPROVAL_COLUMNS.get(label.casefold())
        if column:
            cell = understand(raw, None)
            value = Text(clean(raw)) if cell.absent is Absence.PRINTED else None
            into.state(
                line, Statement(column, value, "", {"approval": short}, label, raw, absent=cell.absent)
            )
