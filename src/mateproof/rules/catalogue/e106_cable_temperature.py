"""Every cable bears the temperature of the places that it touches.

Asked where the type of cable states it. The places are those of both its sides, and the zone of the lead
itself.

Why:
    A sheath that is too cold cracks when somebody bends it, one that is too hot grows hard within a few
    summers.

Holds:
    format: 1
    environment: {temperature: 5..40 °C}
    cables: {line: {temperature: -15..70 °C}}
    leads: {W1: {cable: line, length: 3 m, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    environment: {temperature: 5..80 °C}
    cables: {line: {temperature: -15..70 °C}}
    leads: {W1: {cable: line, length: 3 m, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    environment: {place: closed}
    cables: {line: {temperature: -15..70 °C}}
    leads: {W1: {cable: line, length: 3 m, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="leads",
    about=col("cable_low_c").is_not_null(),
    holds=(col("ambient_low_c") >= col("cable_low_c")) & (col("ambient_high_c") <= col("cable_high_c")),
    say={
        "en": "lead {lead}: {ambient_low_c} to {ambient_high_c} °C; its cable {cable} is for {cable_low_c} "
        "to "
        "{cable_high_c} °C",
        "de": "Leitung {lead}: {ambient_low_c} bis {ambient_high_c} °C; ihr Typ {cable} ist für "
        "{cable_low_c} bis "
        "{cable_high_c} °C",
    },
    help={
        "en": "lay it elsewhere, or take a cable for this temperature",
        "de": "sie anders führen oder eine Leitung für diese Temperatur nehmen",
    },
    field="cable",
    german="Jede Leitung hält die Temperatur der Orte aus, die sie berührt.",
    nothing="no type of cable states its temperature",
    stands_on="Plan: cables and zones",
)
