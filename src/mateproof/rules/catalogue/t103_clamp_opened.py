"""The clamp is opened for every conductor that the sheet wants it opened for.

Bare fine-stranded conductors cannot open a clamp by themselves. Where the sheet, or the family's sheets,
say that the clamp is opened with a tool for a conductor, the plan's method for it is "opened".

Why:
    A bare fine-stranded conductor that is pushed splays: some strands stay outside, and those inside
    carry the whole current. A strand outside can touch the neighbouring pole.

Holds:
    format: 1
    cables: {line: {conductor: fine-stranded, cross_section: 1.5 mm²}}
    leads:
      W1: {cable: line, from: {part: 770-1242/076-000, made: on_site, ferrule: none, method: opened}}

Breaks:
    format: 1
    cables: {line: {conductor: fine-stranded, cross_section: 1.5 mm²}}
    leads:
      W1: {cable: line, from: {part: 770-1242/076-000, made: on_site, ferrule: none, method: pushed in}}

Unproven:
    format: 1
    cables: {line: {conductor: fine-stranded, cross_section: 1.5 mm²}}
    leads:
      W1: {cable: line, from: {part: 770-1242/076-000, made: on_site, ferrule: none}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import ON_SITE, col

CLAIM = Claim(
    rows="terminated",
    about=ON_SITE & col("must_open").eq_missing(other=True),
    holds=col("method") == "opened",
    say={
        "en": "{termination}: {conductor} conductor, ferrule {ferrule}, is {method}; "
        "{part} wants the clamp opened for it",
        "de": "{termination}: Leiter {conductor}, Aderendhülse {ferrule}, Anschlussweise {method}; "
        "{part} verlangt dafür eine geöffnete Klemme",
    },
    help={
        "en": "open the clamp with a screwdriver (method: opened), or put a ferrule on",
        "de": "Klemme mit dem Schraubendreher öffnen (method: opened) oder Aderendhülse aufsetzen",
    },
    optional=("must_open",),
    field="method",
    german="Die Klemme wird für jeden Leiter geöffnet, für den das Datenblatt es verlangt.",
    nothing="no conductor needs its clamp opened",
    stands_on="Installation Notes: Conductor termination; Connection data: Actuation type; "
    "Connection system: clamp opened for these conductors",
)
