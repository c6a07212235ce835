"""Pieces become parts: facts under headings, a part for each item, the maker, and what is not understood."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mateproof.parts.part import PartClass
from mateproof.sheets.collector import Collector, Draft, Statement
from mateproof.sheets.descriptions import describe
from mateproof.sheets.document import Document, Line
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.labels import standard
from mateproof.sheets.layouts import Collected
from mateproof.sheets.rows import read_sentence
from mateproof.sheets.tables import address, kinds, maker, numbers
from mateproof.sheets.tables.entry import Entry, Heading, Items, Loose, Piece, Product
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
_WORDS_OF_LABEL = 4
_FEWEST_WORDS, _HEAD_ROWS = 2, 3
"""Words that a title has more of, and rows of numbers that may stand above a description."""


def collect(document: Document, pieces: Sequence[Piece], about: Identity | None) -> Collected:
    """Return the parts that the pieces describe."""
    into = _Collecting(document, pieces, about)
    block = address.find(document.lines)
    above = maker.Maker(block.name, block.line) if block.name else None
    made_by = maker.find(document.lines, pieces, above)
    for piece in pieces:
        if piece.line.number not in block.lines and (
            not isinstance(piece, Loose) or piece.text != made_by.name
        ):
            into.take(piece)
    into.collector.under("")
    for line, statement in block.stated:
        into.state(line, statement)
    if made_by.name and made_by.line and not into.has_maker:
        into.state(
            made_by.line, Statement("maker", Text(made_by.name), label=made_by.label, raw=made_by.name)
        )
    into.name_kind()
    return Collected(into.collector.parts(made_by.name), into.collector.not_understood)


def _named(pieces: Sequence[Piece], about: Identity | None) -> list[str]:
    """Return the items that the sheet has rows about: those of its first head row, else of its tables."""
    for piece in pieces:
        if isinstance(piece, Items) and (
            about is None or about.is_family or about.item in map(clean, piece.numbers)
        ):
            return list(dict.fromkeys(map(clean, piece.numbers)))
    if about and not about.is_family:
        return []
    return list(dict.fromkeys(clean(piece.number) for piece in pieces if isinstance(piece, Product)))


class _Collecting:
    """The items of the sheet, the heading that is open, and whether it is one about other items."""

    def __init__(self, document: Document, pieces: Sequence[Piece], about: Identity | None) -> None:
        self.collector = Collector(document)
        self.others: Related | None = None
        self.has_maker = False
        self.above = True
        self.entries = 0
        self.about = about
        main = self.collector.main
        if about:
            main.item_number, main.named = about.item, about.line
        self.items = [
            main if number == main.item_number else Draft(number) for number in _named(pieces, about)
        ]
        if self.items and main not in self.items and not main.item_number:
            main.item_number = self.items[0].item_number
            self.items[0] = main
        self.collector.further = [draft for draft in self.items if draft is not main]
        is_family = about is not None and about.is_family
        self.everyone = self.items if self.items and not is_family else [main]

    def take(self, piece: Piece) -> None:
        """Take the next piece."""
        match piece:
            case Heading():
                self._under(piece)
            case Items():
                self._name(piece)
            case Product():
                self._product(piece)
            case Entry():
                self._entry(piece)
            case Loose():
                self._loose(piece)

    def state(self, line: Line, said: Statement, of: Draft | None = None) -> None:
        """State one thing of an item."""
        self.collector.state(line, [said], of)

    def _under(self, piece: Heading) -> None:
        if self.above and not self.entries and self._is_title(piece):
            self.collector.main.description = piece.text
            return
        per = _STANDARD.match(piece.text)
        into = self.collector
        if piece.level > 2 and into.heading:
            into.under(into.heading, piece.text, standard(per["standard"]) if per else "")
        else:
            into.under(piece.text, "", standard(per["standard"]) if per else "")
        self.others = Related(into) if is_about_others(piece.text) else None

    def _name(self, piece: Items) -> None:
        """The row that names the items of a sheet about several."""
        numbered = list(map(clean, piece.numbers))
        if numbered != [draft.item_number for draft in self.items]:
            self.collector.missed(piece.line, piece.line.text, piece.label)
            return
        for draft, raw in zip(self.items, piece.numbers, strict=True):
            draft.named = piece.line
            self._number(piece.line, draft, piece.label, raw)

    def _product(self, piece: Product) -> None:
        """One item of a table of items; in a sheet about another one it is not read."""
        self.above = False
        number = clean(piece.number)
        if self.others and self.others.take(piece.line, (piece.number, *(cell for _, cell in piece.cells))):
            return
        draft = next((one for one in self.items if one.item_number == number), None)
        if draft is None:
            self.collector.missed(piece.line, piece.line.text, piece.label)
            return
        draft.named = draft.named or piece.line
        self._number(piece.line, draft, piece.label, piece.number)
        for label, raw in piece.cells:
            self._say(Entry(piece.line, (label,), (raw,)), [draft])

    def _number(self, line: Line, draft: Draft, label: str, raw: str) -> None:
        self.state(line, Statement("item_number", Text(clean(raw)), label=label, raw=raw), draft)

    def _is_title(self, piece: Heading) -> bool:
        """Words above the first row that name the item, and not what the rows are about."""
        text, main = piece.text, self.collector.main
        is_name = len(text.split()) > _FEWEST_WORDS and any(map(str.isdigit, text))
        return is_name and not main.description and not _STANDARD.match(text) and self._describes(text)

    def _entry(self, piece: Entry) -> None:
        self.entries += 1
        self.above = self.above and self.entries <= _HEAD_ROWS and not self.collector.heading
        if self.others and self.others.take(piece.line, (*piece.path, *piece.raw)):
            return
        if self._numbered(piece):
            return
        if piece.item is None:
            self._say(piece, self.everyone)
        elif piece.item < len(self.items):
            self._say(piece, [self.items[piece.item]])
        else:
            self.collector.missed(piece.line, piece.line.text)

    def _say(self, piece: Entry, about: Sequence[Draft]) -> None:
        for row in said(piece.path, piece.raw, piece.read, self.collector.standard):
            if not row.understood:
                self.collector.missed(piece.line, " ".join(piece.raw), piece.path[-1])
            told = row.statements
            if piece.conditions:
                told = tuple(one._replace(conditions={**one.conditions, **piece.conditions}) for one in told)
            for draft in about:
                self.collector.state(piece.line, told, draft)
            self.has_maker = self.has_maker or told[0].property == "maker"

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
        if self.about and piece.line is self.about.line and self.about.item in piece.text:
            self._titled(piece.line)
            return
        if self.above and not main.description and self._describes(piece.text):
            main.description = clean(piece.text)
            if ";" in main.description:  # "Socket; 3-pole; Cod. B; gray"
                self.collector.state(piece.line, describe(main.description).facts)
            return
        # A few words are rather a label whose value was lost: "RoHS compliant", above "No".
        is_sentence = len(piece.text.split()) > _WORDS_OF_LABEL
        if not is_sentence or not read_sentence(self.collector, piece.line):
            self.collector.missed(piece.line, piece.text)

    def _titled(self, line: Line) -> None:
        main = self.collector.main
        if self.about and not main.description and self.about.item in line.text:
            title = kinds.title(line.text, self.about.item)
            main.description = "" if numbers.is_label(title) else title
        name = "family" if self.about and self.about.is_family else "item_number"
        if self.about and not self.collector.main.value_of(name):
            item = self.about.item
            self.state(line, Statement(name, Text(item), label=self.about.label, raw=item))

    def _describes(self, text: str) -> bool:
        """A line of words in the head of the sheet that is not its title."""
        item = self.about.item if self.about else ""
        words = len(text.split())
        return words > 1 and len(text) <= _LONGEST_DESCRIPTION and not (item and item in text)

    def name_kind(self) -> None:
        """Say what kind of part each item is, where the sheet says so; state a number only the title has."""
        if self.about:
            self._titled(self.about.line)
        for draft in (self.collector.main, *self.collector.further):
            draft.description = draft.description or kinds.description(draft)
            if draft.part_class is PartClass.OTHER:
                draft.part_class = kinds.kind(draft)
