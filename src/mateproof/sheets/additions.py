"""What sheets add to labels: standards, categories, "max.", temperatures, units, symbols.

First door: `peel(label)`. It takes one addition off: the last one, in brackets or behind the words, or one in
front of them. An addition that is not known stays, and with it the label stays unknown.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from mateproof.sheets.grammar.units import canonical
from mateproof.vocabulary.properties import Property
from mateproof.vocabulary.units import kind_of

_STANDARD = (
    r"(?:(?:DIN|IEC|EN|ISO|UL|CSA|VDE|ANSI|NEMA|NFPA|JIS|GB|UR|CUR|cURus|cUL|CUL|cULus)(?![a-zA-Z])[ /]?)+"
    r"(?:C22\.2 No\. ?)?(?:[ A-Z]{0,2}\d[\d.]*(?:[-/:](?:\d[\d.]*|x(?!\w)))*)?"
)
_STANDARDS = rf"{_STANDARD}(?: ?[/,&+] ?{_STANDARD})*"
_PER = r"(?:per|to|acc\.? ?to|according to|in accordance with|as per|gemäß|gem\.|nach|laut|entspr\.) "
_OVC, _PD = (
    "(?:overvoltage category|überspannungskategorie)",
    "(?:pollution degree|degree of pollution|verschmutzungsgrad)",
)
_CLASS = (
    r"(?:(?:for|at|bei) "
    r"(?:overvoltage category|surge voltage (?:class|category)|überspannungs(?:kategorie|k\.))"
    r" ?/ ?(?:(?:pollution|contamination) degree|pollution severity|verschmutzungsgrad) )"
)
_ROMAN = "IV|I{1,3}"
_GROUP_OF = r"(?P<group_standard>(?:UL|CSA)(?:/c?C?UL)?(?: \d+)?)"
_EACH = "contact|pole|pos\\.|position|conductor|wire|circuit|piece|pc\\.|pair|kontakt|pol|leiter|stück|paar"
_PIECES = (
    "insert|contacts?|hood/housing|hood|housing|locking|seal|cable|screw|cover|shell"
    "|einsatz|isolierkörper|kontakte?|gehäuse|tüllengehäuse|verriegelung|dichtung|leitung|deckel"
)
_KNOWN = (
    rf"(?i:{_CLASS}|{_OVC} )?(?P<overvoltage_category>{_ROMAN}) ?/ ?(?i:{_PD} )?(?P<pollution_degree>[1-4])",
    rf"(?i:{_OVC}) (?P<category>{_ROMAN})",
    rf"(?i:(?:at |with |bei )?{_PD}) (?P<pollution>[1-4])",
    rf"(?:{_GROUP_OF},? )?(?i:(?:use )?group|anwendungsgruppe) (?P<use_group>[A-F])",
    rf"(?i:{_PER})?(?P<standard>{_STANDARDS})",
    r"(?i:(?P<wiring>factory wiring only|nur werksverdrahtung))",
    r"(?i:(?:at|bei|@) ?(?P<temperature>[-+]?\d+(?:[.,]\d+)?) ?°C(?: ambient(?: temperature)?)?)",
    r"(?i:(?:at |bei |@ ?)?(?P<area>\d+(?:[.,]\d+)?) ?mm²)",
    r"(?P<frequency>50|60|50/60) ?Hz",
    r"(?P<seconds>\d+) ?(?:s|sec\.?)",
    r"(?P<minutes>\d+) ?(?:min\.?|minutes?|Minuten?)",
    r"(?:at |bei )?(?P<current_kind>AC/DC|AC|DC)",
    r"(?i:rated value|bemessungswert)",
    rf"(?i:(?:per|each|pro|je) (?P<per>{_EACH}))",
    r"(?P<poles>\d{1,3})[ -]?(?i:pole|poles|pos\.|positions|polig|pol\.)",
    r"(?P<poles_from>\d{1,3})(?i:(?: or more|- and more| and more) (?:poles?|positions)| oder mehr Pole)",
    r"(?i:(?P<state>mated|unmated|gesteckt|ungesteckt|locked|unlocked|verriegelt)(?: condition| state)?)",
    rf"(?i:(?P<component>{_PIECES}))",
    r"(?i:(?P<low>min\.?|minimum|minimal|from|ab))",
    r"(?i:(?P<high>max\.?|maximum|maximal|up to|bis))",
    r"(?:in |/ ?)?(?P<token>[^\s()\[\],;:\d]{1,12})",
)
_ANY = "|".join(_KNOWN)
_AMBIENT = (
    r"(?P<ambient>[-+]?\d+(?:[.,]\d+)?) ?°C"  # without a word only in brackets: "Rated current (40 °C)"
)
_IN_BRACKETS = re.compile(rf"(?P<rest>.*?)[\s,;:–-]*[(\[]\s*(?:{_AMBIENT}|{_ANY})\s*[)\]]\Z")
_BEHIND = re.compile(rf"(?P<rest>.*?)(?:\s*[,;:–]\s*|\s+(?:-\s+)?)(?:{_ANY})\Z")
_LISTED = re.compile(r"(?P<before>.*[(\[][^()\[\],]*), (?P<last>[^()\[\],]*)[)\]]\Z")
_BEFORE = re.compile(
    r"(?:(?i:(?P<low>min\.|minimum|minimale[rs]?|mindest)|(?P<high>max\.|maximum|maximale[rs]?|höchst))"
    r"|(?P<standard>UL|CSA|IEC)(?=:| [Rr]ated| [Nn]ominal| [Vv]olt| [Cc]urr)) ?:? ?(?P<rest>\S.*)\Z"
)
_ONE_ONLY = frozenset("lLwWhHdDbBtTaAPpSs")
_SYMBOLS = {
    "rated_current": ("I", "IN", "In", "IR", "Ir"), "rated_voltage": ("U", "UN", "Un", "UR", "Ur", "V", "VN"),
    "rated_impulse_voltage": ("Uimp",), "rated_insulation_voltage": ("Ui",), "operating_voltage": ("U", "Ue"),
    "test_voltage": ("U", "Ueff", "Urms", "Ur.m.s."), "contact_resistance": ("R",),
    "insulation_resistance": ("R", "Ris"), "rated_power": ("P", "PN"), "rated_frequency": ("f", "fN"),
    "maximum_current": ("I", "Imax"), "maximum_voltage": ("U", "Umax"), "short_time_current": ("Icw",),
    "load_current": ("I", "Imax"), "mating_force": ("F",), "unmating_force": ("F",),
}  # fmt: skip
"""Symbols that sheets print behind a label: U_i is no rated voltage, and U_imp no insulation voltage."""
_ANY_SYMBOL = frozenset(symbol for symbols in _SYMBOLS.values() for symbol in symbols)
_PLAIN = str.maketrans("", "", "_{}")
_PER_WHAT = {
    "pos.": "pole", "position": "pole", "circuit": "pole", "wire": "conductor", "pc.": "piece",
    "kontakt": "contact", "pol": "pole", "leiter": "conductor", "stück": "piece", "paar": "pair",
}  # fmt: skip
_STATES = {"gesteckt": "mated", "ungesteckt": "unmated", "verriegelt": "locked"}
_COMPONENTS = {
    "contacts": "contact", "einsatz": "insert", "isolierkörper": "insert", "kontakt": "contact",
    "kontakte": "contact", "gehäuse": "housing", "tüllengehäuse": "hood", "verriegelung": "locking",
    "dichtung": "seal", "leitung": "cable", "deckel": "cover",
}  # fmt: skip


class Added(NamedTuple):
    """What was taken off a label. `tokens` are units or symbols: which, only the property tells."""

    conditions: Mapping[str, str] = {}
    low: bool = False
    high: bool = False
    tokens: tuple[str, ...] = ()

    def combined(self, other: Added) -> Added | None:
        """Return both; None where they say two things of one kind."""
        if self.conditions.keys() & other.conditions.keys():
            return None
        low, high = self.low or other.low, self.high or other.high
        tokens = (*self.tokens, *other.tokens)
        return None if low and high else Added({**self.conditions, **other.conditions}, low, high, tokens)


class Piece(NamedTuple):
    """What is left of a label, and what was taken off."""

    rest: str
    added: Added


def peel(text: str) -> Piece | None:
    """Take one addition off a (cleaned) label; None where there is none that is known."""
    match = _BEFORE.match(text) or (_IN_BRACKETS if text[-1] in ")]" else _BEHIND).match(text)
    listed = _LISTED.match(text) if match is None else None
    if listed:  # "(50 Hz, 1 min)"
        return peel(f"{listed['before']}) ({listed['last']})")
    if match is None or not match["rest"].strip(" ,;:"):
        return None
    found = {key: value for key, value in match.groupdict().items() if value and key != "rest"}
    is_bare = text[-1] not in ")]"
    token = found.pop("token", "")
    if token and not (_unit(token) or token in _ONE_ONLY or token.translate(_PLAIN) in _ANY_SYMBOL):
        return None
    if is_bare and token in _ONE_ONLY:  # "Category A": a single letter counts only in brackets
        return None
    low, high = bool(found.pop("low", "")), bool(found.pop("high", ""))
    rest = match["rest"].rstrip(" ,;:–-")
    return Piece(rest, Added(_canonical(found), low, high, (token,) if token else ()))


def standard(printed: str) -> str:
    """Return the one spelling of a standard."""
    return re.sub(r"\A(?:IEC/EN|EN/IEC|EN IEC|DIN EN|EN|IEC) (?=6\d{4})", "IEC ", printed.strip())


def unit_of(token: str, entry: Property) -> str:
    """Return the unit that a token in a label is; "" where it is none that the property can have."""
    unit = _unit(token) if entry.unit else ""
    return unit if unit and kind_of(unit) == kind_of(entry.unit) else ""


def is_symbol(token: str, entry: Property) -> bool:
    """Return whether a token is a symbol of the property: I_N of a current, [l] of a length."""
    if token in _ONE_ONLY:
        return bool(entry.unit) and kind_of(entry.unit) == "length"
    return token.translate(_PLAIN) in _SYMBOLS.get(entry.id, ())


def _unit(token: str) -> str:
    """Return the one spelling of a unit; "" where the token is none."""
    try:
        return canonical(token)
    except KeyError:
        return ""


def _canonical(found: dict[str, str]) -> dict[str, str]:
    """Turn what was printed into canonical conditions."""
    conditions: dict[str, str] = {}
    for key, printed in found.items():
        name, value = _CANONICAL[key](printed) if key in _CANONICAL else (key, printed)
        conditions[name] = value
    return conditions


_CANONICAL: dict[str, Callable[[str], tuple[str, str]]] = {
    "category": lambda text: ("overvoltage_category", text),
    "pollution": lambda text: ("pollution_degree", text),
    "standard": lambda text: ("standard", standard(text)),
    "group_standard": lambda text: ("standard", text),
    "wiring": lambda _: ("wiring", "factory only"),
    "temperature": lambda text: ("temperature", f"{text.lstrip('+').replace(',', '.')} °C"),
    "ambient": lambda text: ("temperature", f"{text.lstrip('+').replace(',', '.')} °C"),
    "area": lambda text: ("cross_section", f"{text.replace(',', '.')} mm²"),
    "frequency": lambda text: ("frequency", f"{text} Hz"),
    "seconds": lambda text: ("duration", f"{text} s"),
    "minutes": lambda text: ("duration", f"{text} min"),
    "per": lambda text: ("per", _PER_WHAT.get(text.lower(), text.lower())),
    "poles_from": lambda text: ("poles", f"≥ {text}"),
    "state": lambda text: ("state", _STATES.get(text.lower(), text.lower())),
    "component": lambda text: ("component", _COMPONENTS.get(text.lower(), text.lower())),
}
