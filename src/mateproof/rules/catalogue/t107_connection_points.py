"""No connector takes more conductors than it has connection points: one conductor for one point.

A connector has as many points for each pole as its sheet's connection points divided by its poles. With
two points a pole, two leads can be looped through one connector, and no more.

Why:
    Two conductors in one point are both clamped badly: the thinner one is loose as soon as the thicker
    one is moved.

Holds:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {from: {into: W1.from}}

Breaks:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {from: {into: W1.from}}
      W3: {from: {into: W1.from}}

Unproven:
    format: 1
    leads:
      W1: {from: {part: 770-1252/076-000}}
      W2: {from: {into: W1.from}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="installed",
    about=col("conductors_per_pole") > 0,
    holds=col("conductors_per_pole") * col("poles") <= col("connection_points"),
    say={
        "en": "{end}: {conductors_per_pole} conductors for each of {poles} poles; "
        "{part} has {connection_points} connection points",
        "de": "{end}: {conductors_per_pole} Leiter für jeden von {poles} Polen; "
        "{part} hat {connection_points} Klemmstellen",
    },
    help={
        "en": "take one lead out, or loop through another connector or a distributor",
        "de": "eine Leitung weniger anschließen oder über einen weiteren Steckverbinder oder "
        "Verteiler schleifen",
    },
    german="Kein Steckverbinder nimmt mehr Leiter auf, als er Klemmstellen hat: ein Leiter je Klemmstelle.",
    nothing="no lead ends in a connector",
    stands_on="Item description: Two-wire connection per pole; Connection data: Total number of "
    "connection points; "
    "Connection data: No. of poles",
)
