"""Ratings with what stands around them: "Rated data: 160 V, 2.5 kV/2 (III), 9 A", "300 V UL 1059".

The rating itself is read by `grammar.ratings`; a label in front of it and a standard behind it are read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mateproof.sheets.collector import Statement
from mateproof.sheets.grammar import ratings as grammar
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.grammar.quantity import quantity
from mateproof.sheets.labels import standard

_FRAME = re.compile(
    r"(?:(?P<label>[^\W\d][^:\d]{2,40}?):? )?(?P<rating>\d.*?)"
    r"(?: (?:per |gemäß |to )?(?P<standard>(?:UL|IEC|EN|CSA)\S* ?[\d-]+))?"
)
_LABELS = frozenset({
    "", "rated data", "ratings", "rating", "electrical data", "bemessungsdaten", "nenndaten",
    "bemessungswerte",
})  # fmt: skip


@lru_cache(maxsize=1024)
def ratings(text: str) -> tuple[Statement, ...]:
    """Return the ratings that the whole text states; none where it is anything else, or one voltage alone."""
    frame = _FRAME.fullmatch(clean(text))
    if not frame or (frame["label"] or "").casefold() not in _LABELS:
        return ()
    per = {"standard": standard(frame["standard"])} if frame["standard"] else {}
    return tuple(
        Statement(one.property, one.value, one.unit, {**per, **one.conditions}, frame["label"] or "", text)
        for one in _rated(frame["rating"], alone=bool(per))
    )


def _rated(text: str, *, alone: bool) -> Iterator[grammar.Rated]:
    """Yield the statements of a rating; one voltage `alone` is a rating where its standard is named."""
    yield from grammar.ratings(text)
    voltage = quantity(text) if alone else None
    if voltage and voltage.unit == "V":
        yield grammar.Rated("rated_voltage", voltage.value, voltage.unit, voltage.conditions)
