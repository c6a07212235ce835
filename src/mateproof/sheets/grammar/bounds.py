"""The words and signs in front of a quantity, or behind it, that make it a bound, a range or approximate."""

from __future__ import annotations

from mateproof.sheets.grammar import trie

_LOW = (
    ">=", "=>", "≥", "min", "min.", "minimum", "minimal", "at least", "mind.", "mindestens", "from", "ab",
    "von", "not less than", "no less than", "nicht weniger als",
)  # fmt: skip
_ABOVE = (">", "above", "more than", "greater than", "over", "mehr als", "größer als", "über")
_HIGH = (
    "<=", "=<", "≤", "max", "max.", "maximum", "maximal", "up to", "at most", "bis zu", "bis", "höchstens",
    "not more than", "no more than", "not greater than", "nicht mehr als",
)  # fmt: skip
_BELOW = ("<", "below", "less than", "under", "weniger als", "kleiner als", "unter")
_APPROXIMATE = ("approx", "approx.", "approximately", "about", "ca", "ca.", "circa", "etwa", "≈", "~")

BOUNDS: dict[str, tuple[str, bool]] = {
    word.rstrip("."): (side, strict)
    for words, side, strict in (
        (_LOW, "low", False),
        (_ABOVE, "low", True),
        (_HIGH, "high", False),
        (_BELOW, "high", True),
    )
    for word in words
}
"""Word in lower case, without its point → the end it bounds, and whether it excludes that end itself."""

FIRST = frozenset({"from", "von", "between", "zwischen"})
"""Words that may stand before a range: "from 5 to 9 mm"."""


def _any(words: tuple[str, ...]) -> str:
    return f"(?i:{trie.pattern(words)})"


LEADS = _any((*_LOW, *_ABOVE, *_HIGH, *_BELOW, *_APPROXIMATE, "between", "zwischen"))
"""Pattern of what may stand before a quantity."""

TAIL = _any(("max", "max.", "maximum", "maximal", "min", "min.", "minimum", "minimal"))
"""Pattern of what may stand behind a quantity: "30 mΩ MAX"."""

BOUND = {"low": _any(("min", "min.", "minimum")), "high": _any(("max", "max.", "maximum"))}
"""End → pattern of the words that name it in a pair: "min. 5, max. 9 mm"."""
