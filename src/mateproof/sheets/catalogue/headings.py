"""Headings: "2060 Series" opens a series, "2060 Series, 4 mm Pin Spacing" a table of it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from mateproof.sheets.collector import Statement
from mateproof.sheets.grammar.cell import understand
from mateproof.sheets.grammar.number import NUMBER
from mateproof.vocabulary.properties import PROPERTIES

_SERIES = re.compile(
    r"(?P<family>(?:[0-9]{3,4}|[A-Z][\w®]*(?: [A-Z0-9][\w®]*){0,3}) Series"
    r"|(?:Serie|Series) (?:[0-9]{3,4}|[A-Z][\w®]*(?: [A-Z0-9][\w®]*){0,3})"
    r"|[0-9]{3,4}[- ]Serie)"
    r"(?:, (?P<table>\S.{2,60}))?\Z"
)
_PITCH = re.compile(
    rf"(?P<before>{NUMBER} ?mm) (?:pin spacing|rastermaß)"
    rf"|(?:pin spacing|rastermaß):? (?P<behind>{NUMBER} ?mm)",
    re.IGNORECASE,
)
_TITLE = re.compile(rf"(?P<name>[^\W\d].{{4,80}}?), (?P<size>{NUMBER} ?mm²)\Z")


class Heading(NamedTuple):
    """The family that a heading names, and whether it names a table of it."""

    family: str
    of_table: bool


@lru_cache(maxsize=1024)
def heading(text: str) -> Heading | None:
    """Return what a heading names; None for any other line."""
    match = _SERIES.match(text)
    return Heading(match["family"], bool(match["table"])) if match else None


@lru_cache(maxsize=1024)
def in_heading(text: str) -> tuple[Statement, ...]:
    """Return what the heading of a table states: the pin spacing."""
    match = _PITCH.search(text)
    return _stated("pin_spacing", match["before"] or match["behind"], text) if match else ()


@lru_cache(maxsize=1024)
def in_title(text: str) -> tuple[Statement, ...]:
    """Return what the title of a catalogue page states: "…, 0,75 mm²" is the nominal cross section."""
    match = _TITLE.match(text)
    return _stated("nominal_cross_section", match["size"], text) if match else ()


def _stated(name: str, printed: str, raw: str) -> tuple[Statement, ...]:
    cell = understand(printed, PROPERTIES[name])
    if not cell.understood:
        return ()
    return (Statement(name, cell.value, cell.unit, cell.conditions, label="", raw=raw, also=cell.also),)
