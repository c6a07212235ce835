"""Did you mean …: the known word nearest to a mistyped one, fast even among a million words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches

_FEW = 2000
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_-. "


def nearest(word: str, known: Collection[str]) -> str | None:
    """Return the known word that was most likely meant; None when none is near.

    Among few words any similar one is found; among many only those one slip of the keyboard away.
    """
    if len(known) > _FEW:
        return next((slip for slip in _slips(word) if slip in known), None)
    folded: dict[str, str] = {}
    for name in known:
        folded.setdefault(name.casefold(), name)
    found = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else None


def did_you_mean(word: str, known: Collection[str]) -> str:
    """Return a help line: the nearest known word, else the known words when they are few, else nothing."""
    if found := nearest(word, known):
        return f"did you mean {found}?"
    return "known: " + ", ".join(sorted(known)) if 0 < len(known) <= 12 else ""


def _slips(word: str) -> Iterator[str]:
    """Yield every text one slip away: other case, swapped, missing, other or extra character."""
    yield from (word.lower(), word.upper(), word.capitalize())
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        if tail:
            yield head + tail[1:]
    letters = _LETTERS + _LETTERS.upper()[:26]
    for at in range(len(word) + 1):
        head, tail = word[:at], word[at:]
        for letter in letters:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]
