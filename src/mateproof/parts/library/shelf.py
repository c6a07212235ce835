"""A shelf: anything that hands out parts by item number."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Protocol

from mateproof.parts.part import Part


class Shelf(Protocol):
    """What the rest of the product needs of a library."""

    def get(self, item_numbers: Iterable[str]) -> dict[str, Part]:
        """Return the parts that are there, by item number; what is unknown is left out."""
        ...

    def item_numbers(self, prefix: str = "") -> list[str]:
        """Return the item numbers that start with `prefix`, sorted."""
        ...


class Stacked:
    """Several shelves as one: the first that has a part with its own sheet answers, else the first stub."""

    def __init__(self, *shelves: Shelf) -> None:
        self.shelves = shelves

    def get(self, item_numbers: Iterable[str]) -> dict[str, Part]:
        """Return the parts that any shelf has, by item number."""
        wanted = list(item_numbers)
        found: dict[str, Part] = {}
        for shelf in self.shelves:
            for number, part in shelf.get(wanted).items():
                if number not in found or (found[number].stub and not part.stub):
                    found[number] = part
        return found

    def item_numbers(self, prefix: str = "") -> list[str]:
        """Return the item numbers of all shelves, sorted."""
        return sorted({number for shelf in self.shelves for number in shelf.item_numbers(prefix)})


def similar(shelf: Shelf, item_number: str, count: int = 3) -> Sequence[str]:
    """Return known item numbers that are spelt like `item_number`, best first."""
    near = shelf.item_numbers(item_number[:3]) or shelf.item_numbers()
    return get_close_matches(item_number, near, n=count, cutoff=0.7)
