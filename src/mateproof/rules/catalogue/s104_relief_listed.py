"""The sheet of a connector lists the strain relief that is put on it.

Being listed is the maker's word that the two belong together. Of a connector whose own sheet is not known
nothing can be said; the planner can declare its accessories.

Why:
    Reliefs of the same number of poles exist for several families and sizes. Their ranges of diameters
    agree, their latches do not.

Holds:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000, strain_relief: 770-502/042-000}}

Breaks:
    format: 1
    parts: {some-relief: {class: strain relief, poles: 2, cable_diameter: 5..9 mm}}
    leads:
      W1: {from: {part: 770-1242/076-000, strain_relief: some-relief}}

Unproven:
    format: 1
    leads:
      W1: {from: {part: 770-1252/076-000, strain_relief: 770-502/042-000}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="terminated",
    about=col("strain_relief").is_not_null(),
    holds=col("relief_listed"),
    say={
        "en": "{end}: the sheet of {part} does not list the strain relief {strain_relief}",
        "de": "{end}: das Datenblatt von {part} führt die Zugentlastung {strain_relief} nicht",
    },
    help={
        "en": "take one that it lists, or declare it as an accessory of {part}",
        "de": "eine nehmen, die es führt, oder sie als Zubehör von {part} erklären",
    },
    german="Das Datenblatt eines Steckverbinders führt die Zugentlastung, die auf ihm sitzt.",
    nothing="no connector has a strain relief",
    stands_on="Compatible products: Strain relief plate",
)
