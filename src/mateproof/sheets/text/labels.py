"""A label that is told from its value by bold type alone: **Rated current** 25 A."""

from __future__ import annotations

_LONGEST_LABEL = 60
_LONGEST_VALUE = 60
_MOST_WORDS = 8
_ENDS = ":.,;!?=–-"
_GOES_ON = ".,;:)!?'’"


def bold_label(bold: str, rest: str) -> tuple[str, str] | None:
    """Return (label, value) when bold words and the short rest of their line are a row; None for prose.

    A label that ends with a colon stays in one line with its value, as in plain text.
    """
    if not bold or not rest or len(bold) > _LONGEST_LABEL or len(rest) > _LONGEST_VALUE:
        return None
    if bold[-1] in _ENDS or rest[0] in _GOES_ON or rest.startswith(("=", "is ", "are ", "ist ", "sind ")):
        return None
    if rest[-1] in ".!?" and " " in rest and not rest[-2:-1].isdigit():
        return None
    return (bold, rest) if len(rest.split()) <= _MOST_WORDS else None
