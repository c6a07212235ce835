"""No two conductors of a circuit have the same name.

Conductors are told apart by their names alone.

Why:
    Of two conductors with one name nobody knows which goes to which pole, and a pole that is named twice
    is a second pole that is not named at all.

Holds:
    format: 1
    circuits: {light: {conductors: [L, N, PE]}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    circuits: {light: {conductors: [L, L, PE]}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.once import asked_once
from mateproof.rules.terms import col


def _distinct(names: str | None) -> bool | None:
    if names is None:
        return None
    found = names.upper().split()
    return len(set(found)) == len(found)


CLAIM = Claim(
    rows="circuits",
    about=col("conductor_names").is_not_null(),
    holds=asked_once(_distinct, col("conductor_names")),
    say={
        "en": "circuit {circuit} has the conductors “{conductor_names}”: a name stands there twice",
        "de": "Stromkreis {circuit} hat die Leiter „{conductor_names}“: ein Name kommt zweimal vor",
    },
    help={
        "en": "give each conductor its own name",
        "de": "jedem Leiter einen eigenen Namen geben",
    },
    field="conductors",
    german="Keine zwei Leiter eines Stromkreises heißen gleich.",
    nothing="no circuit names its conductors",
    stands_on="Plan: circuits; Mismatching protection: marking identifies the circuit",
)
