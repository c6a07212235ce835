"""Names of missing data, one text a place, made for the few places where something is missing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np

from mateproof.grid.arrays import Ints
from mateproof.grid.naming import listed

Texts = list[str | None]


class Missing:
    """Collects names by the number of a tree or a circuit."""

    def __init__(self) -> None:
        self.names: dict[int, dict[str, None]] = {}

    def add(self, numbers: Iterable[int], names: Iterable[str | None]) -> None:
        """Note that a datum is missing for each number; a name that is None is none."""
        for number, name in zip(numbers, names, strict=True):
            if name is not None and number >= 0:
                self.names.setdefault(number, {})[name] = None

    def fill(self, other: Missing) -> None:
        """Note all that another one has."""
        for number, names in other.names.items():
            self.names.setdefault(number, {}).update(names)

    def text(self, number: int) -> str | None:
        """Return the names for one number, the first few of them."""
        return listed(sorted(self.names[number])) if number in self.names else None

    def texts(self, size: int) -> Texts:
        """Return the names for each number below `size`."""
        found: Texts = [None] * size
        for number in self.names:
            if number < size:
                found[number] = self.text(number)
        return found


def together(*texts: str | None) -> str | None:
    """Return several lists of names as one; a name that stands in two of them stands once."""
    stated = [text for text in texts if text]
    return _union(tuple(stated)) if len(stated) > 1 else stated[0] if stated else None


@lru_cache(maxsize=4096)
def _union(texts: tuple[str, ...]) -> str:
    """Return the union; plans repeat themselves."""
    return ", ".join(dict.fromkeys(name for text in texts for name in text.split(", ")))


def merged(one: Texts, other: Texts) -> Texts:
    """Return two columns of names as one."""
    pairs = zip(one, other, strict=True)
    return [b if a is None else a if b is None else together(a, b) for a, b in pairs]


def spread(texts: Sequence[str | None], at: Ints) -> Texts:
    """Return the text of each number in `at`, None for -1."""
    if not any(text is not None for text in texts):
        return [None] * at.size
    padded = np.array([*texts, None], object)
    return list(padded[at])
