"""Both halves of a mate carry the same label.

Asked where both halves carry one.

Why:
    A label says which two halves belong together. Where the right partner carries another label, the
    installer looks for a wrong one, and finds it.

Holds:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000, label: F1}}
      W2: {to: {part: 770-1252/076-000, label: F1}}
    mates: [W1.from + W2.to]

Breaks:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000, label: F1}}
      W2: {to: {part: 770-1252/076-000, label: F7}}
    mates: [W1.from + W2.to]
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="mated",
    about=col("label_a").is_not_null() & col("label_b").is_not_null(),
    holds=col("label_a") == col("label_b"),
    say={
        "en": "{mate}: one half is labelled “{label_a}”, the other “{label_b}”",
        "de": "{mate}: eine Hälfte trägt das Schild „{label_a}“, die andere „{label_b}“",
    },
    help={
        "en": "give both halves the same label",
        "de": "beiden Hälften dasselbe Schild geben",
    },
    german="Beide Hälften einer Steckverbindung tragen dasselbe Schild.",
    nothing="no mate with two labels",
    severity=Severity.WARNING,
    stands_on="Mismatching protection: circuits are identified by marking",
)
