"""Ratings in one piece: "160 V/2,5 kV/2 9 A", "320 V, 4 kV/2 (III), 17,5 A", "300 V UL 1059".

The number behind the impulse voltage is the pollution degree, the Roman one the overvoltage category
(IEC 60664-1); both hold for voltage and impulse voltage, the current is stated for the part as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mateproof.sheets.collector import Statement
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.grammar.number import NUMBER
from mateproof.sheets.grammar.quantity import quantity
from mateproof.sheets.labels import standard

_NEXT = r" ?[/,;]? ?"
_RATING = re.compile(
    rf"(?:(?P<label>[^\W\d][^:\d]{{2,40}}?):? )?"
    rf"(?P<rated_voltage>{NUMBER} ?V)"
    rf"(?:{_NEXT}(?P<rated_impulse_voltage>{NUMBER} ?kV)(?: ?/ ?(?P<pollution_degree>[1-4])(?![\d.,]))?"
    rf"(?: ?\((?P<overvoltage_category>IV|I{{1,3}})\))?)?"
    rf"(?:{_NEXT}(?P<rated_current>{NUMBER} ?A))?"
    rf"(?: (?:per |gemäß |to )?(?P<standard>(?:UL|IEC|EN|CSA)\S* ?[\d-]+))?",
)
_LABELS = frozenset({
    "", "rated data", "ratings", "rating", "electrical data", "bemessungsdaten", "nenndaten",
    "bemessungswerte",
})  # fmt: skip
_WITH_PLACE = ("rated_voltage", "rated_impulse_voltage")
_PLACE = ("overvoltage_category", "pollution_degree")


@lru_cache(maxsize=1024)
def ratings(text: str) -> tuple[Statement, ...]:
    """Return the ratings that the whole text states; none where it is anything else, or one voltage alone."""
    match = _RATING.fullmatch(clean(text))
    if not match or (match["label"] or "").casefold() not in _LABELS:
        return ()
    if not (match["rated_impulse_voltage"] or match["rated_current"] or match["standard"]):
        return ()
    found = tuple(_stated(match, text))
    return found if all(one.value for one in found) else ()


def _stated(match: re.Match[str], raw: str) -> Iterator[Statement]:
    place = {key: match[key] for key in _PLACE if match[key]}
    per = {"standard": standard(match["standard"])} if match["standard"] else {}
    for name in (*_WITH_PLACE, "rated_current"):
        if match[name]:
            read = quantity(match[name])
            conditions = per | place if name in _WITH_PLACE else per
            value, unit = (read.value, read.unit) if read else (None, "")
            yield Statement(name, value, unit, conditions, match["label"] or "", raw)
