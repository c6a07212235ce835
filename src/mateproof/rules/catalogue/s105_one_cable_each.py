"""A strain relief holds no more cables than it is made for.

When two leads are looped through one connector, both cables go into its strain relief.

Why:
    Two cables in a relief for one are both held by half: the screw grips the thicker one.

Holds:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000, strain_relief: 770-502/042-000}}

Breaks:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000, strain_relief: 770-502/042-000}}
      W2: {from: {into: W1.from}}

Unproven:
    format: 1
    parts: {some-relief: {class: strain relief, poles: 2}}
    leads:
      W1: {from: {part: 770-1242/076-000, strain_relief: some-relief}}
      W2: {from: {into: W1.from}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="terminated",
    about=col("strain_relief").is_not_null(),
    holds=col("conductors_per_pole") <= col("relief_cables"),
    say={
        "en": "{termination}: {conductors_per_pole} cables end in {end}; its strain relief {strain_relief} "
        "holds {relief_cables}",
        "de": "{termination}: {conductors_per_pole} Leitungen enden in {end}; seine Zugentlastung "
        "{strain_relief} "
        "hält {relief_cables}",
    },
    help={
        "en": "loop through a distributor, or take a strain relief for more cables",
        "de": "über einen Verteiler schleifen oder eine Zugentlastung für mehr Leitungen nehmen",
    },
    german="Eine Zugentlastung hält nicht mehr Leitungen, als für sie vorgesehen sind.",
    nothing="no connector has a strain relief",
    stands_on="Compatible products: Strain relief plate",
)
