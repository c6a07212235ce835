"""No circuit is designed for more current than its protective device lets pass.

The design current of the circuit is compared with the rated current of the device: Ib ≤ In.

Why:
    A breaker that is too small trips in normal service, until somebody puts in a larger one without
    asking about the cable.

Holds:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, current: 10 A, protection: {kind: MCB, curve: B, current: 16 A}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, current: 16 A, protection: {kind: MCB, curve: B, current: 10 A}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, current: 16 A, protection: {kind: MCB, curve: B}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.limits import CABLE_LAW
from mateproof.rules.terms import PROTECTED, col

CLAIM = Claim(
    rows="circuits",
    about=PROTECTED,
    holds=col("current_a") <= col("protection_current_a"),
    say={
        "en": "circuit {circuit} is designed for {current_a} A, and its protective device for "
        "{protection_current_a} A",
        "de": "Stromkreis {circuit} ist für {current_a} A ausgelegt, seine Schutzeinrichtung für "
        "{protection_current_a} A",
    },
    help={
        "en": "split the circuit, or take a larger device if cable and connectors allow it",
        "de": "Stromkreis aufteilen, oder eine größere Schutzeinrichtung, wenn Leitung und Steckverbinder "
        "es erlauben",
    },
    field="protection.current",
    german="Kein Stromkreis ist für mehr Strom ausgelegt, als seine Schutzeinrichtung durchlässt.",
    nothing="no circuit names a protective device",
    stands_on=str(CABLE_LAW),
)
