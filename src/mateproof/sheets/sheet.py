"""A sheet as doubts see it: the parts it was read into, what each states, and its lines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from mateproof.parts.fact import Fact
from mateproof.parts.part import Part
from mateproof.sheets.document import Document

Stated = Mapping[str, Sequence[Fact]]
"""The facts of a part by their property, in printed order."""


class Sheet:
    """One sheet after reading. `item` is the part that it is about, `stubs` are those it names.

    `stated` has the facts of each part by property, `paired` every fact with a second statement beside
    it: collected once for all doubts.
    """

    def __init__(self, parts: Sequence[Part], document: Document) -> None:
        self.parts, self.document = parts, document
        self.item, self.stubs = parts[0], parts[1:]
        self.stated = tuple([_stated(part) for part in parts])
        self.paired = [fact for part in parts for fact in part.facts if fact.also]

    def of(self, property: str) -> Sequence[Fact]:
        """Return the facts of the item of one property, in printed order."""
        return self.stated[0].get(property, ())


def _stated(part: Part) -> Stated:
    stated: dict[str, list[Fact]] = {}
    for fact in part.facts:
        if fact.property in stated:
            stated[fact.property].append(fact)
        else:
            stated[fact.property] = [fact]
    return stated
