"""A label and its value on one line of one cell.

"label: value", "label = value", "label ..... value"; and "label value" where the dictionary knows the label,
or a quantity with its unit closes the line.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from mateproof.sheets.descriptions import COLOURS
from mateproof.sheets.grammar.cell import understand
from mateproof.sheets.grammar.clean import clean
from mateproof.sheets.grammar.quantity import quantities, quantity
from mateproof.sheets.grammar.units import UNIT
from mateproof.sheets.grammar.words import YES_NO
from mateproof.sheets.labels import meaning
from mateproof.sheets.rows import stated
from mateproof.vocabulary.printed import by_label, folded
from mateproof.vocabulary.properties import PROPERTIES, Property
from mateproof.vocabulary.values import Text


class Kind(StrEnum):
    """How sure it is that a line is a label and its value."""

    KNOWN = "the dictionary knows the label, and the value fits"
    MARKED = "a mark parts label and value; the label is unknown"
    WORDS = "the dictionary knows the label; the value is words without a mark before it"
    MEASURED = "a quantity with its unit closes the line; the label is unknown"
    OPEN = "something like a value closes the line; the label is unknown"


class Pair(NamedTuple):
    """A label and a value; `read` is the text to read where the printed order differs."""

    label: str
    value: str
    kind: Kind
    read: str = ""


_LEADER = re.compile(r"(?P<label>\S.*?) ?(?:(?:\. ?){4,}|(?:… ?){2,}|_{4,}) ?(?P<value>\S.*)")
_COLON = re.compile(
    r"(?P<label>[^:=]{2,80}?) ?(?P<mark>: |=|:(?=[^\s/0-9]|\d+[.,]?\d* ?[^\d:\s]))\s*(?P<value>\S.*)"
)
_REMARK = re.compile(
    r"(?:note|notes|hint|hinweis|attention|achtung|caution|warning|warnung|see|siehe|https?)\b", re.IGNORECASE
)
_NOTE = re.compile(rf"{_REMARK.pattern}[^:]{{0,20}}: ", re.IGNORECASE)
_STARTS = re.compile(
    r"[-+±]?\d|(?:[<>]=?|[≤≥≈~±]) ?[-+]?[\d.]|AWG\b|IP ?\d|(?:max|min|approx|ca|mind)\.? ?[-+<>≤≥]?\d|[-–]\Z",
    re.IGNORECASE,
)
_UNIT_BEFORE = re.compile(rf"(?P<label>.+) (?P<unit>{UNIT}|Nr\.|Stk\.?)\Z")
_ENDS_OPEN = re.compile(
    r"(?:\b(?:of|for|at|to|is|are|up|than|by|with|from|and|or|a|the|in|on|per|bis|von|mit|bei|ab|zu|ist|und|oder|für|"
    r"im|auf|max|min|approx|ca|to|than|about)\.?|[,;.(])\Z",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?;] |[.!?]\Z")
_SIGNS = frozenset("<>≤≥≈~±=/×+*")
"""A sign at the end of a label belongs to the value behind it."""
_HOLDS_QUANTITY = re.compile(rf"\d ?{UNIT}(?![\w-])")
_STREET = re.compile(
    r"(?:stra(?:ß|ss)e|str\.|street|road|avenue|drive|lane|weg|allee|platz"
    r"|data ?sheet|datenblatt)\Z",
    re.IGNORECASE,
)
_MOST_WORDS = 14
_NEXT_LABEL = re.compile(r"[,;] (?=[^,;:]{2,60}:(?: |\Z))")
_ORGANISATION = re.compile(
    r"\b(?:UL|IEC|EN|CSA|DIN|VDE|ISO|JIS|MIL|NEMA|ANSI|class|type|typ|no\.|nr\.)\Z", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"(?:is|are|was|may|can|must|shall|should|will|and|or|of|for|with|without|to|in|on|by|at|per|as|from|the|a|an|data"
    r"|ist|sind|kann|muss|darf|und|oder|für|mit|ohne|zu|zur|zum|der|die|das|des|von|vom|bei|im|am|auf|nach|gemäß|acc\.?"
    r"|according|daten|type|typ|&|/|-|–|\+)(?!\S)",
    re.IGNORECASE,
)
_HEADS = re.compile(
    r"\b(?:features|data|information|characteristics|properties|specifications?|details|conditions|dimensions"
    r"|daten|eigenschaften|merkmale|angaben|bedingungen|kennwerte)\Z",
    re.IGNORECASE,
)
"""Words at the end of headings: "Packaging features" is one, and no packaging."""
_NAMES_STANDARDS = frozenset({"standards", "approvals", "approval", "certificate", "rating_standard"})
_LONGEST = 160
_LONGEST_LABEL = 60


@lru_cache(maxsize=16384)
def pair(text: str) -> Pair | None:
    """Return the label and the value on a line of one cell; None where it is anything else."""
    if len(text) > 4 * _LONGEST:
        return None
    text = clean(text)
    if text.isalpha():
        return None
    found = _leader(text) or _colon(text)
    if found or len(text) > _LONGEST or _NOTE.match(text):
        return found
    return _side_by_side(text)


@lru_cache(maxsize=4096)
def listed(text: str) -> tuple[Pair, ...]:
    """Return the pairs of a line that lists several: "Plug, rated current: 12 A, colour: green"."""
    if text.count(": ") < 2 or len(text) > 4 * _LONGEST:
        return ()
    pieces = _NEXT_LABEL.split(clean(text))
    found = [pair(piece.rstrip(" ,;")) for piece in pieces if ": " in piece]
    known = tuple(one for one in found if one and one.kind is Kind.KNOWN)
    return known if len(known) > 1 and 4 * len(known) >= 3 * len(found) else ()


def _leader(text: str) -> Pair | None:
    match = (
        _LEADER.fullmatch(text)
        if "...." in text or ". . ." in text or "……" in text or "____" in text
        else None
    )
    if not match:
        return None
    label = match["label"].rstrip(" .:")
    return Pair(label, match["value"], Kind.KNOWN if meaning(label) else Kind.MARKED) if label else None


def _colon(text: str) -> Pair | None:
    match = _COLON.match(text) if ":" in text or "=" in text else None
    if not match:
        return None
    label, value = match["label"].strip(), match["value"]
    longer, mark, rest = value.partition(": ")
    if mark and len(longer) <= _LONGEST_LABEL and meaning(f"{label}: {longer}"):
        return Pair(f"{label}: {longer}", rest, Kind.KNOWN)
    if meaning(label):
        return Pair(label, value, Kind.KNOWN)
    if (
        match["mark"] != ": "
        or "," in label
        or "|" in label
        or _REMARK.match(label)
        or len(label.split()) > 8
        or not label[0].isalpha()
    ):
        return None
    return Pair(label, value, Kind.MARKED) if len(value) <= _LONGEST else None


def _side_by_side(text: str) -> Pair | None:
    words = text.split(" ")
    if not 2 <= len(words) <= 2 * _MOST_WORDS:
        return None
    found = _before_value(words)
    if found and found.kind is not Kind.OPEN:
        return found
    return _before_words(words) or found or _before_answer(words)


def _before_value(words: list[str]) -> Pair | None:
    """Try each place where something like a value begins, from the left."""
    opened = None
    for index in range(1, len(words)):
        value = " ".join(words[index:])
        if not _STARTS.match(value) or words[index - 1][-1] in _SIGNS:
            continue
        label = " ".join(words[:index]).rstrip(",")
        if value[0].isdigit() and _ORGANISATION.search(label) and not _is_apart(label, value):
            continue
        found = _fitting(label, value)
        if found:
            return found
        is_number = value.isdigit() and " " not in label  # "Connection 1" heads what follows
        if not opened and _may_be_label(label) and not is_number:
            opened = Pair(label, value, Kind.OPEN)
    return opened


def _is_apart(label: str, value: str) -> bool:
    """Whether a number behind "UL" or "no." is no part of it: "Item no. 7", and "Voltage per UL 600 V"."""
    measured = quantity(value) if len(value.split()) <= 2 else None
    return folded(label) in by_label() or (measured is not None and measured.unit != "")


def _may_be_label(label: str) -> bool:
    """Whether words that the dictionary does not know may be a label: no street, and no value inside."""
    return not (
        "≙" in label
        or "|" in label
        or _ENDS_OPEN.search(label)
        or _SENTENCE.search(label)
        or _STREET.search(label)
        or _HOLDS_QUANTITY.search(label)
    )


def _fitting(label: str, value: str) -> Pair | None:
    known = meaning(label)
    if known:
        fits = _fits(label, value, known.property)
        return Pair(label, value, Kind.KNOWN) if fits else None
    before = _UNIT_BEFORE.match(label)
    if before and meaning(before["label"]):
        unit = before["unit"]
        read = value if unit.endswith(".") else f"{value} {unit}"
        return _fitting_before(before["label"], f"{unit} {value}", read)
    return _measured(label, value)


def _fits(label: str, value: str, property: Property) -> bool:
    """Whether a known label has such a value; which of two readings is meant, the whole sheet settles."""
    understood = stated(label, value).understood
    if property.kind == "number":
        return understood or len(quantities(value)) > 1
    first, more, _ = value.partition(" ")
    longer = meaning(f"{label} {first}") if more else None  # "ETIM 9.0 EC002643"
    return understood and len(value.split()) <= 4 and (longer is None or longer.property != property)


def _fitting_before(label: str, value: str, read: str) -> Pair | None:
    known = meaning(label)
    fits = known and known.property.kind == "number" and understand(read, known.property).understood
    return Pair(label, value, Kind.KNOWN, read) if fits else None


def _measured(label: str, value: str) -> Pair | None:
    if len(label.split()) > _MOST_WORDS or not _may_be_label(label):
        return None
    if label[-1].isdigit() and value[0] in "+-±":  # "7 +0.5 mm" is one value
        return None
    found = understand(value, None).value
    return Pair(label, value, Kind.MEASURED) if found and not isinstance(found, Text) else None


def _before_words(words: list[str]) -> Pair | None:
    """A label of the dictionary, as long as may be, then words: "Coding N", "Gender Male"."""
    for index in range(min(len(words) - 1, _MOST_WORDS), 0, -1):
        label = " ".join(words[:index])
        property = _as_it_stands(label)
        if property and property.kind != "number":
            value = " ".join(words[index:])
            if value[0].isdigit() and _ORGANISATION.search(label):
                return None
            return Pair(label, value, Kind.WORDS) if _are_words(label, value, property) else None
    return None


def is_printed(text: str) -> bool:
    """Return whether a text is a label of the dictionary as it stands."""
    return folded(text) in by_label()


@lru_cache(maxsize=4096)
def is_begun(text: str) -> bool:
    """Return whether a line begins with a label of the dictionary and goes on, or ends in a quantity."""
    words = clean(text).split(" ")
    if quantity(" ".join(words[-2:])) and _HOLDS_QUANTITY.search(text):
        return True
    return any(folded(" ".join(words[:index])) in by_label() for index in range(1, len(words)))


def _as_it_stands(label: str) -> Property | None:
    """Return what a label means as it stands, for words taken off it may belong to the value.

    What closes with a bracket or a number cannot: "Colour (insert)", "Flammability class per UL 94".
    """
    printed = by_label().get(folded(label))
    if printed:
        return PROPERTIES[printed.property]
    known = meaning(label) if label[-1] == ")" or label[-1].isdigit() else None
    return known.property if known and known.property.id not in _NAMES_STANDARDS else None


def _are_words(label: str, value: str, property: Property) -> bool:
    """Whether words can be a value: a sentence, or the rest of a longer label, is none."""
    if len(value) > 60 or value[0] == "(" or _SENTENCE.search(value) or _GOES_ON.match(value):
        return False
    if _HEADS.search(value):
        return False
    is_colour = property.id == "colour" and COLOURS.fullmatch(value) is not None
    if value[0].islower() and (" " not in label or len(value.split()) > 4) and not is_colour:
        return False
    return understand(value, property).understood


def _before_answer(words: list[str]) -> Pair | None:
    """Yes or no at the end of a line."""
    label = " ".join(words[:-1])
    if words[-1].casefold() not in YES_NO or not words[-1].isalpha() or _ENDS_OPEN.search(label):
        return None
    return Pair(label, words[-1], Kind.OPEN)


@lru_cache(maxsize=16384)
def is_measure(text: str) -> bool:
    """Return whether a text is nothing but a quantity, with or without a unit."""
    return bool(text) and len(text) <= 60 and bool(_STARTS.match(text)) and quantity(clean(text)) is not None
