"""The text of a WAGO data sheet: a title, rows of two cells under headings, related items, notes.

Headings are lines of one cell; the sheet prints no other mark for them. Boilerplate and the address
block come back on every page, also in the middle of a table or of an item.
"""

from __future__ import annotations

import re

from mateproof.parts.fact import Absence
from mateproof.parts.part import RelationKind
from mateproof.sheets import contact, end, related, rows
from mateproof.sheets.collector import Collector, Statement
from mateproof.sheets.document import Document, Line
from mateproof.sheets.grammar.clean import heading
from mateproof.sheets.labels import standard
from mateproof.sheets.layouts import Collected
from mateproof.vocabulary.values import Text

NAME = "wago-text"
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
})  # fmt: skip
_SUBSECTIONS = frozenset({
    "note", "note on mismatching protection", "important note", "ship approvals", "tools",
    "strain relief plate",
    "general accessories", "locking lever", "protection", "conductor termination", "conductor removal",
    "installation", "coding", "mismatching protection",
})  # fmt: skip
_SAFETY = re.compile(r"safety information \d+\Z")
_RELATED = {"counterpart": RelationKind.COUNTERPART, "compatible products": RelationKind.ACCESSORY}
_HEAD_LINES = 10
_LONGEST_HEADING = 60


def recognises(document: Document) -> bool:
    """Return whether one of the first lines is the title line."""
    return any(_TITLE.match(line.text) for line in document.lines[:_HEAD_LINES])


def read(document: Document) -> Collected:
    """Return the parts of the sheet: the item itself and every item it names."""
    into = Collector(document)
    address = contact.find(document)
    reader = _Reader(into)
    waiting = bool(address.above)
    lines = end.complete_lines(document, address.rest, into)
    for line, following in zip(lines, (*lines[1:], None), strict=True):
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
        self.titled = ""

    def read(self, line: Line, following: Line | None) -> None:
        """Read one line with content; what follows tells an unknown heading from a sentence."""
        if line.is_row:
            self._row(line)
            return
        self.table = None
        text = heading(line.text)
        if _FURNITURE.match(text) or self._head(line, text) or self._heading(text):
            return
        kind = _RELATED.get(self.into.heading.casefold())
        if kind and self.items.read(line, kind):
            return
        if self.into.heading.casefold() == "product family" and not self.into.main.value_of("family"):
            self._state(line, "family", Text(text), self.into.heading, line.text)
        elif not rows.read_sentence(self.into, line) and not self._unknown_heading(text, following):
            self.into.missed(line, line.text)

    def _row(self, line: Line) -> None:
        if rows.is_approval_head(line):
            self.table = line
        elif self.table is not None:
            rows.read_approval(self.into, self.table, line)
        else:
            rows.read_row(self.into, line)

    def _heading(self, text: str) -> bool:
        into = self.into
        name = text.rstrip(":").casefold()
        if self.items.open:  # the line after an item number describes it, whatever it looks like
            return False
        if name in _SECTIONS:
            into.heading, into.subheading, into.standard = text, "", ""
            return True
        per = _STANDARD.match(text)
        if per or name in _SUBSECTIONS or _SAFETY.match(name):
            into.subheading = text.rstrip(":")
            into.standard = standard(per["standard"]) if per else ""
            return True
        return False

    def _unknown_heading(self, text: str, following: Line | None) -> bool:
        """A short line right above a row or an item is a heading, also one that is not in the lists."""
        into = self.into
        names_item = following is not None and related.names_item(following)
        if following is None or len(text) > _LONGEST_HEADING or not (following.is_row or names_item):
            return False
        into.standard = ""
        if names_item:
            into.subheading = text.rstrip(":")
        else:
            into.heading, into.subheading = text, ""
        return True

    def _head(self, line: Line, text: str) -> bool:
        """Read the lines above the first heading."""
        if self.titled and self.into.heading != self.titled:
            return False
        title = _TITLE.match(text)
        if title:
            self.titled = self.into.heading = text.partition("|")[0].strip()
            self.into.main.item_number = title["item"]
            self.into.main.named = line
            self._state(line, "item_number", Text(title["item"]), title["label"], title["item"])
            self.items.open = self.into.main
            return True
        swatch, link = _SWATCH.match(text), _LINK.match(text)
        if swatch:
            raw = text.partition(":")[2].strip()
            stated = Statement("colour_swatch", None, label=swatch["label"], raw=raw, absent=Absence.BLANK)
            self.into.state(line, stated)
        elif link:
            self._state(line, "material_declaration", Text(link["url"]), "BOMcheck", line.text)
        else:
            return self.items.read(line, None)
        return True

    def _state(self, line: Line, name: str, value: Text, label: str, raw: str) -> None:
        self.into.state(line, Statement(name, value, label=label, raw=raw))
