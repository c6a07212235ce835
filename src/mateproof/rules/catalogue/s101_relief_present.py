"""Every cable that gets its connector on site has a strain relief.

This is about connectors that hang on a lead and are made on site. Leads from the factory come as they
are; connectors mounted on a device are held by it.

Why:
    Without strain relief the pull of the cable goes into the clamps: conductors creep out, and the
    bare ends can be reached. A relief that is not in the plan is not in the order either.

Holds:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000, made: on_site, strain_relief: 770-502/042-000}}

Breaks:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000, made: on_site}}

Unproven:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import FLYING, ON_SITE, col

CLAIM = Claim(
    rows="installed",
    about=FLYING & ON_SITE & (col("conductors_per_pole") > 0),
    holds=col("strain_relief").is_not_null(),
    say={
        "en": "{end}: {part} is put on a cable on site and has no strain relief",
        "de": "{end}: {part} wird auf der Baustelle angeschlossen und hat keine Zugentlastung",
    },
    help={
        "en": "name a strain relief that the sheet of {part} lists and that suits the cable's diameter; "
        "`mateproof assign` proposes one",
        "de": "eine Zugentlastung nennen, die das Datenblatt von {part} führt und die zum "
        "Leitungsdurchmesser passt; `mateproof assign` schlägt eine vor",
    },
    optional=("strain_relief",),
    german="Jede Leitung, die ihren Steckverbinder auf der Baustelle bekommt, hat eine Zugentlastung.",
    nothing="no lead gets its connector on site",
    stands_on="Compatible products: Strain relief plate; Mechanical data: Note on protection class; "
    "Installation Notes: Installation",
)
