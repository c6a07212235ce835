"""Labels of conductor rows, read word by word: every word must be known, or the label is not understood.

Solid conductor, push-in termination
Conductor cross section flexible, with ferrule without plastic sleeve, max.
2 conductors with same cross section, stranded, TWIN ferrules with plastic sleeve
Feindrähtiger Leiter; mit Aderendhülse mit Kunststoffkragen
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from mateproof.vocabulary.conditions import ANY_FERRULE
from mateproof.vocabulary.conductors import Conductor, Ferrule, Method

_PLASTIC = r"(?:plastic (?:collar|sleeve)|kunststoff(?:kragen|hülse))"
_FERRULE = (
    r"(?:wire[- ]end |end |twin[- ]|insulated |uninsulated |non-insulated )*ferrules?"
    r"|(?:twin-?)?(?:aderend-?hülsen?|aeh)"
)
_WORDS = re.compile(
    r"(?P<pair>(?:2|two|zwei) (?:conductors?|wires?|leiter)(?:,? (?:with|of)(?: the)?|,?(?: mit)?) "
    r"(?:same|gleiche[nmr]?) (?:cross[- ]?sections?|size|querschnitts?))"
    r"|(?P<area>(?:(?:connectable |nominal |rated )?(?:conductor|wire|cable|connection|connector|lead)s? )?"
    r"(?:connection )?cross[- ]?sections?(?: of (?:the )?(?:connectable )?conductors?)?"
    r"|(?:wire|conductor) (?:size|range|gauge)(?: range)?"
    r"|(?:leiter|anschluss|leitungs)-?querschnitte?|querschnitt|anschließbarer leiterquerschnitt"
    r"|clamping range(?:, rated connection)?|klemmbereich(?:, bemessungsanschluss)?)"
    r"|(?P<fine>fine[- ]?stranded|finely[- ]?stranded|flexible|flexibel|feindrähtige[rsnm]?|feindrähtig)"
    r"|(?P<solid>solid(?:[- ]core)?|rigid|starre?r?|eindrähtige[rsnm]?|eindrähtig|massive?r?"
    r"|single[- ](?:wire|core))"
    r"|(?P<stranded>stranded|mehrdrähtige[rsnm]?|mehrdrähtig)"
    rf"|(?P<bare>(?:without|ohne) (?:{_FERRULE}))"
    rf"|(?P<ferrule>(?:(?:with|w\.|mit)(?: an?)? )?(?P<name>{_FERRULE})"
    rf"(?:[,;]? (?P<collar>with|without|w\.|mit|ohne) {_PLASTIC})?)"
    r"|(?P<collared>(?:w\.|with) plastic collar ferrules?)"
    r"|(?P<din>din 46228[-/, ]*(?:pt|part|teil|t)?\.? ?(?P<part>[14]))"
    r"|(?P<build>h0[57](?:\(0?7\))? ?v-[ukr])"
    r"|(?P<pushed>push-in(?: termination)?|steckbar|direkt steckbar|direct plug-in|pluggable)"
    r"|(?P<awg>awg(?:/kcmil)?)"
    r"|(?P<low>min\.?|from|ab)(?!\w)|(?P<high>max\.?|bis)(?!\w)"
    r"|(?P<noun>conductors?|wires?|leiter|leads?|litze|connectable|anschließbare[rn]?)"
)
_NEXT_WORD = re.compile(r"[^\s,;:()/–-]|\Z")
_KINDS = {"solid": Conductor.SOLID, "fine": Conductor.FINE_STRANDED, "stranded": Conductor.STRANDED}
_OF_COLLAR = {
    "with": Ferrule.COLLARED, "w.": Ferrule.COLLARED, "mit": Ferrule.COLLARED,
    "without": Ferrule.PLAIN, "ohne": Ferrule.PLAIN,
}  # fmt: skip
_OF_DIN = {"1": Ferrule.PLAIN, "4": Ferrule.COLLARED}  # DIN 46228
_OF_FERRULE = ("ferrule", "collared", "din")


class ConductorRow(NamedTuple):
    """What a label of a conductor row says."""

    conditions: Mapping[str, str]
    low: bool
    high: bool
    is_awg: bool


def read(label: str) -> ConductorRow | None:
    """Return what the label of a conductor row says; None where one of its words is unknown."""
    said = _said(label.lower())
    if said is None:
        return None
    kinds = [kind for kind in _KINDS if kind in said]
    if len(kinds) > 1 or ("low" in said and "high" in said) or ("bare" in said and "ferrule" in said):
        return None
    if not (kinds or {"area", "pair", "collared", "din"} & said.keys() or {"awg", "noun"} <= said.keys()):
        return None
    if len({said[key] for key in _OF_FERRULE if key in said} - {ANY_FERRULE}) > 1:
        return None
    return ConductorRow(_conditions(said, kinds), "low" in said, "high" in said, "awg" in said)


def _said(text: str) -> dict[str, str] | None:
    """Return the groups that all words of the text belong to; a kind of word may stand once only."""
    said: dict[str, str] = {}
    at = 0
    while at < len(text):
        match = _WORDS.match(text, at)
        if match is None:
            return None
        kind = match.lastgroup if match.lastgroup not in {"name", "collar"} else "ferrule"
        if kind is None or (kind in said and kind != "noun"):
            return None
        said[kind] = _word(kind, match)
        at = _words_begin(text, match.end())
    return said


def _word(kind: str, match: re.Match[str]) -> str:
    """Return what was printed, or which ferrule it means."""
    if kind == "ferrule":
        return _ferrule(match["name"], match["collar"])
    if kind == "din":
        return _OF_DIN[match["part"]].value
    return Ferrule.COLLARED.value if kind == "collared" else match[0]


def _words_begin(text: str, at: int) -> int:
    """Return where the next word begins, or the end of the text."""
    found = _NEXT_WORD.search(text, at)
    return found.start() if found else len(text)


def _ferrule(name: str, collar: str | None) -> str:
    if collar:
        return _OF_COLLAR[collar].value
    if "uninsulated" in name or "non-insulated" in name:
        return Ferrule.PLAIN.value
    return Ferrule.COLLARED.value if "insulated" in name else ANY_FERRULE


def _conditions(said: Mapping[str, str], kinds: list[str]) -> dict[str, str]:
    conditions: dict[str, str] = {}
    if kinds:
        conditions["conductor"] = _KINDS[kinds[0]].value
    ferrules = [said[key] for key in _OF_FERRULE if key in said]
    if ferrules:
        conditions["ferrule"] = next((one for one in ferrules if one != ANY_FERRULE), ANY_FERRULE)
    elif kinds or "bare" in said:  # a row that names no ferrule is about the bare conductor
        conditions["ferrule"] = Ferrule.NONE.value
    if "pushed" in said:
        conditions["method"] = Method.PUSHED_IN.value
    if "pair" in said:
        conditions["conductors"] = "2"
    return conditions
