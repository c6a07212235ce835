"""Items with a number, a description and a web page: the item of the title, counterparts, accessories."""

from __future__ import annotations

import re

from mateproof.parts.fact import Origin
from mateproof.parts.part import Part, PartClass, RelationKind
from mateproof.sheets.collector import Collector, Draft, Statement
from mateproof.sheets.descriptions import describe
from mateproof.sheets.document import Line

_ITEM = re.compile(
    r"(?:item (?:no\.|number)|artikel(?:nummer|-?nr\.)):? ?(?P<item>[\w./-]+)\Z", re.IGNORECASE
)
_PAGE = re.compile(r"(?:https?://)?www\.[\w.-]+/\S+\Z", re.IGNORECASE)
_FIRST = "IiAa"  # looked at before the pattern, which is dearer
_WEB = ("www.", "http")
_MATING = frozenset({PartClass.CONNECTOR, PartClass.DISTRIBUTOR})


def names_item(line: Line) -> bool:
    """Return whether a line opens an item: "Item no.: …"."""
    return _ITEM.match(line.text) is not None


class Items:
    """Reads items line by line. `open` is the item whose description is still to come."""

    def __init__(self, into: Collector) -> None:
        self.into = into
        self.open: Draft | None = None
        self.last: Draft | None = None

    def names(self, line: Line, kind: RelationKind | None) -> bool:
        """Read the number of an item, or a web page; False when it is neither. `kind` None: no new item."""
        text = line.text
        if text.startswith(_WEB) and _PAGE.match(text):
            of = self.open or self.last or self.into.main
            self.into.words(line, "web_page", text, "Web page", of)
            return True
        item = _ITEM.match(text) if kind and text[0] in _FIRST else None
        if item and kind:
            self.open = self.last = self.into.open_stub(line, item["item"], kind)
            return True
        return False

    def describes(self, line: Line) -> bool:
        """Read the description of the open item; False when no item is open."""
        draft = self.open
        if draft is None:
            return False
        self.last, self.open = draft, None
        draft.description = line.text
        described = describe(line.text)
        draft.part_class = described.part_class
        self.into.state(line, described.facts, draft)
        for piece in described.unread:
            self.into.missed(line, piece, "Description")
        return True


def finish(into: Collector, maker: str) -> list[Part]:
    """Return the parts. A connector or distributor printed as counterpart has the same mating face.

    That is what being a counterpart means; nothing else is carried over from one part to another.
    """
    family = next((fact for fact in into.main.facts if fact.property == "family"), None)
    for stub in into.stubs:
        if family and stub.relation is RelationKind.COUNTERPART and stub.part_class in _MATING and stub.named:
            into.under(stub.relation_label)
            stated = Statement("family", family.value, label=stub.relation_label, origin=Origin.RELATION)
            into.state(stub.named, [stated], stub)
    return into.parts(maker)
