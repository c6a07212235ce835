"""Every conductor made on site has a cross section that its clamp takes.

A sheet states a range of cross sections for each build of conductor (solid, stranded, fine-stranded) and
each preparation of its end (bare, plain ferrule, ferrule with plastic collar). The planned cross section
must lie in the range stated for exactly this combination. A combination for which the sheet states no
range is left open; it is not taken from another one.

Why:
    The collar of a ferrule needs room: a clamp that takes 2.5 mm² fine-stranded and bare may take a
    collared ferrule up to 1.5 mm² only. A conductor that is too thick does not go in to the stop, one
    that is too thin is not held. Both get hot.

Holds:
    format: 1
    cables: {line: {conductor: fine-stranded, cross_section: 1.5 mm²}}
    leads:
      W1: {cable: line, from: {part: 770-1242/076-000, made: on_site, ferrule: collared}}

Breaks:
    format: 1
    cables: {line: {conductor: fine-stranded, cross_section: 2.5 mm²}}
    leads:
      W1: {cable: line, from: {part: 770-1242/076-000, made: on_site, ferrule: collared}}

Unproven:
    format: 1
    cables: {line: {conductor: fine-stranded, cross_section: 1.5 mm²}}
    leads:
      W1: {cable: line, from: {part: 770-1252/076-000, made: on_site, ferrule: collared}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import ON_SITE, within

CLAIM = Claim(
    rows="terminated",
    about=ON_SITE,
    holds=within("cross_section_mm2", "allowed_low_mm2", "allowed_high_mm2"),
    say={
        "en": "{termination}: {cross_section_mm2} mm² {conductor}, ferrule {ferrule}: "
        "{part} takes {allowed_low_mm2} to {allowed_high_mm2} mm²",
        "de": "{termination}: {cross_section_mm2} mm², Leiter {conductor}, Aderendhülse {ferrule}: "
        "{part} nimmt {allowed_low_mm2} bis {allowed_high_mm2} mm²",
    },
    help={
        "en": "take another cross section or another ferrule, or another part",
        "de": "anderen Querschnitt, andere Aderendhülse oder ein anderes Teil nehmen",
    },
    german="Jeder auf der Baustelle angeschlossene Leiter hat einen Querschnitt, den die Klemme nimmt.",
    nothing="no conductor is terminated on site",
    stands_on="Connection data: Solid conductor; Connection data: Stranded conductor; "
    "Connection data: Fine-stranded conductor; "
    "Connection data: Fine-stranded conductor with ferrule with plastic collar; "
    "Connection data: Fine-stranded conductor with ferrule without plastic collar",
)
