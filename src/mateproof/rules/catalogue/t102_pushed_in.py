"""A conductor is pushed into a closed clamp only with a cross section that the sheet allows for it.

Pushing in needs a conductor that is stiff enough to open the clamp by itself. Sheets state from which
cross section on this holds, for solid conductors and for ferrules. A conductor of another cross section
goes in with the clamp opened. Conductors for which the clamp must always be opened are the matter of T103,
those too thick for it at all that of T101.

Why:
    A conductor that is too soft buckles in front of the clamp, or is gripped by its tip. It looks
    terminated and pulls out, or gets hot under load.

Holds:
    format: 1
    cables: {line: {conductor: solid, cross_section: 1.5 mm²}}
    leads:
      W1: {cable: line, from: {part: 770-1242/076-000, made: on_site, ferrule: none, method: pushed in}}

Breaks:
    format: 1
    cables: {line: {conductor: solid, cross_section: 1 mm²}}
    leads:
      W1: {cable: line, from: {part: 770-1242/076-000, made: on_site, ferrule: none, method: pushed in}}

Unproven:
    format: 1
    cables: {line: {conductor: solid, cross_section: 1 mm²}}
    leads:
      W1: {cable: line, from: {part: 770-1242/076-000, made: on_site, ferrule: none}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import ON_SITE, PUSHED_IN, col, within

_NOT_TOO_THICK = (col("cross_section_mm2") <= col("allowed_high_mm2")).ne_missing(other=False)

CLAIM = Claim(
    rows="terminated",
    about=ON_SITE & PUSHED_IN & col("must_open").ne_missing(other=True) & _NOT_TOO_THICK,
    holds=within("cross_section_mm2", "pushed_low_mm2", "pushed_high_mm2"),
    say={
        "en": "{termination}: {cross_section_mm2} mm² {conductor}, ferrule {ferrule}, is pushed in; "
        "{part} does not allow it for this cross section (from {pushed_low_mm2} mm²)",
        "de": "{termination}: {cross_section_mm2} mm², Leiter {conductor}, Aderendhülse {ferrule}, "
        "wird gesteckt; "
        "{part} erlaubt es für diesen Querschnitt nicht (ab {pushed_low_mm2} mm²)",
    },
    help={
        "en": "open the clamp (method: opened), or take a thicker conductor",
        "de": "Klemme öffnen (method: opened) oder dickeren Leiter nehmen",
    },
    optional=("must_open",),
    field="method",
    german="Ein Leiter wird nur mit einem Querschnitt in die geschlossene Klemme gesteckt, den das "
    "Datenblatt dafür "
    "erlaubt.",
    nothing="no conductor is pushed in on site",
    stands_on="Item description: Push-in CAGE CLAMP; Connection data: Solid conductor, push-in termination; "
    "Connection data: Fine-stranded conductor with ferrule, push-in termination, from",
)
