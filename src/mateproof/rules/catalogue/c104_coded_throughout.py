"""All connectors of a circuit are coded in the same way.

Of those whose code is made on site, all are coded there, or all are used as delivered.

Why:
    Where both exist in one circuit, a lead that is moved to another place does not fit there, or fits
    where it should not. What belongs to one mate is the matter of C102; this is a remark.

Holds:
    format: 1
    circuits: {light: {voltage: 230 V}}
    leads:
      W1: {circuit: light, from: {part: 770-1242/076-000, coding: on_site}}
      W2: {circuit: light, from: {part: 770-1242/076-000, coding: on_site}}

Breaks:
    format: 1
    circuits: {light: {voltage: 230 V}}
    leads:
      W1: {circuit: light, from: {part: 770-1242/076-000, coding: on_site}}
      W2: {circuit: light, from: {part: 770-1242/076-000, coding: delivered}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="circuits",
    about=col("coding_steps") > 0,
    holds=col("coding_steps") == 1,
    say={
        "en": "circuit {circuit}: some connectors are coded on site, others are used as delivered",
        "de": "Stromkreis {circuit}: einige Steckverbinder werden auf der Baustelle kodiert, andere bleiben "
        "wie geliefert",
    },
    help={
        "en": "code all connectors of the circuit, or none",
        "de": "alle Steckverbinder des Stromkreises kodieren oder keinen",
    },
    german="Alle Steckverbinder eines Stromkreises sind auf dieselbe Weise kodiert.",
    nothing="no connector says how it is coded",
    severity=Severity.INFO,
    stands_on="Coding: what is done to socket and plug",
)
