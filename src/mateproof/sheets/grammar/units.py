"""Units as they are printed, and the one spelling that facts carry; what they measure is in `vocabulary`.

"V AC" and "Vdc" are volts, and tell the kind of current besides.
"""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.sheets.grammar import trie
from mateproof.sheets.grammar.spellings import CURRENT_KINDS, SPELLINGS, WITH_CURRENT_KIND


def _spelled() -> Iterator[tuple[str, str, str]]:
    for unit, spellings in SPELLINGS.items():
        for spelling in (unit, *spellings):
            yield spelling, unit, ""
    for unit in WITH_CURRENT_KIND:
        for kind, spellings in CURRENT_KINDS.items():
            for spelling in spellings:
                yield f"{unit} {spelling}", unit, kind
                if unit.endswith("V"):  # "Vdc"; "Adc" and "AAC" are not printed
                    yield f"{unit}{spelling}", unit, kind


_BY_SPELLING = {spelling: (unit, kind) for spelling, unit, kind in _spelled()}

UNIT = trie.pattern(_BY_SPELLING)
"""Pattern of any printed unit, after `clean`."""

THREE_PLACES = frozenset({"inch"})
"""Units whose numbers are printed with three decimal places, and never reach a thousand."""


def canonical(printed: str) -> str:
    """Return the one spelling of a printed unit."""
    return _BY_SPELLING[printed][0]


def current_kind(printed: str) -> str:
    """Return AC, DC or AC/DC where the printed unit tells it, else ""."""
    return _BY_SPELLING[printed][1]
