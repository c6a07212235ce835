"""Every lead belongs to a circuit.

A plan is asked for the circuit of every lead. The connectors of a lead and the conductors in it take
their circuit from there.

Why:
    Current, voltage, function and conductor names are those of the circuit. Without it nothing that can
    go wrong with a lead can be decided, and the list of wrong matings has to assume the worst.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]
"""

from mateproof.rules.claim import Claim
from mateproof.rules.stated import stated

CLAIM = Claim(
    rows="leads",
    holds=stated("circuit"),
    say={
        "en": "lead {lead} belongs to no circuit",
        "de": "Leitung {lead} gehört zu keinem Stromkreis",
    },
    help={
        "en": "write circuit: in the lead",
        "de": "circuit: bei der Leitung angeben",
    },
    german="Jede Leitung gehört zu einem Stromkreis.",
    stands_on="Plan: leads",
)
