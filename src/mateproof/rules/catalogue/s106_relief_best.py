"""Of the strain reliefs that hold a cable, the one that suits it best is planned.

The ranges of two reliefs may overlap. Where the plan's relief holds the cable, and the connector's sheet
lists another one of the same colour whose range has the cable's diameter nearer to its middle, that one suits
better. This is a preference of ours, not a statement of the sheet: both hold. The plan can prefer the
narrowest or the widest range instead (`order: {strain_relief: narrow}`).

Why:
    Cables differ from the diameter in their sheet by some tenths of a millimetre. In the middle of the
    range that does not matter; at its end the cable slips, or the housing does not close.

Holds:
    format: 1
    cables: {line: {diameter: 7.5 mm}}
    leads:
      W1: {cable: line, from: {part: 770-1242/076-000, strain_relief: 770-502/042-000}}

Breaks:
    format: 1
    cables: {line: {diameter: 8.5 mm}}
    leads:
      W1: {cable: line, from: {part: 770-1242/076-000, strain_relief: 770-502/042-000}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col, within
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="terminated",
    about=within("diameter_mm", "relief_low_mm", "relief_high_mm").eq_missing(other=True),
    holds=col("strain_relief") == col("relief_best"),
    say={
        "en": "{termination}: cable of {diameter_mm} mm in strain relief {strain_relief} "
        "({relief_low_mm} to {relief_high_mm} mm); {relief_best} suits better",
        "de": "{termination}: Leitung mit {diameter_mm} mm in Zugentlastung {strain_relief} "
        "({relief_low_mm} bis {relief_high_mm} mm); {relief_best} passt besser",
    },
    help={
        "en": "take {relief_best}: the cable lies nearer to the middle of its range, or the plan prefers it",
        "de": "{relief_best} nehmen: die Leitung liegt näher an der Mitte des Bereichs, oder der Plan "
        "zieht sie vor",
    },
    german="Von den Zugentlastungen, die eine Leitung halten, ist die am besten passende geplant.",
    nothing="no cable is held by a strain relief",
    severity=Severity.INFO,
    stands_on="Compatible products: Strain relief plate",
)
