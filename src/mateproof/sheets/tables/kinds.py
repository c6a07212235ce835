"""What kind of part an item is, told by its own words and by properties that only one kind has."""

from __future__ import annotations

import re

from mateproof.parts.part import PartClass
from mateproof.sheets.collector import Draft
from mateproof.sheets.descriptions import describe
from mateproof.sheets.grammar.clean import clean
from mateproof.vocabulary.values import Text

_CONNECTOR = re.compile(
    r"\b(?:connectors?|plugs?|sockets?|receptacles?|headers?|(?:\w*steck)?verbinder|\w*stecker|buchsen?"
    r"|steckverbinder\w*|stiftleisten?|grundleisten?|buchsenleisten?)\b",
    re.IGNORECASE,
)
_ACCESSORY = re.compile(
    r"\b(?:for|für|tool|werkzeug|cover|cap|kappe|frame|rahmen|hood|gehäuse|housing)\b", re.IGNORECASE
)
_SHEET = re.compile(
    r"(?:.{0,20} )?(?:data ?sheet|datenblatt)\b|(?:part|item|article|order).{0,3}(?:number|no)", re.IGNORECASE
)
_ONLY_CONNECTORS = ("gender", "mating_cycles", "mating_force", "connector_connection_type")
_WORDS = ("description", "product_type", "part_class", "product_designation")


def title(text: str, item: str) -> str:
    """Return what a title says beside the number of the item; "" for one that only says "Data sheet"."""
    rest = clean(text.replace(item, "")).strip(" -–|:,")
    return rest if len(rest.split()) > 1 and not _SHEET.match(rest) else ""


def kind(draft: Draft) -> PartClass:
    """Return the kind of part; OTHER where the sheet does not tell."""
    told = describe(draft.description).part_class if draft.description else PartClass.OTHER
    if told is not PartClass.OTHER:
        return told
    if any(draft.value_of(name) for name in _ONLY_CONNECTORS):
        return PartClass.CONNECTOR
    texts = [
        draft.description,
        *(value.text for value in map(draft.value_of, _WORDS) if isinstance(value, Text)),
    ]
    is_one = any(_CONNECTOR.search(text) and not _ACCESSORY.search(text) for text in texts)
    return PartClass.CONNECTOR if is_one else PartClass.OTHER


def description(draft: Draft) -> str:
    """Return what a row says that describes the item."""
    value = draft.value_of("description")
    return value.text if isinstance(value, Text) else ""
