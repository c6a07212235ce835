"""The temperature of a place lies within the continuous operating temperature of every connector in it.

Both ends count: the coldest and the hottest air in service. What current adds to the temperature of a
contact is not in it.

Why:
    Plastic that is too cold breaks when the lever snaps in; plastic that is too hot creeps, and the
    spring that presses on the conductor loses its force.

Holds:
    format: 1
    environment: {temperature: 5..40 °C}
    leads: {W1: {from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    environment: {temperature: 5..90 °C}
    leads: {W1: {from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    environment: {place: closed}
    leads: {W1: {from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="installed",
    holds=(col("temperature_low_c") >= col("continuous_low_c"))
    & (col("temperature_high_c") <= col("continuous_high_c")),
    say={
        "en": "{end}: {temperature_low_c} to {temperature_high_c} °C in service; {part} is made for "
        "{continuous_low_c} to {continuous_high_c} °C",
        "de": "{end}: {temperature_low_c} bis {temperature_high_c} °C im Betrieb; {part} ist für "
        "{continuous_low_c} bis {continuous_high_c} °C gemacht",
    },
    help={
        "en": "move the connector to another place, or take a part for this temperature",
        "de": "Steckverbinder an einen anderen Ort setzen oder ein Teil für diese Temperatur nehmen",
    },
    german="Die Temperatur eines Ortes liegt in der Dauergebrauchstemperatur jedes Steckverbinders darin.",
    stands_on="Environmental Requirements: Continuous operating temperature",
)
