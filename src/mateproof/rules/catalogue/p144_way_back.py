"""Every circuit has two conductors that carry its current: there and back.

Protective earth carries no current in service and does not count; a PEN conductor does.

Why:
    A circuit without a way back does nothing, or takes protective earth for it: then every touchable
    metal part carries the current.

Holds:
    format: 1
    circuits: {light: {conductors: [L, N, PE]}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    circuits: {light: {conductors: [L, PE]}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    circuits: {light: {voltage: 230 V}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.once import asked_once
from mateproof.rules.terms import col
from mateproof.vocabulary.conductors import EARTH_MARKS

_PEN = "PEN"


def _has_two(names: str | None) -> bool | None:
    """Return whether two of the conductors carry current."""
    if names is None:
        return None
    return sum(name.upper() not in EARTH_MARKS - {_PEN} for name in names.split()) > 1


CLAIM = Claim(
    rows="circuits",
    holds=asked_once(_has_two, col("conductor_names")),
    say={
        "en": "circuit {circuit} has the conductors “{conductor_names}”: its current has no way back",
        "de": "Stromkreis {circuit} hat die Leiter „{conductor_names}“: der Strom hat keinen Rückweg",
    },
    help={
        "en": "name all conductors of the circuit, in the order of the poles",
        "de": "alle Leiter des Stromkreises in der Folge der Pole nennen",
    },
    field="conductors",
    german="Jeder Stromkreis hat zwei Leiter, die seinen Strom führen: hin und zurück.",
    nothing="the plan names no circuit",
    stands_on="Plan: circuits",
)
