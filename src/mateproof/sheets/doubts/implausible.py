"""A value that no real part has: outside the plausible ends of its property, in its unit."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.parts.fact import Fact
from mateproof.parts.part import Doubt
from mateproof.sheets.sheet import Sheet
from mateproof.vocabulary.properties import PROPERTIES, Property
from mateproof.vocabulary.units import convert
from mateproof.vocabulary.values import plain


def find(sheet: Sheet) -> Iterator[Doubt]:
    """Yield a doubt for each number beyond what the dictionary holds for possible."""
    for part, stated in zip(sheet.parts, sheet.stated, strict=True):
        for name, facts in stated.items():
            known = PROPERTIES.get(name)
            if known and known.kind == "number" and (known.low is not None or known.high is not None):
                for fact in facts:
                    outside = _outside(fact, known)
                    if outside:
                        message = f"{part.item_number}: {fact.label} {outside}"
                        help = "compare it with the drawing or the package: a unit or a mark may be wrong"
                        yield Doubt("implausible", message, ((fact.label, fact.source),), help)


def _outside(fact: Fact, known: Property) -> str:
    """Say which printed end lies beyond which plausible one; "" for none."""
    for end in (fact.value.low, fact.value.high) if fact.value else ():
        number = end if end is None or fact.unit == known.unit else convert(end, fact.unit, known.unit)
        if end is None or number is None:
            continue
        if known.low is not None and number < known.low:
            return f"{plain(end)} {fact.unit} is below {plain(known.low)} {known.unit}".replace(
                "  ", " "
            ).rstrip()
        if known.high is not None and number > known.high:
            return f"{plain(end)} {fact.unit} is above {plain(known.high)} {known.unit}".replace(
                "  ", " "
            ).rstrip()
    return ""
