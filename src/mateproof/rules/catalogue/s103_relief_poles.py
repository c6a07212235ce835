"""A strain relief has as many poles as its connector.

The number of poles decides the width of the housing.

Why:
    A housing of another width does not latch on the connector.

Holds:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000, strain_relief: 770-502/042-000}}

Breaks:
    format: 1
    parts: {wide-relief: {class: strain relief, poles: 3, cable_diameter: 5..9 mm}}
    leads:
      W1: {from: {part: 770-1242/076-000, strain_relief: wide-relief}}

Unproven:
    format: 1
    parts: {some-relief: {class: strain relief, cable_diameter: 5..9 mm}}
    leads:
      W1: {from: {part: 770-1242/076-000, strain_relief: some-relief}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="terminated",
    about=col("strain_relief").is_not_null(),
    holds=col("relief_poles") == col("poles"),
    say={
        "en": "{end}: {part} has {poles} poles, its strain relief {strain_relief} has {relief_poles}",
        "de": "{end}: {part} hat {poles} Pole, seine Zugentlastung {strain_relief} hat {relief_poles}",
    },
    help={
        "en": "take a strain relief with {poles} poles",
        "de": "eine Zugentlastung mit {poles} Polen nehmen",
    },
    german="Eine Zugentlastung hat so viele Pole wie ihr Steckverbinder.",
    nothing="no connector has a strain relief",
    stands_on="Compatible products: Strain relief plate; Connection data: No. of poles",
)
