"""Every cable carries the design current of its circuit as it is laid.

Asked where the plan says how a lead is laid: `reference_method`, `grouped` or `ampacity`, at the lead or
its type of cable. What it carries follows from insulation, method, cross section, number of loaded
conductors, the hottest place that it touches and the circuits beside it. A planner's own `ampacity` goes
before the table.

Why:
    A cable between others, in insulation or under a warm roof carries half of what it carries alone on a
    wall. Its insulation ages unseen.

Holds:
    format: 1
    environment: {temperature: 5..30 °C}
    circuits: {light: {current: 16 A, conductors: [L, N, PE]}}
    cables: {line: {insulation: PVC, cross_section: 2.5 mm², reference_method: B2, grouped: 1}}
    leads: {W1: {circuit: light, cable: line, length: 3 m, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    environment: {temperature: 5..30 °C}
    circuits: {light: {current: 16 A, conductors: [L, N, PE]}}
    cables:
      line:
        {insulation: PVC, cross_section: 1.5 mm², reference_method: B2, grouped: 3, arrangement: bunched}
    leads: {W1: {circuit: light, cable: line, length: 3 m, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    environment: {temperature: 5..30 °C}
    circuits: {light: {current: 16 A, conductors: [L, N, PE]}}
    cables: {line: {cross_section: 2.5 mm², reference_method: B2, grouped: 1}}
    leads: {W1: {circuit: light, cable: line, length: 3 m, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.laying import LAID, carries
from mateproof.vocabulary.ampacity import AMPACITY

CLAIM = Claim(
    rows="leads",
    about=LAID,
    holds=carries("current_a"),
    optional=("ampacity_a",),
    say={
        "en": "lead {lead} carries less than the {current_a} A of circuit {circuit} as it is laid "
        "({cross_section_mm2} mm², insulation {insulation}, method {reference_method}, circuits together "
        "{grouped}, {ambient_high_c} °C, planner's ampacity {ampacity_a} A)",
        "de": "Leitung {lead} trägt weniger als die {current_a} A des Stromkreises {circuit}, so wie sie "
        "liegt "
        "({cross_section_mm2} mm², Isolierung {insulation}, Verlegeart {reference_method}, Stromkreise "
        "zusammen {grouped}, {ambient_high_c} °C, Belastbarkeit laut Plan {ampacity_a} A)",
    },
    help={
        "en": "take a larger cross section, lay it apart from others, or split the circuit",
        "de": "einen größeren Querschnitt nehmen, von anderen getrennt verlegen oder den Stromkreis "
        "aufteilen",
    },
    field="cable",
    german="Jede Leitung trägt, so wie sie verlegt ist, den Strom ihres Stromkreises.",
    nothing="no lead says how it is laid",
    stands_on=str(AMPACITY),
)
