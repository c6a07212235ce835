"""Short descriptions: "Socket; 2-pole; Cod. B; 4,00 mm²; light turquoise" → part class and facts.

The first word says what kind of part it is; what a bare length means depends on that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from mateproof.parts.part import PartClass
from mateproof.sheets.collector import Statement
from mateproof.sheets.grammar import words
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.grammar.quantity import Measured, quantity
from mateproof.vocabulary.values import Exact, Range, Several, Text, Value

_SNAP = r"(?:snap-in[- ]|einrast|einbau|rast)?"
_KINDS = (
    (re.compile(r"distributor|verteiler", re.IGNORECASE), PartClass.DISTRIBUTOR),
    (re.compile(r"strain relief|zugentlastung", re.IGNORECASE), PartClass.STRAIN_RELIEF),
    (re.compile(r"snap-in frame|rastrahmen|einrastrahmen", re.IGNORECASE), PartClass.FRAME),
    (re.compile(r"locking lever|verriegelungshebel", re.IGNORECASE), PartClass.LEVER),
    (re.compile(r"lockout cap|abdeckkappe|verschlusskappe|sperrkappe", re.IGNORECASE), PartClass.CAP),
    (re.compile(r"(?:operating )?tool\b|betätigungswerkzeug", re.IGNORECASE), PartClass.TOOL),
    (re.compile(rf"{_SNAP}(?:socket|plug|buchse|stecker)\Z", re.IGNORECASE), PartClass.CONNECTOR),
)
_BUILT_IN = re.compile(rf"\A{_SNAP}(?=socket|plug|buchse|stecker)", re.IGNORECASE)
_LABEL = "Description"
_RANGE_OF = {PartClass.STRAIN_RELIEF: "cable_diameter", PartClass.FRAME: "plate_thickness"}
_LENGTH_OF = {PartClass.STRAIN_RELIEF: "length"}
COLOURS = re.compile(
    r"(?:(?:light|dark) )?"
    r"(?:black|white|gr[ea]y|red|blue|green|brown|pink|yellow|orange|violet|turquoise|lime"
    r"|beige|transparent|natural|silver|ivory)"
    r"|(?:hell|dunkel|licht)?-?"
    r"(?:schwarz|weiß|grau|rot|blau|grün|braun|rosa|pink|gelb|orange|violett|türkis"
    r"|beige|transparent|natur|silber|elfenbein)",
    re.IGNORECASE,
)
"""Words that are a colour and nothing else."""


@dataclass(frozen=True, slots=True)
class Description:
    """What a description says: the class of part, its facts, and the pieces not understood."""

    part_class: PartClass
    facts: tuple[Statement, ...]
    unread: tuple[str, ...]


@lru_cache(maxsize=4096)
def describe(text: str) -> Description:
    """Return what a description line says about a part."""
    first, *pieces = (clean(piece) for piece in text.split(";"))
    part_class = next((kind for pattern, kind in _KINDS if pattern.match(first)), PartClass.OTHER)
    facts = list(_of_first(first))
    unread = [] if part_class is not PartClass.OTHER else [first]
    for piece in filter(None, pieces):
        found = list(_read(piece, part_class))
        # "12-pole, separable" is two pieces; a decimal comma has no blank behind it.
        found = found or [fact for part in piece.split(", ") for fact in _read(part, part_class)]
        facts += found
        unread += [] if found else [piece]
    # "12-pole, separable; 12-pole" says one thing twice.
    once: dict[tuple[object, ...], Statement] = {}
    for fact in facts:
        once.setdefault((fact.property, fact.value, *fact.conditions), fact)
    return Description(part_class, tuple(once.values()), tuple(unread))


def _of_first(first: str) -> Iterator[Statement]:
    gender = words.gender(_BUILT_IN.sub("", first))
    if gender:
        yield Statement("gender", Text(gender.value), "", {}, _LABEL, first)
    purpose = re.search(r"\b(?:for|für) (status queries|statusabfragen?)\Z", first, re.IGNORECASE)
    if purpose:
        yield Statement("purpose", Text(purpose[1].lower()), "", {}, _LABEL, first)


def _read(piece: str, part_class: PartClass) -> Iterator[Statement]:
    for pattern, name, make, unit, conditions in _PIECES:
        match = pattern.fullmatch(piece)
        if match:
            values = (group for group in match.groups() if group is not None)
            value = make(*values)
            if value is not None:
                yield Statement(name, value, unit, conditions, _LABEL, piece)
    yield from _measured(piece, part_class)
    if COLOURS.fullmatch(piece):
        yield Statement("colour", Text(piece.lower()), "", {}, _LABEL, piece)


def _measured(piece: str, part_class: PartClass) -> Iterator[Statement]:
    found = quantity(piece)
    if not found:
        return
    name = _meant(found.value, found.unit, part_class)
    if name:
        yield Statement(name, found.value, found.unit, {}, _LABEL, piece)


def _meant(value: Measured, unit: str, part_class: PartClass) -> str | None:
    if unit == "mm²" and isinstance(value, Exact) and part_class is PartClass.CONNECTOR:
        return "nominal_cross_section"
    if unit != "mm":
        return None
    return (_RANGE_OF if isinstance(value, Range) else _LENGTH_OF).get(part_class)


def _count(digits: str) -> Value:
    return Exact(float(digits))


def _counts(*digits: str) -> Value:
    return Several(tuple(Exact(float(number)) for number in digits))


def _length(printed: str) -> Value | None:
    found = quantity(f"{printed} mm")
    return found.value if found else None


def _yes() -> Value:
    return Exact(value=True)


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_D = r"([0-9]{1,3})"
_OUTPUT = {"side": "output", "use": "status queries"}
_PIECES: tuple[tuple[re.Pattern[str], str, Callable[..., Value | None], str, dict[str, str]], ...] = (
    (_pattern(rf"{_D}-pol(?:e|ig)"), "poles", _count, "", {}),
    (_pattern(rf"{_D}-pol(?:e|ig)/{_D}-pol(?:e|ig)"), "poles", _counts, "", {}),
    (
        _pattern(rf"{_D}-pol(?:e output for status queries|iger Ausgang für Statusabfragen?)"),
        "poles",
        _count,
        "",
        _OUTPUT,
    ),
    (_pattern(r"(?:[CK]od\.|Coding|Kodierung) (\w)"), "coding", Text, "", {}),
    (_pattern(rf"{_D} (?:inputs?|Eing[aä]nge?)"), "inputs", _count, "", {}),
    (_pattern(rf"{_D} (?:outputs?|Ausg[aä]nge?)"), "outputs", _count, "", {}),
    (_pattern(rf"{_D} (?:locking levers?|Verriegelungshebel)"), "levers_fitted", _count, "", {}),
    (_pattern(rf"{_D}-(?:way|fach)"), "ways", _count, "", {}),
    (_pattern(rf"(?:for|für) {_D} (?:cables?|Kabel|Leitung(?:en)?)"), "cables", _count, "", {}),
    (_pattern(r"with locking clip|mit Verriegelungs(?:klammer|clip)"), "locking_clip", _yes, "", {}),
    (_pattern(r"separable|teilbar|trennbar"), "separable", _yes, "", {}),
    (_pattern(r"with (?:a )?(partially insulated|insulated) shaft"), "shaft", Text, "", {}),
    (_pattern(r"mit (teilisoliertem|isoliertem) Schaft"), "shaft", Text, "", {}),
    (_pattern(r"(?:Blade|Klinge): ([0-9.,]+) x [0-9.,]+ mm"), "blade_width", _length, "mm", {}),
    (_pattern(r"(?:Blade|Klinge): [0-9.,]+ x ([0-9.,]+) mm"), "blade_thickness", _length, "mm", {}),
    (_pattern(r"for flying leads|für fliegende Leitungen"), "mounting", lambda: Text("flying"), "", {}),
    (_pattern(r"for manual operation|(?:für|zur) Handbetätigung"), "operation", lambda: Text("hand"), "", {}),
    (
        _pattern(r"for tool operation|(?:für|zur) Werkzeugbetätigung"),
        "operation",
        lambda: Text("tool"),
        "",
        {},
    ),
    (_pattern(r"for sockets?|für Buchsen?"), "for_gender", lambda: Text("socket"), "", {}),
    (_pattern(r"for plugs?|für Stecker"), "for_gender", lambda: Text("plug"), "", {}),
)
