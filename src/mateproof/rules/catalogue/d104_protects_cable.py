"""No protective device lets pass more than its cables carry.

In ≤ Iz: the rated current of the device is compared with what each lead of the circuit carries as it is
laid (see R108), or with the planner's own `ampacity`. More than any cable of that cross section carries
is refused in any case.

Why:
    The breaker is there for the cable. A thin lead at the end of a circuit for 32 A burns without
    tripping anything.

Holds:
    format: 1
    environment: {temperature: 5..30 °C}
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, conductors: [L, N, PE], protection: {kind: MCB, curve: B, current: 16 A}}
    cables: {line: {insulation: PVC, cross_section: 1.5 mm², reference_method: C, grouped: 1}}
    leads: {W1: {circuit: light, cable: line, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    environment: {temperature: 5..30 °C}
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, conductors: [L, N, PE], protection: {kind: MCB, curve: B, current: 32 A}}
    cables: {line: {insulation: PVC, cross_section: 1.5 mm², reference_method: C, grouped: 1}}
    leads: {W1: {circuit: light, cable: line, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    environment: {temperature: 5..30 °C}
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, conductors: [L, N, PE], protection: {kind: MCB, curve: B, current: 16 A}}
    cables: {line: {cross_section: 1.5 mm²}}
    leads: {W1: {circuit: light, cable: line, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.laying import carries
from mateproof.rules.limits import CABLE_LAW
from mateproof.rules.terms import col
from mateproof.vocabulary.ampacity import AMPACITY

CLAIM = Claim(
    rows="leads",
    about=col("protection_current_a").is_not_null(),
    holds=carries("protection_current_a"),
    optional=("ampacity_a",),
    say={
        "en": "lead {lead} carries less than the {protection_current_a} A that protect circuit {circuit} "
        "({cross_section_mm2} mm², insulation {insulation}, method {reference_method}, circuits together "
        "{grouped}, {ambient_high_c} °C, planner's ampacity {ampacity_a} A)",
        "de": "Leitung {lead} trägt weniger als die {protection_current_a} A, mit denen Stromkreis {circuit} "
        "geschützt ist ({cross_section_mm2} mm², Isolierung {insulation}, Verlegeart {reference_method}, "
        "Stromkreise zusammen {grouped}, {ambient_high_c} °C, Belastbarkeit laut Plan {ampacity_a} A)",
    },
    help={
        "en": "take a smaller protective device or a larger cross section, or lay the lead apart from others",
        "de": "eine kleinere Schutzeinrichtung oder einen größeren Querschnitt nehmen, oder die Leitung von "
        "anderen "
        "getrennt verlegen",
    },
    field="cable",
    german="Keine Schutzeinrichtung lässt mehr durch, als ihre Leitungen tragen.",
    nothing="no circuit states the rated current of its protective device",
    stands_on=f"{CABLE_LAW}; {AMPACITY}",
)
