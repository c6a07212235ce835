"""The diameter of every cable lies in the range of its strain relief.

Strain reliefs of one shape come for different ranges of cable diameters; the ranges may overlap. Any relief
whose range holds the diameter is good; which one is better is the matter of S106.

Why:
    A cable that is too thin is not held at all, and nobody sees it. One that is too thick keeps the
    housing from closing.

Holds:
    format: 1
    cables: {line: {diameter: 6.5 mm}}
    leads:
      W1: {cable: line, from: {part: 770-1242/076-000, strain_relief: 770-502/042-000}}

Breaks:
    format: 1
    cables: {line: {diameter: 10 mm}}
    leads:
      W1: {cable: line, from: {part: 770-1242/076-000, strain_relief: 770-502/042-000}}

Unproven:
    format: 1
    cables: {line: {conductors: 2}}
    leads:
      W1: {cable: line, from: {part: 770-1242/076-000, strain_relief: 770-502/042-000}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col, within

CLAIM = Claim(
    rows="terminated",
    about=col("strain_relief").is_not_null(),
    holds=within("diameter_mm", "relief_low_mm", "relief_high_mm"),
    say={
        "en": "{termination}: cable of {diameter_mm} mm; strain relief {strain_relief} holds "
        "{relief_low_mm} to {relief_high_mm} mm",
        "de": "{termination}: Leitung mit {diameter_mm} mm; Zugentlastung {strain_relief} hält "
        "{relief_low_mm} bis {relief_high_mm} mm",
    },
    help={
        "en": "take a strain relief of the range that holds {diameter_mm} mm",
        "de": "eine Zugentlastung nehmen, deren Bereich {diameter_mm} mm umfasst",
    },
    german="Der Durchmesser jeder Leitung liegt im Bereich ihrer Zugentlastung.",
    nothing="no connector has a strain relief",
    stands_on="Compatible products: Strain relief plate",
)
