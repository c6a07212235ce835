"""No connector carries more voltage or current than the standard for installation couplers knows.

IEC 61535 ends at 500 V and 32 A (`limits: coupler_voltage` and `coupler_current`). A part may be made for
more than that, and whether it conforms to this standard its sheet may not say: a remark, not a fault.

Why:
    Beyond the standard nobody has tested couplers for permanent connection; the maker has to be asked.

Holds:
    format: 1
    circuits: {light: {voltage: 230 V, current: 16 A}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    circuits: {light: {voltage: 230 V, current: 40 A}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    circuits: {light: {voltage: 230 V}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity
from mateproof.vocabulary.limits import COUPLER_RATING

CLAIM = Claim(
    rows="rated",
    holds=(col("voltage_v") <= col("limit_coupler_voltage"))
    & (col("current_a") <= col("limit_coupler_current")),
    say={
        "en": "{end}: {voltage_v} V and {current_a} A; the standard for installation couplers ends at "
        "{limit_coupler_voltage} V and {limit_coupler_current} A",
        "de": "{end}: {voltage_v} V und {current_a} A; die Norm für Installationssteckverbinder endet bei "
        "{limit_coupler_voltage} V und {limit_coupler_current} A",
    },
    help={
        "en": "split the circuit, or ask the maker by which standard the part is tested",
        "de": "Stromkreis aufteilen oder den Hersteller fragen, nach welcher Norm das Teil geprüft ist",
    },
    german="Kein Steckverbinder führt mehr Spannung oder Strom, als die Norm für "
    "Installationssteckverbinder kennt.",
    severity=Severity.INFO,
    stands_on=str(COUPLER_RATING),
)
