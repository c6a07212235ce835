"""Labels: which property a printed label means, and which conditions it carries.

A label is looked up as it stands, by its words. If it is unknown, what sheets add to labels is taken off
from its end, piece by piece ("(III / 3)", "per UL 1977", "max.", "[mm]"), and the rest is looked up; labels
of conductor rows are read word by word. Nothing is looked up by likeness: what is still unknown stays
unknown, and the row becomes an unmapped fact.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from mateproof.sheets import additions, conductors
from mateproof.sheets.additions import Added
from mateproof.sheets.grammar.clean import clean
from mateproof.vocabulary.printed import by_label, folded
from mateproof.vocabulary.properties import PROPERTIES, Property

__all__ = ["Meaning", "meaning", "standard"]


class Meaning(NamedTuple):
    """The property a label means, and the conditions in it.

    `is_lower_bound` and `is_upper_bound` tell that a plain number behind the label is a bound, `unit` is the
    unit printed in the label, for a number without one. `otherwise` is what the label means where the value
    is none of the property: "Conductor cross section: AWG 24".
    """

    property: Property
    conditions: Mapping[str, str]
    is_lower_bound: bool = False
    is_upper_bound: bool = False
    unit: str = ""
    otherwise: Property | None = None


_MARK = re.compile(r"(?:\s*(?:\*{1,3}+|†|‡|(?<!\S)[1-9]\)|[¹³⁴⁵⁶]))++\Z")
"""A mark that points to a footnote: "Rated current 1)", "Weight*"."""
_CLAMPS = re.compile(r"clamping range|klemmbereich", re.IGNORECASE)
"""What a terminal clamps is a conductor, and what a gland clamps a cable: the unit tells."""
_LONGEST = 200  # characters; what is longer is a sentence and no label
_CLASSES = {"etim": "etim", "eclass": "eclass", "ecl@ss": "eclass", "unspsc": "unspsc"}
_CLASS = re.compile(
    r"(?P<name>etim|eclass|ecl@ss|unspsc)(?: class)?[ -]?(?:version |v\.? ?)?(?P<version>\d+(?:[._]\d+)*)",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def meaning(label: str) -> Meaning | None:
    """Return what a printed label means; None when the dictionary does not know it."""
    if len(label) > _LONGEST:
        return None
    text = clean(label).rstrip(" :")
    known = _known(text, Added())
    if known:
        return known
    if text[-1:] != ")" or "(" not in text:
        text = _MARK.sub("", text)
    edition = _CLASS.fullmatch(text)
    if edition:
        return Meaning(PROPERTIES[_CLASSES[edition["name"].lower()]], {"version": edition["version"]})
    return _peeled(text)


def standard(printed: str) -> str:
    """Return the one spelling of a standard: "IEC/EN 60664-1" and "EN 60664-1" are "IEC 60664-1"."""
    return additions.standard(clean(printed))


def _peeled(text: str) -> Meaning | None:
    """Look the label up each time that something was taken off it."""
    added = Added()
    while text:
        known = _known(text, added)
        if known:
            return known
        piece = additions.peel(text)
        if piece is None:
            return None
        text = piece.rest
        combined = added.combined(piece.added)
        if combined is None:  # two standards, or "min." and "max.": whatever it means, it is not one of them
            return None
        text, added = piece.rest, combined
    return None


def _known(text: str, added: Added) -> Meaning | None:
    printed = by_label().get(folded(text))
    if printed:
        return _meaning(PROPERTIES[printed.property], printed.conditions, added, printed.low, printed.high)
    conductor = conductors.read(text)
    if conductor is None:
        return None
    first, second = PROPERTIES["cross_section"], PROPERTIES["conductor_awg"]
    if conductor.is_awg or "AWG" in added.tokens:
        first, second = second, first
    if _CLAMPS.match(text):
        second = PROPERTIES["cable_diameter"]
    found = _meaning(first, conductor.conditions, added, conductor.low, conductor.high)
    return found._replace(otherwise=second) if found else None


def _meaning(
    entry: Property, conditions: Mapping[str, str], added: Added, low: bool, high: bool
) -> Meaning | None:
    """Return the meaning; None where what was taken off cannot belong to the property."""
    unit = ""
    for token in added.tokens:
        fits = additions.unit_of(token, entry)
        if fits:
            unit = fits
        elif not additions.is_symbol(token, entry):
            return None
    low, high = low or added.low, high or added.high
    if low and high:
        return None
    return Meaning(entry, {**added.conditions, **conditions}, low, high, unit)
