"""What stands around a quantity and says when it holds: brackets, "at 20 °C", "per contact", "Locked: ".

What is taken off becomes a condition in canonical words where one exists, else a note as it is printed.
A bracket that holds a quantity is handed back: only the cell knows whether it says the same again.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from mateproof.sheets.grammar.bounds import LEADS, TAIL
from mateproof.sheets.grammar.number import NUMBER
from mateproof.sheets.grammar.quantity import quantities

_LONGEST = 140  # characters of a remark
_ROUNDS = 5  # remarks on one cell; more is a sentence

_STATES = {
    "locked": "locked", "unlocked": "unlocked", "mated": "mated", "unmated": "unmated",
    "verriegelt": "locked", "unverriegelt": "unlocked", "entriegelt": "unlocked",
    "gesteckt": "mated", "ungesteckt": "unmated", "when mated": "mated", "in mated condition": "mated",
    "im gesteckten zustand": "mated", "mated condition": "mated",
}  # fmt: skip
_HEAD = re.compile(
    r"(?P<state>(?:un)?(?:locked|mated)|(?:un|ent)?verriegelt|entriegelt|(?:un)?gesteckt): ", re.IGNORECASE
)
_START = re.compile(
    rf"[-+±–<>≤≥≈~#(.0-9]|AWG|AC|DC|(?:IEC|UL|CSA|VDE|cULus): ?[0-9]|{_HEAD.pattern}|{LEADS}", re.IGNORECASE
)
_SIGNS = frozenset("0123456789-+±<>≤≥(")
_BRACKET = re.compile(rf" ?[(\[]([^()\[\]]{{1,{_LONGEST}}})[)\]]\Z")
_FRONT_BRACKET = re.compile(r"\(([^()]{1,40})\) ?(?=[-+<>≤≥±]?[0-9])")
_FOOTNOTE = re.compile(
    r"(?<=[^\W\d_]|[°%²])(?: ?(?P<marks>\*{1,3}|†)| (?P<digit>[1-9]\))| ?(?P<raised>[¹²³⁴⁵⁶⁷⁸⁹][⁾)]))\Z"
)
_TYPICAL = re.compile(
    r"(?:,? |(?<=V))\(?(?P<note>typ\.?|typical|nom\.?|nominal|rated|typisch|initial"
    r"|r\.?m\.?s\.?|eff\.?)\)?\Z",
    re.IGNORECASE,
)
_PER = re.compile(
    r"(?: ?/ ?|,? (?:per|pro|je) )(?P<per>contact|pole|pin|kontakt|pol|conductor|leiter|stift)[se]?\Z",
    re.IGNORECASE,
)
_PER_WHAT = {
    "contact": "contact", "kontakt": "contact", "pin": "contact", "stift": "contact",
    "pole": "pole", "pol": "pole", "conductor": "conductor", "leiter": "conductor",
}  # fmt: skip
_AT = re.compile(
    rf",? ?(?:@|\b(?:at|bei)\b) ?(?P<temperature>{NUMBER}) ?°C"
    r"(?:,? ambient(?: temperature)?|,? Umgebungstemperatur)?\Z",
    re.IGNORECASE,
)
_TESTED = re.compile(rf",? ?(?P<at>(?:@|\b(?:at|bei)\b) ?{NUMBER} ?(?:V|kV|mA|A)(?: ?(?:AC|DC|[ad]c))?)\Z")
_RATED_TO = re.compile(r"(?P<standard>IEC|UL|CSA|VDE|cULus): ?(?=[-+<>≤≥]? ?[0-9])")
_AMID = re.compile(rf"(?P<a>{NUMBER}) ?\((?P<b>[-+±]? ?{NUMBER})\) ?(?P<unit>[^\W\d][\w.()²]{{0,5}})\Z")
_STANDARD = re.compile(
    r",? (?:acc\. ?to|according to|as per|per|to|gemäß|gem\.|nach|in accordance with)"
    r" (?P<standard>(?:(?:DIN|EN|IEC|UL|VDE|ISO|CSA|MIL|JIS)[ /-]?){1,3}"
    r"(?:[A-Z]{1,4}[ -]?)?[0-9][\w./-]{0,24})\Z",
    re.IGNORECASE,
)
_DURATION = re.compile(
    r"(?<=[VCDcd.~⎓)])(?P<by> ?/ ?|,? (?:for |für |during )?)(?P<n>[0-9]{1,3}|one|eine)?"
    r" ?(?P<unit>min(?:ute[ns]?)?\.?|s|sec\.?|seconds?|Sekunden?)\Z"
)
_STATE = re.compile(
    r",? (?P<state>when mated|in mated condition|(?:un)?mated|(?:un)?gesteckt)\Z", re.IGNORECASE
)
_CATEGORY = re.compile(r"(IV|I{1,3}) ?/ ?([1-4])")
_DEPENDS = re.compile(
    r"(?:depending on|depends on) (?:the )?(?:pole number|number of poles)|abhängig von der polzahl",
    re.IGNORECASE,
)
_BOUND = re.compile(rf" ?\((?P<word>{TAIL})\)")
_UNSAID = re.compile(r"(?:approx|ca|about|etwa|circa|not|nicht|kein|no|min|max)\b", re.IGNORECASE)
_TOLERANCE = re.compile(r"± ?[0-9.,]+ ?(?:%|mm|°C|K|V|N)?")
_CONDUCTORS = re.compile(r"(?P<n>[1-9]) ?[x×] ?(?=\(?[0-9])")
_KINDS = {
    "AC": "AC",
    "DC": "DC",
    "AC/DC": "AC/DC",
    "AC, DC": "AC/DC",
    "a.c.": "AC",
    "d.c.": "DC",
    "ac": "AC",
    "dc": "DC",
}


class Bare(NamedTuple):
    """A cell without its remarks: what is left, the conditions, and quantities that stood in brackets."""

    text: str
    conditions: dict[str, str]
    asides: tuple[str, ...] = ()


def may_be_quantity(text: str) -> bool:
    """Return whether a (cleaned) cell begins as quantities do; most words do not."""
    return text[0] in _SIGNS or _START.match(text) is not None


def bare(text: str) -> Bare:
    """Take the remarks off a (cleaned) cell, from its end and its beginning."""
    conditions: dict[str, str] = {}
    asides: list[str] = []
    head = _HEAD.match(text)
    if head:
        conditions["state"] = _STATES[head["state"].lower()]
        text = text[head.end() :]
    several = _CONDUCTORS.match(text)
    if several and "mm²" in text[-8:]:
        # "2 x 1.5 mm²" are two conductors; "2 x 1.5 mm" would be a size
        conditions["conductors"] = several["n"]
        text = text[several.end() :]
        if text[:1] == "(" and text[-1] == ")" and text.count("(") == 1:
            text = text[1:-1]
    if "(" in text or ":" in text[:6]:
        text = _straightened(text, conditions)
    for _ in range(_ROUNDS):
        shorter = _shortened(text, conditions, asides)
        if shorter == text:
            break
        text = shorter
        if quantities(text):
            break
    return Bare(text, conditions, tuple(asides))


def _shortened(text: str, conditions: dict[str, str], asides: list[str]) -> str:
    """Return the text without its last remark, which goes into conditions or asides."""
    if text[-1:] in ")]":
        bracket = _BRACKET.search(text)
        if bracket and bracket.start() and not _UNSAID.match(bracket[1]):
            _aside(bracket[1].strip(), conditions, asides)
            return text[: bracket.start()]
    if text[:1] == "(":
        bracket = _FRONT_BRACKET.match(text)
        if bracket and not _UNSAID.match(bracket[1]):
            _aside(bracket[1].strip(), conditions, asides)
            return text[bracket.end() :]
    for pattern, say, ends in _TAILS:
        found = pattern.search(text) if text[-1:] in ends else None
        if found and found.start() and say(found, conditions):
            return text[: found.start()]
    return text


def _aside(remark: str, conditions: dict[str, str], asides: list[str]) -> None:
    if _DEPENDS.fullmatch(remark):
        conditions["depends_on"] = "number of poles"
    elif _TOLERANCE.fullmatch(remark):
        conditions.setdefault("tolerance", remark)
    elif remark in _KINDS:
        conditions["current_kind"] = _KINDS[remark]
    elif quantities(remark):
        asides.append(remark)
    elif category := _CATEGORY.fullmatch(remark):
        conditions["overvoltage_category"], conditions["pollution_degree"] = category[1], category[2]
    elif not _is_tail(f" {remark}", conditions):
        note(conditions, remark)


def _is_tail(remark: str, conditions: dict[str, str]) -> bool:
    """Say a remark in brackets that could stand behind the quantity without them: "(at 20 °C)"."""
    for pattern, say, ends in _TAILS:
        found = pattern.fullmatch(remark) if remark[-1] in ends else None
        if found and say(found, conditions):
            return True
    return False


def note(conditions: dict[str, str], remark: str) -> None:
    """Add a remark, as it is printed, to those that no other condition covers."""
    conditions["note"] = f"{conditions['note']}; {remark}" if "note" in conditions else remark


def _say_footnote(found: re.Match[str], conditions: dict[str, str]) -> bool:
    note(conditions, found["marks"] or found["digit"] or found["raised"])
    return True


def _say_note(found: re.Match[str], conditions: dict[str, str]) -> bool:
    note(conditions, found["note"])
    return True


def _say_per(found: re.Match[str], conditions: dict[str, str]) -> bool:
    conditions["per"] = _PER_WHAT[found["per"].lower()]
    return True


def _say_at(found: re.Match[str], conditions: dict[str, str]) -> bool:
    if "temperature" in conditions:
        return False
    conditions["temperature"] = f"{found['temperature']} °C"
    return True


def _say_tested(found: re.Match[str], conditions: dict[str, str]) -> bool:
    note(conditions, found["at"])
    return True


def _straightened(text: str, conditions: dict[str, str]) -> str:
    """Take off a second number before the unit ("500 (50) pcs", "1.7 (+0.1) mm"), or a standard in front."""
    if "(m" in text or "(M" in text:
        text = _BOUND.sub(r" \g<word>", text)  # "1000 MΩ (min.)" is a bound
    standard = _RATED_TO.match(text)
    if standard and "standard" not in conditions:
        conditions["standard"] = standard["standard"]
        return text[standard.end() :]
    amid = _AMID.match(text)
    if not amid:
        return text
    _say_amid(amid, conditions)
    return f"{amid['a']} {amid['unit']}"


def _say_amid(found: re.Match[str], conditions: dict[str, str]) -> None:
    second = f"{found['b'].replace(' ', '')} {found['unit']}"
    if second[0] in "+-±":
        conditions.setdefault("tolerance", second)
    else:
        note(conditions, second)


def _say_standard(found: re.Match[str], conditions: dict[str, str]) -> bool:
    conditions["standard"] = found["standard"].rstrip(".")
    return True


def _say_duration(found: re.Match[str], conditions: dict[str, str]) -> bool:
    """Take "/minute" and "for 1 minute"; "min." alone is a bound, and "/s" a rate."""
    unit = "min" if found["unit"][0] in "mM" else "s"
    if "duration" in conditions or not (found["n"] or ("/" in found["by"] and unit == "min")):
        return False
    number = found["n"] if (found["n"] or "").isdecimal() else "1"
    conditions["duration"] = f"{number} {unit}"
    return True


def _say_state(found: re.Match[str], conditions: dict[str, str]) -> bool:
    conditions["state"] = _STATES[found["state"].lower()]
    return True


_Say = Callable[[re.Match[str], dict[str, str]], bool]
_TAILS: tuple[tuple[re.Pattern[str], _Say, frozenset[str]], ...] = (
    (_FOOTNOTE, _say_footnote, frozenset("*†)⁾")),
    (_TYPICAL, _say_note, frozenset("plmdhsf.PLMDHSF")),
    (_PER, _say_per, frozenset("tsnlreTSNLRE")),
    (_AT, _say_at, frozenset("CcteTER")),
    (_TESTED, _say_tested, frozenset("VACc")),
    (_STANDARD, _say_standard, frozenset("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.")),
    (_STATE, _say_state, frozenset("dtnDTN")),
    (_DURATION, _say_duration, frozenset("nesc.r")),
)
"""What stands at the end of a cell, how it is said, and the characters that it can end with."""
