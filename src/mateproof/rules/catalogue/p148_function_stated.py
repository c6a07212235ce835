"""Every circuit says what it is for.

The function is the planner's own word. Circuits of one function may be alike in all else.

Why:
    Without a function nobody can say whether a wrong mating joins two of a kind or two that must never
    meet; the worst is assumed.

Holds:
    format: 1
    circuits: {light: {function: lighting}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    circuits: {light: {voltage: 230 V}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.stated import stated
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="circuits",
    holds=stated("function"),
    say={
        "en": "circuit {circuit} does not say what it is for",
        "de": "Stromkreis {circuit} sagt nicht, wofür er da ist",
    },
    help={
        "en": "write function: in the circuit, in your own words",
        "de": "function: beim Stromkreis angeben, in eigenen Worten",
    },
    field="function",
    german="Jeder Stromkreis sagt, wofür er da ist.",
    nothing="the plan names no circuit",
    severity=Severity.INFO,
    stands_on="Plan: circuits",
)
