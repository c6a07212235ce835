"""The kind of a spare: a share of what is needed, or pieces."""

from __future__ import annotations

import re

from mateproof.plan.language.kinds.base import Schema, Unfit, Word
from mateproof.plan.language.kinds.numbers import quantity
from mateproof.vocabulary.ordering import Spare

_PIECES = re.compile(r"[0-9]{1,6}")
_MOST_PERCENT = 1000.0


class SpareOf(Word):
    """`5 %` of what is needed, or `3` pieces; the value is a `Spare`."""

    noun = "a spare (a share in % or a number of pieces)"
    example = "5 %"

    def convert(self, text: str) -> Spare:
        """Return the share or the pieces."""
        if _PIECES.fullmatch(text.strip()):
            return Spare(pieces=int(text))
        percent = quantity(text, "%")
        if not 0 <= percent <= _MOST_PERCENT:
            raise Unfit
        return Spare(percent=percent)

    def spell(self, text: str) -> str:
        """Return the share with a blank before its sign."""
        return re.sub(r"\s*%$", " %", text.strip())

    def schema(self) -> Schema:
        """Return both ways to write it."""
        return {
            "anyOf": [
                {"type": "integer", "minimum": 0, "maximum": 999_999},
                {"type": "string", "pattern": r"^(?:[0-9]{1,6}|\+?[0-9]{1,15}(?:[.,][0-9]{1,15})? ?%)$"},
            ]
        }
