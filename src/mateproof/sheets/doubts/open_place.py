"""A degree of protection against fingers, and a note that forbids accessible places all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mateproof.parts.part import Doubt
from mateproof.sheets.sheet import Sheet
from mateproof.vocabulary.values import Exact

_FINGER_SAFE = re.compile(r"IP[2-6]")


def find(sheet: Sheet) -> Iterator[Doubt]:
    """Yield a doubt when the code alone would allow what the note excludes."""
    excluded = next((fact for fact in sheet.of("place") if fact.value == Exact(value=False)), None)
    for fact in sheet.of("degree_of_protection"):
        code = fact.value.text if fact.value else ""
        if excluded and not fact.conditions and _FINGER_SAFE.match(code):
            message = f"{code} keeps fingers out (IEC 60529), yet open, easily accessible places are excluded"
            places = ((fact.label, fact.source), (excluded.label, excluded.source))
            yield Doubt(
                "open-place", message, places, "the note holds: the code alone does not allow open places"
            )
