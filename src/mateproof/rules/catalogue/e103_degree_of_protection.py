"""Every connector has the degree of protection that its place asks for.

The codes are compared numeral by numeral, and letter by letter where one is asked for (IEC 60529). The code
for a mated connector with strain relief counts for those that are mated and have one. An X in a code states
nothing: what the place asks for and no code states stays open.

Why:
    "Protected" is four things at once: against fingers, tools, dust and water. A connector for dry and
    closed places has none of the others.

Holds:
    format: 1
    environment: {degree_of_protection: IP20}
    leads: {W1: {from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    environment: {degree_of_protection: IP44}
    leads: {W1: {from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    environment: {degree_of_protection: IP20}
    leads: {W1: {from: {part: 770-1252/076-000}}}
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.limits import WATER
from mateproof.rules.once import asked_once
from mateproof.rules.protection import covers
from mateproof.rules.terms import col

_MATED_WITH_RELIEF = col("mated") & col("strain_relief").is_not_null()

CLAIM = Claim(
    rows="installed",
    holds=asked_once(
        lambda ip, asked, ip_mated: covers(asked, ip, ip_mated),
        col("ip"),
        col("degree_of_protection"),
        pl.when(_MATED_WITH_RELIEF).then(col("ip_mated")),
    ),
    say={
        "en": "{end}: the place asks for {degree_of_protection}; {part} has {ip}, "
        "mated with strain relief {ip_mated}",
        "de": "{end}: der Ort verlangt {degree_of_protection}; {part} hat {ip}, "
        "gesteckt mit Zugentlastung {ip_mated}",
    },
    help={
        "en": "put the connector into an enclosure of this degree, or take a part that has it",
        "de": "Steckverbinder in ein Gehäuse dieser Schutzart setzen oder ein Teil nehmen, das sie hat",
    },
    optional=("strain_relief", "ip_mated"),
    german="Jeder Steckverbinder hat die Schutzart, die sein Ort verlangt.",
    stands_on=f"Mechanical data: Protection class; Mechanical data: Note on protection class; {WATER}",
)
