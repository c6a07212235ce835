"""Characters that print nothing, and raised ones that files mark instead of printing them.

Marks of writing direction, joiners and soft byte order marks come from web pages and word processors; a
number with one inside is no number for any reader. They are dropped before anything is read.
"""

from __future__ import annotations

import re

INVISIBLE = (
    "\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
"""Direction marks, embeddings, overrides and isolates (Unicode Bidi_Control), joiners, word joiner, BOM."""

_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_CONTROL = re.compile(f"[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f{INVISIBLE}]")
_RAISED = str.maketrans("0123456789+-−=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_RAISABLE = re.compile(r"[0-9+\-−=()n]+\Z")
_WORDS = re.compile(r"(?:st|nd|rd|th|er|e|o|a)\Z")  # 1st, 2nd, numéro: written on without a blank


def without_invisible(text: str) -> str:
    """Return the text without characters that print nothing."""
    if text.isascii() or not any(mark in text for mark in INVISIBLE):  # told in a tenth of the time
        return text
    return _INVISIBLE.sub("", text)


def without_control(text: str) -> str:
    """Return the text without invisible and control characters, which entities can bring in anywhere."""
    return text if text.isascii() and text.isprintable() else _CONTROL.sub("", text)


def raised(text: str) -> str:
    """Return raised text as it stands in a line: 10⁹, mm², 25 A¹⁾, CAGE CLAMP®, note a.

    Digits and signs become raised characters: "10" and a raised "9" never become "109". A raised
    letter is a mark of a footnote and stands off by a blank, or it would change the word before it.
    """
    text = text.strip()
    if not text:
        return ""
    if _RAISABLE.match(text):
        return text.translate(_RAISED)
    return text if _WORDS.match(text) or not (text[0].isalnum()) else f" {text}"
