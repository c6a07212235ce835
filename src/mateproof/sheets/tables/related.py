"""Sections about other items, accessories and counterparts: their numbers become relations, never facts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from mateproof.parts.part import RelationKind
from mateproof.sheets.collector import Collector
from mateproof.sheets.document import Line
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.tables import numbers

_OTHERS = re.compile(
    r"(?:(?:required|optional|recommended|suitable|matching|necessary|mating|further|notwendiges|passendes?"
    r"|empfohlenes?) )?(?:accessor(?:y|ies)|zubehör(?:teile)?|additional products|compatible products"
    r"|related products|spare parts?|ersatzteile?"
    r"|(?P<mates>counterparts?|mating parts?|mates with|gegenstücke?|mating connectors?))\b.{0,30}\Z",
    re.IGNORECASE,
)
_LAST = re.compile(r".*? [-–] (?P<item>\S+)\Z")
_LABELLED = re.compile(r"(?:.*?[-–,:] )?(?P<label>[A-Za-z .-]{4,24}?)[.:]*+ ?(?P<item>\S*\d\S*)\Z")


@lru_cache(maxsize=2048)
def is_about_others(heading: str) -> bool:
    """Return whether what stands under a heading is about other items."""
    return _OTHERS.match(clean(heading)) is not None


class Related:
    """Reads such a section: every line that names an item number in a clear way opens a stub."""

    def __init__(self, into: Collector) -> None:
        self.into = into
        mates = _OTHERS.match(into.heading if not into.subheading else into.subheading)
        self.kind = RelationKind.COUNTERPART if mates and mates["mates"] else RelationKind.ACCESSORY

    def take(self, line: Line, cells: Sequence[str]) -> bool:
        """Read a line; True, for nothing in this section is about the item itself."""
        named = [cell for cell in cells if numbers.is_token(cell)]
        if len(named) != 1:
            named = [match["item"] for cell in cells if (match := self._labelled(cell))]
        if len(named) != 1:
            ends = (_LAST.match(clean(cell)) for cell in cells)
            named = [match["item"] for match in ends if match and numbers.is_token(match["item"])]
        if len(named) != 1 or named[0] == self.into.main.item_number:
            self.into.missed(line, line.text)
            return True
        stub = self.into.open_stub(line, named[0], self.kind)
        rest = (cell for cell in cells if cell != named[0] and not numbers.is_label(cell))
        stub.description = clean(", ".join(filter(None, rest)).replace(named[0], "").strip(" -–,"))
        return True

    @staticmethod
    def _labelled(cell: str) -> re.Match[str] | None:
        match = _LABELLED.match(clean(cell))
        return (
            match if match and numbers.is_label(match["label"]) and numbers.is_token(match["item"]) else None
        )
