"""From what was read to parts: each item gets what its own row, its column, its table and its series say."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mateproof.parts.part import PartClass, RelationKind
from mateproof.sheets.catalogue.pieces import Piece
from mateproof.sheets.catalogue.reader import Named, Read
from mateproof.sheets.catalogue.tables import Item, Said, Table
from mateproof.sheets.collector import Collector, Draft, Statement
from mateproof.sheets.document import Line
from mateproof.sheets.grammar.cell import understand
from mateproof.vocabulary.properties import PROPERTIES
from mateproof.vocabulary.values import Text

_COLOUR = re.compile(
    r", (?P<colour>(?:(?:light|dark) )?"
    r"(?:black|white|gr[ea]y|red|blue|green|brown|pink|yellow|orange|violet)"
    r"|(?:licht|hell|dunkel|verkehrs)?(?:schwarz|weiß|grau|rot|blau|grün|braun|rosa|gelb|orange|violett))\*?\Z",
    re.IGNORECASE,
)


def state(into: Collector, read: Read, address: Sequence[tuple[Line, Statement]]) -> None:
    """State the facts of every item, and the parts that sentences name."""
    drafts: list[tuple[Draft, Item, Table]] = []
    for table in read.tables:
        for item in table.items:
            draft = into.main if not drafts else Draft("")
            drafts.append((draft, item, table))
            _own(into, draft, item, table)
            for said in _shared(table, item, read):
                into.under(said.section)
                into.state(said.at.line, said.statements, draft)
            into.under("")
            for line, stated in address:
                into.state(line, [stated], draft)
    into.further = [draft for draft, _, _ in drafts[1:]]
    _stubs(into, read.named, drafts)


def _own(into: Collector, draft: Draft, item: Item, table: Table) -> None:
    """State what stands in the row of an item and in the description above it."""
    into.under(table.section)
    draft.item_number, draft.named = item.row.cells["item_number"], item.row.at.line
    draft.part_class = PartClass.OTHER
    into.state(item.row.at.line, _cells(into, item), draft)
    printed = " ".join(piece.text for piece in item.described)
    draft.description = printed.rstrip("*")  # the mark of a footnote is not part of it
    if item.described:
        first, last = item.described[0], item.described[-1]
        stated = Statement("description", Text(draft.description), label="Description", raw=printed)
        into.state(first.line, [stated], draft)
        colour = _COLOUR.search(draft.description)
        if colour:
            text = colour["colour"]
            into.state(last.line, [Statement("colour", Text(text), label="Description", raw=text)], draft)
    if table.series:
        family = Statement("family", Text(table.series.family), label="Series", raw=table.series.family)
        at = table.headed.at if table.headed else table.series.at
        into.state(at.line, [family], draft)


def _cells(into: Collector, item: Item) -> Iterator[Statement]:
    for role, label in item.column.head.labels.items():
        raw = item.row.cells.get(role)
        if raw is None:
            continue
        cell = understand(raw, PROPERTIES[role])
        if not cell.understood:
            into.missed(item.row.at.line, raw, label)
            continue
        yield Statement(role, cell.value, cell.unit, cell.conditions, label, raw, cell.also, cell.absent)


def _shared(table: Table, item: Item, read: Read) -> Iterator[Said]:
    if table.headed and table.headed.statements:
        yield table.headed
    if item.column in table.columns:
        yield from table.above(item.column)
        yield from item.column.of(item)
    if table.series:
        yield from table.of_series()
    else:
        yield from (title for title in read.titles if _same_page(title.at, item.row.at))


def _same_page(one: Piece, other: Piece) -> bool:
    return one.line.page == other.line.page


def _stubs(into: Collector, named: Sequence[Named], drafts: Sequence[tuple[Draft, Item, Table]]) -> None:
    """State the parts that sentences name, related to the items of their series, or of their page."""
    known = {draft.item_number for draft, _, _ in drafts}
    stubs: dict[str, Draft] = {}
    for mention, line, series in named:
        if mention.item_number in known:
            continue
        of = [
            draft
            for draft, item, table in drafts
            if (table.series is series if series else item.row.at.line.page == line.page)
        ]
        stub = stubs.get(mention.item_number)
        if stub is None:
            into.under(mention.what)
            stub = into.open_stub(line, mention.item_number, RelationKind.ACCESSORY)
            stub.part_class, stub.description = PartClass.TOOL, mention.what
            stubs[mention.item_number] = stub
        stub.of += [draft for draft in of if draft not in stub.of]
