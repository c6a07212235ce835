"""Parts together with what their sheets offer to put on them."""

from __future__ import annotations

from collections.abc import Iterable

from mateproof.parts.library.shelf import Shelf
from mateproof.parts.part import Part, RelationKind


def with_offered(shelf: Shelf, item_numbers: Iterable[str]) -> dict[str, Part]:
    """Return these parts and the accessories that their sheets list, as far as the shelf has them.

    A check needs the accessories that a plan does not use, too: whether another one would suit better is
    decided by their facts.
    """
    wanted = shelf.get(item_numbers)
    listed = {
        relation.other
        for part in wanted.values()
        for relation in part.relations
        if relation.kind is RelationKind.ACCESSORY
    }
    return shelf.get(listed - wanted.keys()) | wanted
