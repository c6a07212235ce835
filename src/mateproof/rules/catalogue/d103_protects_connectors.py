"""No protective device lets pass more than its connectors are rated for.

The rated current of the device is compared with the one of every connector of the circuit, in the market
of the plan. The design current alone says nothing about an overload.

Why:
    What is plugged in later decides the current, and the breaker is the only thing that limits it. A
    contact for 16 A behind 25 A melts first.

Holds:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, conductors: [L, N, PE], protection: {kind: MCB, curve: B, current: 16 A}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, conductors: [L, N, PE], protection: {kind: MCB, curve: B, current: 32 A}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits: {light: {supply: mains, protection: {kind: MCB, curve: B, current: 16 A}}}
    leads: {W1: {circuit: light, from: {part: 770-1252/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.limits import CABLE_LAW
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="rated",
    about=col("protection_current_a").is_not_null(),
    holds=col("protection_current_a") <= col("rated_current_a"),
    say={
        "en": "{end}: circuit {circuit} is protected with {protection_current_a} A; {part} is rated for "
        "{rated_current_a} A ({standard})",
        "de": "{end}: Stromkreis {circuit} ist mit {protection_current_a} A geschützt; {part} ist für "
        "{rated_current_a} A bemessen ({standard})",
    },
    help={
        "en": "take a smaller protective device, or connectors with a higher rated current",
        "de": "eine kleinere Schutzeinrichtung oder Steckverbinder mit höherem Bemessungsstrom nehmen",
    },
    german="Keine Schutzeinrichtung lässt mehr durch, als ihre Steckverbinder vertragen.",
    nothing="no circuit states the rated current of its protective device",
    stands_on=f"Electrical data: Rated current; {CABLE_LAW}",
)
