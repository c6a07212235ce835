"""Did you mean …: the known word nearest to a mistyped one, fast even among a million words."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from difflib import get_close_matches

_FEW = 2000
_LONG = 6
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


def surely(word: str, known: Collection[str]) -> str | None:
    """Return the one known word that a slip of the keyboard can have made into `word`; None when two can.

    A slip is another case, or one letter (in six letters or more, two) missing, too many, swapped or another.
    Other digits are no slip: W1 and W2 are two things. Among very many words nothing is sure.
    """
    if len(known) > _FEW:
        return None
    most = 2 if len(word) >= _LONG else 1
    digits = _digits(word)
    near = sorted(
        (away, name)
        for name in known
        if abs(len(name) - len(word)) <= most
        and _digits(name) == digits
        and (away := _slips_between(word.casefold(), name.casefold())) <= most
    )
    unique = near and (len(near) == 1 or near[0][0] < near[1][0])
    return near[0][1] if unique else None


def _digits(word: str) -> list[str]:
    return [char for char in word if char.isdigit()]


def _slips_between(one: str, other: str) -> int:
    """Return how many single slips lie between two words (optimal string alignment)."""
    before, row = list[int](), list(range(len(other) + 1))
    for at, char in enumerate(one, 1):
        earlier, before, row = before, row, [at]
        for to, wanted in enumerate(other, 1):
            least = min(before[to] + 1, row[to - 1] + 1, before[to - 1] + (char != wanted))
            if at > 1 and to > 1 and char == other[to - 2] and one[at - 2] == wanted:
                least = min(least, earlier[to - 2] + 1)
            row.append(least)
    return row[-1]


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
