"""No ferrule is put on a solid conductor.

Ferrules hold strands together. Sheets state cross sections with ferrule for conductors made of strands only.

Why:
    A ferrule crimped on a solid wire sits loose on it: the clamp holds the ferrule, nothing holds the wire.

Holds:
    format: 1
    cables: {line: {conductor: fine-stranded}}
    leads:
      W1: {cable: line, from: {part: 770-1242/076-000, made: on_site, ferrule: plain}}

Breaks:
    format: 1
    cables: {line: {conductor: solid}}
    leads:
      W1: {cable: line, from: {part: 770-1242/076-000, made: on_site, ferrule: plain}}

Unproven:
    format: 1
    cables: {line: {conductors: 2}}
    leads:
      W1: {cable: line, from: {part: 770-1242/076-000, made: on_site, ferrule: plain}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import ON_SITE, col

CLAIM = Claim(
    rows="terminated",
    about=ON_SITE & (col("ferrule") != "none"),
    holds=col("conductor") != "solid",
    say={
        "en": "{termination}: ferrule {ferrule} on a solid conductor",
        "de": "{termination}: Aderendhülse {ferrule} auf einem eindrähtigen Leiter",
    },
    help={
        "en": "leave the ferrule out (ferrule: none), or take a fine-stranded cable",
        "de": "Aderendhülse weglassen (ferrule: none) oder feindrähtige Leitung nehmen",
    },
    field="ferrule",
    german="Auf einem eindrähtigen Leiter sitzt keine Aderendhülse.",
    nothing="no ferrule is put on on site",
    stands_on="Connection data: Fine-stranded conductor with ferrule with plastic collar; "
    "Connection data: Fine-stranded conductor with ferrule without plastic collar",
)
