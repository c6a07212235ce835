"""A sheet as doubts see it: the parts it was read into, and its lines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from mateproof.parts.fact import Fact
from mateproof.parts.part import Part
from mateproof.sheets.document import Document


class Sheet:
    """One sheet after reading. `item` is the part that it is about, `stubs` are those it names."""

    def __init__(self, parts: Sequence[Part], document: Document) -> None:
        self.parts, self.document = parts, document
        self.item, self.stubs = parts[0], parts[1:]
        self._stated: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.item.facts:
            self._stated[fact.property].append(fact)

    def of(self, property: str) -> Sequence[Fact]:
        """Return the facts of the item of one property, in printed order."""
        return self._stated.get(property, ())
