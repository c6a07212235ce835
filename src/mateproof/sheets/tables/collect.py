"""Pieces become parts: facts under headings, a part for each item, the maker, and what is not understood."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mateproof.parts.part import PartClass
from mateproof.sheets.collector import Collector, Draft, Statement
from mateproof.sheets.document import Document, Line
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.labels import standard
from mateproof.sheets.layouts import Collected
from mateproof.sheets.tables import kinds, maker, numbers
from mateproof.sheets.tables.entry import Entry, Heading, Items, Loose, Piece
from mateproof.sheets.tables.identity import Identity
from mateproof.sheets.tables.related import Related, is_about_others
from mateproof.sheets.tables.said import said
from mateproof.vocabulary.values import Text

_STANDARD = re.compile(
    r"(?:.{0,40}\b(?:per|acc\.? to|according to|gemäß|nach|to) "
    r"|(?:approvals?|ratings?|zulassung(?:en)?) )?\(?"
    r"(?P<standard>(?:IEC|EN|UL|CSA|DIN EN|IEC/EN)[ /A-Z]*\d[\d.-]+\d)\)?:?\Z"
)
_LONGEST_DESCRIPTION = 250


def collect(document: Document, pieces: Sequence[Piece], about: Identity | None) -> Collected:
    """Return the parts that the pieces describe."""
    into = _Collecting(document, about)
    made_by = maker.find(document.lines, pieces)
    for piece in pieces:
        into.take(piece)
    if made_by.name and made_by.line and not into.has_maker:
        into.state(
            made_by.line, Statement("maker", Text(made_by.name), label=made_by.label, raw=made_by.name)
        )
    into.name_kind()
    return Collected(into.collector.parts(made_by.name), into.collector.not_understood)


class _Collecting:
    """The items of the sheet, the heading that is open, and whether it is one about other items."""

    def __init__(self, document: Document, about: Identity | None) -> None:
        self.collector = Collector(document)
        self.items: list[Draft] = []
        self.others: Related | None = None
        self.has_maker = False
        self.above = True
        self.about = about
        if about:
            self.collector.main.item_number = about.item
            self.collector.main.named = about.line

    def take(self, piece: Piece) -> None:
        """Take the next piece."""
        match piece:
            case Heading():
                self._under(piece)
            case Items():
                self._name(piece)
            case Entry():
                self._entry(piece)
            case Loose():
                self._loose(piece)

    def state(self, line: Line, said: Statement, of: Draft | None = None) -> None:
        """State one thing of an item."""
        self.collector.state(line, [said], of)

    def _under(self, piece: Heading) -> None:
        per = _STANDARD.match(piece.text)
        into = self.collector
        if piece.level > 2 and into.heading:
            into.under(into.heading, piece.text, standard(per["standard"]) if per else "")
        else:
            into.under(piece.text, "", standard(per["standard"]) if per else "")
        self.others = Related(into) if is_about_others(piece.text) else None

    def _name(self, piece: Items) -> None:
        """The items of a sheet about several: the first is the main one."""
        if self.items:
            self.collector.missed(piece.line, piece.line.text, piece.label)
            return
        main = self.collector.main
        for number in map(clean, piece.numbers):
            draft = Draft(number, piece.line)
            if not self.items and main.item_number in ("", number):
                main.item_number, main.named, draft = number, piece.line, main
            else:
                self.collector.further.append(draft)
            self.items.append(draft)
            self.state(
                piece.line, Statement("item_number", Text(number), label=piece.label, raw=number), draft
            )

    def _entry(self, piece: Entry) -> None:
        self.above = False
        if self.others and self.others.take(piece.line, (*piece.path, *piece.raw)):
            return
        if self._numbered(piece):
            return
        if piece.item is not None and piece.item >= len(self.items):
            self.collector.missed(piece.line, piece.line.text)
            return
        about = (
            [self.items[piece.item]]
            if piece.item is not None
            else [self.collector.main, *self.collector.further]
        )
        for row in said(piece.path, piece.raw, piece.read, self.collector.standard):
            if not row.understood:
                self.collector.missed(piece.line, " ".join(piece.raw), piece.path[-1])
            told = row.statements
            if piece.conditions:
                told = tuple(one._replace(conditions={**one.conditions, **piece.conditions}) for one in told)
            for draft in about:
                self.collector.state(piece.line, told, draft)
            self.has_maker = self.has_maker or any(one.property == "maker" for one in told)

    def _numbered(self, piece: Entry) -> bool:
        """The row of the item number, and other rows of numbers of the item."""
        if len(piece.path) > 1 or not numbers.is_label(piece.path[0]):
            return False
        label, raw = piece.path[0], " ".join(piece.raw)
        is_it = self.about is not None and clean(raw) == self.about.item
        name = "item_number" if is_it else clean(label).rstrip(":").lower()
        told = Statement(name, Text(clean(raw)) if raw else None, label=label, raw=raw, mapped=is_it)
        if raw:
            self.state(piece.line, told)
        return bool(raw)

    def _loose(self, piece: Loose) -> None:
        if self.others and self.others.take(piece.line, (piece.text,)):
            return
        main = self.collector.main
        if self.above and not main.description and self._describes(piece.text):
            main.description = clean(piece.text)
            return
        if self.about and piece.line is self.about.line and self.about.item in piece.text:
            self._titled(piece.line)
            return
        self.collector.missed(piece.line, piece.text)

    def _titled(self, line: Line) -> None:
        if self.about and not self.collector.main.value_of("item_number"):
            item = self.about.item
            self.state(line, Statement("item_number", Text(item), label=self.about.label, raw=item))

    def _describes(self, text: str) -> bool:
        """A line of words in the head of the sheet that is not its title."""
        item = self.about.item if self.about else ""
        words = len(text.split())
        return words > 1 and len(text) <= _LONGEST_DESCRIPTION and not (item and item in text)

    def name_kind(self) -> None:
        """Say what kind of part each item is, where the sheet says so; state a number only the title has."""
        if self.about and not self.collector.main.value_of("item_number"):
            self._titled(self.about.line)
        for draft in (self.collector.main, *self.collector.further):
            draft.description = draft.description or kinds.description(draft)
            if draft.part_class is PartClass.OTHER:
                draft.part_class = kinds.kind(draft)
