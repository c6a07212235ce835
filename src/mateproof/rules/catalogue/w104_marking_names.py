"""The pole marking names the conductors of the circuit.

Where a circuit has as many conductors as a connector has poles, the names of the conductors are those of
the pole marking, in the order of the poles. Marks for protective earth (PE and its symbols) count as
equal.

Why:
    Circuits are told apart by colour and pole marking. A marking that says something else than the
    circuit's conductors sends a wire to the wrong pole, and the next electrician to the wrong circuit.

Holds:
    format: 1
    circuits: {light: {voltage: 230 V, conductors: [L, PE, N]}}
    parts: {lamp: {class: connector, poles: 3, gender: socket, marking: [L, PE, N]}}
    leads:
      W1: {circuit: light, from: {part: lamp}}

Breaks:
    format: 1
    circuits: {light: {voltage: 230 V, conductors: [L, PE, N]}}
    parts: {lamp: {class: connector, poles: 3, gender: socket, marking: [1, 2, 3]}}
    leads:
      W1: {circuit: light, from: {part: lamp}}

Unproven:
    format: 1
    circuits: {light: {voltage: 230 V, conductors: [L, PE, N]}}
    parts: {lamp: {class: connector, poles: 3, gender: socket}}
    leads:
      W1: {circuit: light, from: {part: lamp}}
"""

import re

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.once import asked_once
from mateproof.vocabulary.conductors import EARTH_MARKS
from mateproof.vocabulary.findings import Severity

_EARTH = sorted(EARTH_MARKS - {"PEN"}, key=len, reverse=True)


def _alike(conductors: str | None, marking: str | None) -> bool | None:
    return None if conductors is None or marking is None else _names(conductors) == _names(marking)


def _names(marks: str) -> str:
    """Return marks in capitals, one blank apart, every mark for protective earth written as PE."""
    text = re.sub(r"[\s,]+", " ", marks.upper()).strip()
    for mark in _EARTH:
        text = text.replace(mark, "PE")
    return text


CLAIM = Claim(
    rows="installed",
    about=pl.col("conductor_count") == pl.col("poles"),
    holds=asked_once(_alike, pl.col("conductor_names"), pl.col("marking")),
    say={
        "en": (
            "{end} ({part}) is marked “{marking}”, and circuit {circuit} has the conductors "
            "“{conductor_names}”"
        ),
        "de": "{end} ({part}) trägt „{marking}“, Stromkreis {circuit} hat die Leiter „{conductor_names}“",
    },
    help={
        "en": "choose a connector with this marking, or name the conductors in the order of the poles",
        "de": "einen Verbinder mit dieser Beschriftung wählen oder die Leiter in der Folge der Pole nennen",
    },
    field="part",
    german="Die Polbeschriftung nennt die Leiter des Stromkreises.",
    nothing="no connector with as many poles as its circuit has conductors",
    severity=Severity.WARNING,
    stands_on="Mechanical data: Marking; Mismatching protection: marking identifies the circuit",
)
