"""No circuit-breaker is rated beyond what its standard knows.

IEC 60898-1 ends at 125 A and 25 kA.

Why:
    A number beyond it is a slip of the pen, or a device of another standard with other curves.

Holds:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, protection: {kind: MCB, curve: B, current: 16 A, breaking_capacity: 10 kA}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, protection: {kind: MCB, curve: B, current: 160 A, breaking_capacity: 10 kA}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, protection: {kind: MCB, curve: B}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.limits import MCB, MCB_MOST_A, MCB_MOST_KA
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity

_BREAKS = col("protection_breaking_ka")

CLAIM = Claim(
    rows="circuits",
    about=col("protection_kind").is_in(("MCB", "RCBO")).fill_null(value=False),
    # A device that does not state what it breaks is asked by D105.
    holds=(col("protection_current_a") <= MCB_MOST_A)
    & pl.when(_BREAKS.is_null()).then(pl.lit(value=True)).otherwise(_BREAKS <= MCB_MOST_KA),
    optional=("protection_breaking_ka",),
    say={
        "en": "circuit {circuit}: {protection_kind} of {protection_current_a} A and "
        "{protection_breaking_ka} kA; "
        f"the standard ends at {MCB_MOST_A:.0f} A and {MCB_MOST_KA:.0f} kA",
        "de": "Stromkreis {circuit}: {protection_kind} mit {protection_current_a} A und "
        "{protection_breaking_ka} kA; "
        f"die Norm endet bei {MCB_MOST_A:.0f} A und {MCB_MOST_KA:.0f} kA",
    },
    help={
        "en": "correct the number, or name another kind of device",
        "de": "die Zahl berichtigen oder eine andere Art von Schutzeinrichtung nennen",
    },
    field="protection.current",
    german="Kein Leitungsschutzschalter ist über das hinaus bemessen, was seine Norm kennt.",
    nothing="no circuit names an MCB or an RCBO",
    severity=Severity.WARNING,
    stands_on=str(MCB),
)
