"""All connectors of a circuit have one mechanical code.

Compared are the codes that are known.

Why:
    A code says which circuits a connector belongs to. One circuit with two codes has two kinds of leads,
    and the spare one on site is of the other kind. Where it is meant, nothing is wrong: a remark.

Holds:
    format: 1
    circuits: {light: {voltage: 230 V}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    circuits: {light: {voltage: 230 V}}
    parts: {other: {like: 770-1242/076-000, coding: A}}
    leads:
      W1: {circuit: light, from: {part: 770-1242/076-000}}
      W2: {circuit: light, from: {part: other}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="circuits",
    about=col("code_count") > 0,
    holds=col("code_count") == 1,
    say={
        "en": "circuit {circuit} has connectors of the codes {codes}",
        "de": "Stromkreis {circuit} hat Steckverbinder der Kodierungen {codes}",
    },
    help={
        "en": "choose one code for the circuit, if its parts allow it",
        "de": "eine Kodierung für den Stromkreis wählen, wenn seine Teile es erlauben",
    },
    german="Alle Steckverbinder eines Stromkreises haben eine mechanische Kodierung.",
    nothing="no code of a circuit's connector is known",
    severity=Severity.INFO,
    stands_on="Mechanical data: Coding; Mismatching protection: codes keep circuits apart",
)
