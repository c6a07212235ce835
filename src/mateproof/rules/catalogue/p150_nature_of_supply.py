"""A circuit carries the kind of current that its supply gives.

Alternating or direct, where both state it. A circuit that states none has that of its supply.

Why:
    What disconnects, interrupts and survives direct current is another matter than with alternating
    current.

Holds:
    format: 1
    supplies: {door: {system: SELV, voltage: 24 V, nature: dc}}
    circuits: {status: {supply: door, nature: dc}}
    leads: {W1: {circuit: status, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    supplies: {door: {system: SELV, voltage: 24 V, nature: dc}}
    circuits: {status: {supply: door, nature: ac}}
    leads: {W1: {circuit: status, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="circuits",
    about=col("supply_nature").is_not_null() & col("nature").is_not_null(),
    holds=col("nature") == col("supply_nature"),
    say={
        "en": "circuit {circuit} is “{nature}”, and its supply {supply} “{supply_nature}”",
        "de": "Stromkreis {circuit} ist „{nature}“, seine Einspeisung {supply} „{supply_nature}“",
    },
    help={
        "en": "correct one of the two, or name the supply behind the converter",
        "de": "eines von beiden berichtigen oder die Einspeisung hinter dem Wandler nennen",
    },
    field="nature",
    german="Ein Stromkreis führt die Stromart seiner Einspeisung.",
    nothing="no circuit whose kind of current and whose supply's is stated",
    stands_on="Plan: supplies and circuits",
)
