"""Circuit-breakers for alternating current protect circuits of alternating current.

MCB and RCBO stand for devices of IEC 60898-1 and IEC 61009-1, which are made for alternating current. A
device for direct current has a standard and a rating of its own.

Why:
    Alternating current goes through zero a hundred times a second and lets the arc die; direct current
    does not.

Holds:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, conductors: [L, N, PE], protection: {kind: MCB, curve: B, current: 10 A}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    supplies: {mains: {system: PELV, voltage: 48 V, nature: dc}}
    circuits:
      light: {supply: mains, conductors: [L, N, PE], protection: {kind: MCB, curve: B, current: 10 A}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V}}
    circuits:
      light: {supply: mains, conductors: [L, N, PE], protection: {kind: MCB, curve: B, current: 10 A}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.limits import MCB
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="circuits",
    about=col("protection_kind").is_in(("MCB", "RCBO")).fill_null(value=False),
    holds=col("nature") == "ac",
    say={
        "en": "circuit {circuit} is “{nature}”, and a device of kind “{protection_kind}” is made for "
        "alternating current",
        "de": "Stromkreis {circuit} ist „{nature}“, eine Schutzeinrichtung der Art „{protection_kind}“ ist "
        "für "
        "Wechselstrom gemacht",
    },
    help={
        "en": "take a fuse, an electronic limit, or a breaker that is rated for direct current, and waive "
        "this",
        "de": "eine Sicherung, eine elektronische Begrenzung oder einen für Gleichstrom bemessenen Schalter "
        "nehmen und "
        "dies freigeben",
    },
    field="protection.kind",
    german="Leitungsschutzschalter für Wechselstrom schützen Stromkreise mit Wechselstrom.",
    nothing="no circuit names an MCB or an RCBO",
    severity=Severity.WARNING,
    stands_on=str(MCB),
)
