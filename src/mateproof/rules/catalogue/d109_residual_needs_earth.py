"""No residual current device stands in a circuit that has no connection to earth.

A SELV circuit is separated from earth.

Why:
    A residual current flows through earth. Where no way leads there, the device never trips, and whoever
    counts on it is wrong.

Holds:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, protection: {kind: RCBO, curve: B, current: 16 A, residual_current: 30 mA}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    supplies: {mains: {system: SELV, voltage: 24 V, nature: ac}}
    circuits:
      light: {supply: mains, protection: {kind: RCBO, curve: B, current: 6 A, residual_current: 30 mA}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    supplies: {mains: {voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, protection: {kind: RCBO, curve: B, current: 16 A, residual_current: 30 mA}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity
from mateproof.vocabulary.limits import SELV

CLAIM = Claim(
    rows="circuits",
    about=(col("protection_kind") == "RCBO").fill_null(value=False),
    holds=col("supply_system") != "SELV",
    say={
        "en": "circuit {circuit} is fed by SELV ({supply}): an RCBO never trips on residual current there",
        "de": "Stromkreis {circuit} wird aus SELV ({supply}) gespeist: ein RCBO löst dort nie auf "
        "Fehlerstrom aus",
    },
    help={
        "en": "take a circuit-breaker, a fuse or an electronic limit",
        "de": "einen Leitungsschutzschalter, eine Sicherung oder eine elektronische Begrenzung nehmen",
    },
    field="protection.kind",
    german="Keine Fehlerstrom-Schutzeinrichtung steht in einem Stromkreis ohne Verbindung zur Erde.",
    nothing="no circuit names an RCBO",
    severity=Severity.WARNING,
    stands_on=str(SELV),
)
