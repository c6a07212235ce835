"""Approvals: rows of several cells under a head line; cells belong to heads by their position."""

from __future__ import annotations

from mateproof.parts.fact import Absence
from mateproof.sheets.collector import Collector, Statement
from mateproof.sheets.document import Line
from mateproof.sheets.grammar.cell import understand
from mateproof.sheets.grammar.clean import clean
from mateproof.vocabulary.values import Text

_COLUMNS = {
    "additional approval text": "approval_text", "certificate name": "certificate",
    "zusätzlicher zulassungstext": "approval_text", "zusätzlicher approbationstext": "approval_text",
    "zertifikatsname": "certificate",
}  # fmt: skip
_WHO = ("approval", "zulassung", "approbation")
_SHIP = ("ship", "schiff")
_SOCIETIES = ("DNV GL", "DNV", "GL", "Lloyd's Register", "LR", "BV", "ABS", "NK", "RINA", "KR", "CCS", "PRS")
"""Classification societies by the short name that approvals are asked for with; longer names first."""


def is_head(line: Line) -> bool:
    """True for the head line of a table of approvals."""
    if len(line.cells) <= 2:
        return False
    heads = {cell.casefold() for cell in line.cells}
    return any(_COLUMNS.get(head) == "certificate" for head in heads) and not heads.isdisjoint(_WHO)


def read(into: Collector, head: Line, line: Line) -> None:
    """Read one row: who approves, the additional text, the certificate."""
    cells = dict(zip((cell.casefold() for cell in head.cells), line.cells, strict=False))
    name = clean(next((cells[head] for head in _WHO if head in cells), ""))
    if not name:
        into.missed(line, line.text, "Approval")
        return
    short = next((one for one in _SOCIETIES if name == one or name.startswith(f"{one} ")), name)
    kind = {"kind": "ship"} if into.subheading.casefold().startswith(_SHIP) else {}
    said = [Statement("approval", Text(short), "", kind, "Approval", name)]
    for label, raw in zip(head.cells, line.cells, strict=False):
        column = _COLUMNS.get(label.casefold())
        if column:
            absent = understand(raw, None).absent
            value = Text(clean(raw)) if absent is Absence.PRINTED else None
            said.append(Statement(column, value, "", {"approval": short}, label, raw, absent=absent))
    into.state(line, said)
