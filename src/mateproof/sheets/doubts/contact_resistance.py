"""Two contact resistances in one cell, and no word on whether one includes the other."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.parts.part import Doubt
from mateproof.sheets.sheet import Sheet
from mateproof.vocabulary.values import plain


def find(sheet: Sheet) -> Iterator[Doubt]:
    """Yield a doubt naming every reading, from the smallest to the largest, per mated pole."""
    facts = sheet.of("contact_resistance")
    whole = next((fact for fact in facts if not fact.conditions), None)
    transition = next((fact for fact in facts if fact.conditions.get("path")), None)
    if not whole or not transition or not whole.value or not transition.value:
        return
    one, two = whole.value.high, transition.value.high
    if one is None or two is None:
        return
    readings = sorted({one, one + two, 2 * one + two})
    text = ", ".join(map(plain, readings[:-1]))
    message = f"contact resistance per mated pole can be read as {text} or {plain(readings[-1])} {whole.unit}"
    places = ((whole.label, whole.source), (transition.label, transition.source))
    yield Doubt(
        "contact-resistance",
        message,
        places,
        f"calculations take the largest, {plain(readings[-1])} {whole.unit}",
    )
