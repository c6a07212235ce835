"""No place is colder or hotter than the standard for installation couplers takes into account.

IEC 61535 speaks of -5 to +40 °C around the couplers. A part may be made for more: what its own sheet states
is the matter of E101. This is a remark about the place, not a fault.

Why:
    Above +40 °C the rated current of a coupler is a number for another climate. Under a hall roof or in a
    ceiling with luminaires it is easily hotter than that, and nobody has measured.

Holds:
    format: 1
    zones: {ceiling: {temperature: 10..40 °C}}
    leads: {W1: {zone: ceiling, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    zones: {ceiling: {temperature: 10..55 °C}}
    leads: {W1: {zone: ceiling, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    zones: {ceiling: {place: closed}}
    leads: {W1: {zone: ceiling, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity
from mateproof.vocabulary.limits import COUPLER

CLAIM = Claim(
    rows="zones",
    about=col("ends") > 0,
    holds=(col("temperature_low_c") >= col("limit_coupler_ambient_low"))
    & (col("temperature_high_c") <= col("limit_coupler_ambient_high")),
    say={
        "en": "zone {zone}: {temperature_low_c} to {temperature_high_c} °C; installation couplers "
        "are made for "
        "{limit_coupler_ambient_low} to {limit_coupler_ambient_high} °C",
        "de": "Bereich {zone}: {temperature_low_c} bis {temperature_high_c} °C; "
        "Installationssteckverbinder sind für "
        "{limit_coupler_ambient_low} bis {limit_coupler_ambient_high} °C gemacht",
    },
    help={
        "en": "ask the maker for the current at this temperature, and keep a reserve",
        "de": "beim Hersteller nach dem Strom bei dieser Temperatur fragen und Reserve lassen",
    },
    field="temperature",
    german="Kein Ort ist kälter oder heißer, als es die Norm für Installationssteckverbinder berücksichtigt.",
    nothing="no connector lies in a zone",
    severity=Severity.INFO,
    stands_on=str(COUPLER),
)
