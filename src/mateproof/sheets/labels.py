"""Labels: which property a printed label means, and which conditions it carries.

A label is looked up as it stands; if it is unknown, the conditions that sheets print in labels are taken
off ("(III / 3)", "per UL 1977", "(factory wiring only)") and the rest is looked up. Labels of conductor
rows are read word by word. What is still unknown stays unknown: the row becomes an unmapped fact.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from mateproof.sheets.grammar.clean import clean
from mateproof.vocabulary.conditions import ANY_FERRULE
from mateproof.vocabulary.conductors import Conductor, Ferrule, Method
from mateproof.vocabulary.properties import PROPERTIES, Property, by_label


class Meaning(NamedTuple):
    """The property a label means, the conditions in it, and whether it makes its value a lower bound."""

    property: Property
    conditions: Mapping[str, str]
    is_lower_bound: bool = False


_CONDUCTOR = re.compile(
    r"(?P<kind>solid|fine-stranded|stranded|eindrähtiger|mehrdrähtiger|feindrähtiger)"
    r" (?:conductors?|leiter)"
    r"(?P<ferrule>(?: with ferrule|[,;]? mit aderendhülse)"
    r"(?P<collar> (?:with|without) plastic collar| (?:mit|ohne) kunststoffkragen)?)?"
    r"(?P<pushed>[,;] (?:push-in termination|steckbar|push-in))?"
    r"(?P<low>[,;] (?:from|ab))?",
)
_KINDS = {
    "solid": Conductor.SOLID, "eindrähtiger": Conductor.SOLID,
    "stranded": Conductor.STRANDED, "mehrdrähtiger": Conductor.STRANDED,
    "fine-stranded": Conductor.FINE_STRANDED, "feindrähtiger": Conductor.FINE_STRANDED,
}  # fmt: skip
_CATEGORY = re.compile(r" ?\((?P<overvoltage_category>IV|I{1,3}) ?/ ?(?P<pollution_degree>[1-4])\)")
_FACTORY = re.compile(r" ?\((?:factory wiring only|nur werksverdrahtung)\)", re.IGNORECASE)
_STANDARD = re.compile(r" (?:per|to|acc\. to|gemäß|nach) (?P<standard>(?:IEC|EN|UL|DIN)\S* [\d-]+\d)")


@lru_cache(maxsize=4096)
def meaning(label: str) -> Meaning | None:
    """Return what a printed label means; None when the dictionary does not know it."""
    text = clean(label).rstrip(":").rstrip()
    entry = by_label().get(text.casefold())
    if entry:
        return Meaning(entry, {})
    conductor = _CONDUCTOR.fullmatch(text.casefold())
    if conductor:
        return _conductor(conductor)
    rest, conditions = _take_conditions(text)
    entry = by_label().get(rest.casefold())
    return Meaning(entry, conditions) if entry else None


def standard(printed: str) -> str:
    """Return the one spelling of a standard: "IEC/EN 60664-1" and "EN 60664-1" are "IEC 60664-1"."""
    return re.sub(r"\A(?:IEC/EN|EN IEC|EN|IEC) (?=6\d{4})", "IEC ", clean(printed))


def _conductor(match: re.Match[str]) -> Meaning:
    kind = _KINDS[match["kind"]]
    conditions = {"conductor": kind.value, "ferrule": _ferrule(match)}
    if match["pushed"]:
        conditions["method"] = Method.PUSHED_IN.value
    return Meaning(PROPERTIES["cross_section"], conditions, is_lower_bound=bool(match["low"]))


def _ferrule(match: re.Match[str]) -> str:
    if not match["ferrule"]:
        return Ferrule.NONE.value
    if not match["collar"]:
        return ANY_FERRULE
    without = match["collar"].strip().startswith(("without", "ohne"))
    return (Ferrule.PLAIN if without else Ferrule.COLLARED).value


def _take_conditions(text: str) -> tuple[str, dict[str, str]]:
    conditions: dict[str, str] = {}
    for pattern in (_CATEGORY, _FACTORY, _STANDARD):
        match = pattern.search(text)
        if match:
            text = text[: match.start()] + text[match.end() :]
            conditions |= match.groupdict() or {"wiring": "factory only"}
    if "standard" in conditions:
        conditions["standard"] = standard(conditions["standard"])
    return text, conditions
