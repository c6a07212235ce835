"""Raised and lowered characters join the word that they belong to.

A raised 9 after 10 is an exponent: “10⁹”, never “109”. Raised digits, signs and brackets become the
characters that Unicode has for them; a raised letter o or a nought before C or F is a degree sign, as
typists set it; whatever else is raised (®, ™, *) and everything lowered stays itself, on the line that it
belongs to. Size and baseline tell, never the text alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from mateproof.sheets.text.pdf.word import Word

_PLAIN, _LIFTED = "0123456789+-−–=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿ"
_RAISED = str.maketrans(_PLAIN, _LIFTED)
_KNOWN = frozenset(_PLAIN + _LIFTED + ".,;:*/ ")
_LETTERS = dict(zip("abcdefghijklmoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐᵒᵖʳˢᵗᵘᵛʷˣʸᶻ", strict=True)) | {"TM": "™"}
"""Marks of footnotes; longer texts are raised for their look, as in “1st”."""

_DEGREES = frozenset("oO0º")
_SMALLER = 0.88
"""A raised or lowered character is set smaller than its word, at most by this factor."""

_LEAST_RAISE, _MOST_RAISE = 0.1, 0.8
_LEAST_DROP, _MOST_DROP = 0.04, 0.5
"""Distance of the baselines, in sizes of the word."""

_LEFTMOST, _RIGHTMOST = -0.25, 0.3
"""Gap between the word and what is raised beside it, in sizes of the word."""

_RISE_ONLY = 0.25
"""Least raise of a character that is as large as its word."""

_LONGEST = 10
_MOST_STRAY = 400


def joined(words: list[Word]) -> list[Word]:
    """Return the words, in the order of the file, raised and lowered ones moved to their lines."""
    small: list[tuple[int, Word]] = []
    usual = _usual_size(words)
    for index in range(len(words)):
        word = words[index]
        before = words[index - 1] if index else word
        if word.base == before.base and word.size >= before.size:
            continue
        if _fits(word, before):
            _join(word, before, words[index + 1 : index + 2])
        elif _leads(before, word):
            _lead(before, word)
        elif word.size <= _SMALLER * usual and len(word.text) <= _LONGEST:
            small.append((index, word))
    for index, word in small[:_MOST_STRAY]:
        _find(word, words, words[index + 1 : index + 2])
    return words


def _usual_size(words: Sequence[Word]) -> float:
    sizes = Counter(word.size for word in words)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _fits(word: Word, main: Word) -> bool:
    """Return whether a word is raised or lowered right after another."""
    size = main.size
    if len(word.text) > _LONGEST or not _LEFTMOST * size <= word.left - main.right <= _RIGHTMOST * size:
        return False
    lift = main.base - word.base
    if word.size <= _SMALLER * size:
        return _LEAST_RAISE * size <= lift <= _MOST_RAISE * size or _is_drop(-lift, size)
    # As large as its word: only what can be an exponent, and set right at it.
    return (
        _RISE_ONLY * size <= lift <= _MOST_RAISE * size and not word.spaced and _KNOWN.issuperset(word.text)
    )


def _is_drop(drop: float, size: float) -> bool:
    return _LEAST_DROP * size <= drop <= _MOST_DROP * size


def _leads(word: Word, main: Word) -> bool:
    """Return whether a word is raised right before another: the mark of a footnote."""
    size = main.size
    gap, lift = main.left - word.right, main.base - word.base
    near = _LEFTMOST * size <= gap <= 2 * _RIGHTMOST * size
    return near and word.size <= _SMALLER * size and _LEAST_RAISE * size <= lift <= _MOST_RAISE * size


def _join(word: Word, main: Word, following: Sequence[Word]) -> None:
    if main.base > word.base:
        degree = word.text in _DEGREES and any(after.text[0] in "CFK" for after in following)
        word.text = "°" if degree else raised(word.text)
    word.base, word.size = main.base, main.size
    # A mark may stand a little apart from a word ("16 A ¹⁾"): then PDFium saw a blank.
    word.spaced = word.spaced and word.left - main.right > 0.12 * main.size


def _lead(word: Word, main: Word) -> None:
    word.text = raised(word.text)
    word.base, word.size = main.base, main.size


def _find(word: Word, words: Sequence[Word], following: Sequence[Word]) -> None:
    """Join a word that the file draws apart from the one that it belongs to."""
    for main in words:
        if -3 < word.left - main.right < 5 and word.size <= _SMALLER * main.size and _fits(word, main):
            _join(word, main, following)
            word.spaced = False
            return


def raised(text: str) -> str:
    """Return a raised text in the characters that Unicode has for it, if it has all of them."""
    return text.translate(_RAISED) if _KNOWN.issuperset(text) else _LETTERS.get(text, text)
