"""A WAGO data sheet of one item: a title, rows of two cells under headings, related items, notes.

Headings are lines of one cell; the sheet prints no other mark for them. Boilerplate and the address
block come back on every page, also in the middle of a table or of an item.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, zip_longest

from mateproof.parts.fact import Absence
from mateproof.parts.part import RelationKind
from mateproof.sheets import approvals, contact, end, related, rows
from mateproof.sheets.collector import Collector, Statement
from mateproof.sheets.document import Document, Line
from mateproof.sheets.grammar.clean import heading
from mateproof.sheets.labels import standard
from mateproof.sheets.layouts import Collected
from mateproof.sheets.text.wraps import unwrapped
from mateproof.vocabulary.values import Text

NAME = "wago-data-sheet"
LOOKS_FOR = "a first line such as “Data sheet | Item number: …”"

_TITLE = re.compile(
    r"(?:data ?sheet|datenblatt) \| (?P<label>item number|artikelnummer): ?(?P<item>\S+)\Z", re.IGNORECASE
)
_FURNITURE = re.compile(
    r"subject to changes\b|änderungen vorbehalten\b|do you have any questions\b|haben sie fragen\b"
    r"|\[[^\]]*\]\(#\)\Z",
    re.IGNORECASE,
)
_SWATCH = re.compile(r"(?P<label>colou?r|farbe): ?[■□▪◼]?\Z", re.IGNORECASE)
_LINK = re.compile(r"\[[^\]]*bomcheck[^\]]*\]\((?P<url>https?://\S+)\)\Z", re.IGNORECASE)
_STANDARD = re.compile(
    r"(?:ratings|approvals|bemessungsdaten|zulassungen) (?:per|gemäß) (?P<standard>\S+ [\d-]+)\Z",
    re.IGNORECASE,
)

_SECTIONS = frozenset({
    "item description", "electrical data", "connection data", "geometrical data", "mechanical data",
    "plug connection", "material data", "environmental requirements", "commercial data",
    "approvals / certificates", "counterpart", "compatible products", "installation notes", "product family",
    "artikelbeschreibung", "elektrische daten", "anschlussdaten", "geometrische daten", "mechanische daten",
    "steckverbindung", "werkstoffdaten", "materialdaten", "umgebungsbedingungen", "umgebungsanforderungen",
    "kaufmännische daten", "zulassungen / zertifikate", "zertifikate / zulassungen", "gegenstück",
    "gegenstücke", "passende produkte", "kompatible produkte", "zubehör", "installationshinweise",
    "montagehinweise", "produktfamilie",
})  # fmt: skip
_SUBSECTIONS = frozenset({
    "note", "note on mismatching protection", "important note", "ship approvals", "tools",
    "strain relief plate",
    "general accessories", "locking lever", "protection", "conductor termination", "conductor removal",
    "installation", "coding", "mismatching protection",
    "hinweis", "hinweis zum fehlsteckschutz", "wichtiger hinweis", "schiffszulassungen", "werkzeuge",
    "werkzeug", "zugentlastungsplatte", "zugentlastung", "allgemeines zubehör", "verriegelungshebel",
    "abdeckung", "schutz",
    "leiter anschliessen", "leiteranschluss", "leiter lösen", "lösen der leiter", "montage", "kodierung",
    "fehlsteckschutz", "beschriftung",
})  # fmt: skip
_SAFETY = re.compile(r"(?:safety information|sicherheitshinweis) \d+\Z")
_RELATED = {
    "counterpart": RelationKind.COUNTERPART, "gegenstück": RelationKind.COUNTERPART,
    "gegenstücke": RelationKind.COUNTERPART, "compatible products": RelationKind.ACCESSORY,
    "passende produkte": RelationKind.ACCESSORY, "kompatible produkte": RelationKind.ACCESSORY,
    "zubehör": RelationKind.ACCESSORY,
}  # fmt: skip
_FAMILY = frozenset({"product family", "produktfamilie"})
_HEAD_LINES = 10
_FEWEST_ROWS = 5
_SHORT = 20
"""Lines of a sheet that is cut off; it may have few rows."""
_WITHOUT_CELLS = 0.3
_LONGEST_HEADING = 60


@dataclass(frozen=True, slots=True)
class _Kind:
    """What a line of one cell is by itself: boilerplate, a heading of level 1 or 2 (0: none), or else.

    `head` tells that it may stand in the head of a sheet, above the first heading.
    """

    text: str
    furniture: bool = False
    level: int = 0
    standard: str = ""
    head: bool = False


@lru_cache(maxsize=4096)
def _kind(line: str) -> _Kind:
    text = heading(line)
    if _FURNITURE.match(text):
        return _Kind(text, furniture=True)
    name = text.rstrip(":").casefold()
    per = _STANDARD.match(text)
    if per:
        return _Kind(text, level=2, standard=standard(per["standard"]))
    if name in _SECTIONS:
        return _Kind(text, level=1)
    if name in _SUBSECTIONS or _SAFETY.match(name):
        return _Kind(text, level=2)
    return _Kind(text, head=any(pattern.match(text) for pattern in (_TITLE, _SWATCH, _LINK)))


def certainty(document: Document) -> float:
    """Return 1 when one of the first lines is the title line, and rows have cells.

    Where a conversion lost the cells, label and value stand side by side or on two lines: `key_value` tells
    them apart, if it knows enough of them.
    """
    if not any(_TITLE.match(line.text) for line in document.lines[:_HEAD_LINES]):
        return 0.0
    rows = len(list(islice((line for line in document.lines if len(line.cells) > 1), _FEWEST_ROWS)))
    is_laid_out = rows == _FEWEST_ROWS or (rows and len(document.lines) < _SHORT)
    return 1.0 if is_laid_out else _WITHOUT_CELLS


def read(document: Document) -> Collected:
    """Return the parts of the sheet: the item itself and every item it names."""
    document = unwrapped(document)
    into = Collector(document)
    address = contact.find(document)
    reader = _Reader(into)
    waiting = bool(address.above)
    lines = end.complete_lines(document, address.rest, into)
    for line, following in zip_longest(lines, lines[1:]):
        if waiting and line.number > address.above[0].number:
            contact.state(into, address)
            waiting = False
        reader.read(line, following)
    if waiting:
        contact.state(into, address)
    parts = related.finish(into, address.maker)
    return Collected(parts, into.not_understood)


class _Reader:
    """Goes once through the lines; knows the open item and the open table."""

    def __init__(self, into: Collector) -> None:
        self.into = into
        self.table: Line | None = None
        self.items = related.Items(into)
        self.above = True
        self.related: RelationKind | None = None
        self.family = False

    def read(self, line: Line, following: Line | None) -> None:
        """Read one line with content; what follows tells an unknown heading from a sentence."""
        if len(line.cells) > 1:
            self._row(line)
            return
        self.table = None
        items = self.related or self.above
        if items and self.items.names(line, self.related):
            return
        kind = _kind(line.text)
        if kind.furniture or (self.above and kind.head and self._head(line, kind.text)):
            return
        if self._heading(kind) or (items and self.items.describes(line)):
            return
        if self.family and not self.into.main.value_of("family"):
            self._state(line, "family", Text(kind.text), self.into.heading, line.text)
        elif not rows.read_sentence(self.into, line) and not self._unknown_heading(kind.text, following):
            self.into.missed(line, line.text)

    def _row(self, line: Line) -> None:
        if approvals.is_head(line):
            self.table = line
        elif self.table is not None:
            approvals.read(self.into, self.table, line)
        else:
            rows.read_row(self.into, line)

    def _heading(self, kind: _Kind) -> bool:
        into = self.into
        if self.items.open or not kind.level:  # the line after an item number describes it
            return False
        if kind.level == 1:
            self._under(kind.text)
        else:
            into.under(into.heading, kind.text.rstrip(":"), kind.standard)
        return True

    def _under(self, heading: str) -> None:
        self.into.under(heading)
        self.above = False
        self.related = _RELATED.get(heading.casefold())
        self.family = heading.casefold() in _FAMILY

    def _unknown_heading(self, text: str, following: Line | None) -> bool:
        """A short line right above a row or an item is a heading, also one that is not in the lists."""
        if following is None or len(text) > _LONGEST_HEADING:
            return False
        if self.related and related.names_item(following):
            self.into.under(self.into.heading, text.rstrip(":"))
            return True
        if following.is_row:
            self._under(text)
        return following.is_row

    def _head(self, line: Line, text: str) -> bool:
        """Read the lines above the first heading."""
        title = _TITLE.match(text)
        if title:
            self.into.under(text.partition("|")[0].strip())
            self.into.main.item_number = title["item"]
            self.into.main.named = line
            self._state(line, "item_number", Text(title["item"]), title["label"], title["item"])
            self.items.open = self.into.main
            return True
        swatch, link = _SWATCH.match(text), _LINK.match(text)
        if swatch:
            raw = text.partition(":")[2].strip()
            stated = Statement("colour_swatch", None, label=swatch["label"], raw=raw, absent=Absence.BLANK)
            self.into.state(line, [stated])
        elif link:
            self._state(line, "material_declaration", Text(link["url"]), "BOMcheck", line.text)
        return True

    def _state(self, line: Line, name: str, value: Text, label: str, raw: str) -> None:
        self.into.state(line, [Statement(name, value, label=label, raw=raw)])
