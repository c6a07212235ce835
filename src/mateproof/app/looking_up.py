"""Looking parts up by number, and saying which numbers are unknown, all at once, with what may be meant."""

from __future__ import annotations

from collections.abc import Sequence

from mateproof.parts.library.shelf import Shelf, similar
from mateproof.parts.part import Part
from mateproof.vocabulary.errors import LibraryError, Problem


def look_up(shelf: Shelf, items: Sequence[str]) -> list[Part]:
    """Return the parts in the order asked for; raises one `LibraryError` that names every unknown item."""
    found = shelf.get(items)
    unknown = [item for item in dict.fromkeys(items) if item not in found]
    if unknown:
        raise LibraryError(
            [Problem(f"item {item} is not in the library", help=_hint(shelf, item)) for item in unknown]
        )
    return [found[item] for item in dict.fromkeys(items)]


def _hint(shelf: Shelf, item: str) -> str:
    near = similar(shelf, item)
    return f"did you mean {' or '.join(near)}?" if near else "mateproof parts search lists what there is"
