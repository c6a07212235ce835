"""Nobody works on a connector at a temperature that its sheet does not allow for it.

Working means to terminate conductors and to plug: what is done on site, at the temperature of the place
while it is done. Connectors that are made and plugged in the factory are not meant.

Why:
    The limits for working are much narrower than those for service: on a winter site a latch breaks
    that would bear the same cold for years once it is closed.

Holds:
    format: 1
    environment: {processing_temperature: 5..30 °C}
    leads: {W1: {from: {part: 770-1242/076-000, made: on_site}}}

Breaks:
    format: 1
    environment: {processing_temperature: -10..30 °C}
    leads: {W1: {from: {part: 770-1242/076-000, made: on_site}}}

Unproven:
    format: 1
    environment: {temperature: 5..30 °C}
    leads: {W1: {from: {part: 770-1242/076-000, made: on_site}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import ON_SITE, col

CLAIM = Claim(
    rows="installed",
    about=ON_SITE | (col("mated") & (col("mate_made") != "factory")),
    holds=(col("processing_low_c") >= col("processing_low_part_c"))
    & (col("processing_high_c") <= col("processing_high_part_c")),
    say={
        "en": "{end}: worked on at {processing_low_c} to {processing_high_c} °C; {part} allows "
        "{processing_low_part_c} to {processing_high_part_c} °C",
        "de": "{end}: Arbeit bei {processing_low_c} bis {processing_high_c} °C; {part} erlaubt "
        "{processing_low_part_c} bis {processing_high_part_c} °C",
    },
    help={
        "en": "work in another season or a heated place, or order the leads ready made",
        "de": "zu anderer Jahreszeit oder im geheizten Raum arbeiten oder konfektionierte Leitungen "
        "bestellen",
    },
    german="Niemand arbeitet an einem Steckverbinder bei einer Temperatur, die sein Datenblatt "
    "dafür nicht erlaubt.",
    nothing="nothing is made or plugged on site",
    stands_on="Environmental Requirements: Processing temperature",
)
