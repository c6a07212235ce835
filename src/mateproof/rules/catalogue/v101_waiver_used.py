"""Every waiver accepts something.

A waiver names a rule and a place. It accepts what that rule finds there; where the rule finds nothing there,
or an earlier waiver accepts it already, it accepts nothing. A rule that is switched off finds nothing.

Why:
    What was accepted once has been mended, or its name was changed: a waiver that lies about would
    silently accept the next mistake in that place.

Holds:
    format: 1
    leads: {W1: {circuit: status, from: {part: 770-1242/076-000}}}
    circuits: {status: {voltage: 24 V}}
    waivers:
      length: {rule: P102, place: W1, reason: cut on site, name: planner, expires: 2999-12-31}

Breaks:
    format: 1
    cables: {line: {conductors: 2}}
    leads: {W1: {cable: line, length: 3 m, from: {part: 770-1242/076-000}}}
    waivers:
      length: {rule: P102, place: W1, reason: cut on site, name: planner, expires: 2999-12-31}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="waivers",
    about=col("expired").not_(),
    holds=col("uses") > 0,
    say={
        "en": "waiver {waiver} accepts nothing: {rule} finds nothing at {where}",
        "de": "Sonderfreigabe {waiver} lässt nichts gelten: {rule} findet nichts an {where}",
    },
    help={
        "en": "delete the waiver, or name the rule and the place that are meant",
        "de": "die Sonderfreigabe löschen oder Regel und Ort nennen, die gemeint sind",
    },
    german="Jede Sonderfreigabe lässt etwas gelten.",
    nothing="every waiver has expired",
    severity=Severity.WARNING,
    stands_on="Plan: waivers",
)
