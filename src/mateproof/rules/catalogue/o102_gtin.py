"""Every GTIN has 8, 12, 13 or 14 digits and the right check digit.

The last digit of a GTIN follows from those before it (weights 3 and 1 in turn, sum divisible by 10). GTINs
come from sheets and from declared parts.

Why:
    One wrong or swapped digit is another article, or none: the order comes back, or the wrong box does.

Holds:
    format: 1
    leads: {W1: {from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    parts: {some-plug: {gtin: 4055143766761}}
    leads: {W1: {from: {part: some-plug}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.limits import GTIN
from mateproof.rules.terms import col

_DIGITS = col("gtin").str.zfill(14)
_WEIGHTED = [_DIGITS.str.slice(at, 1).cast(int, strict=False) * (1 if at % 2 else 3) for at in range(14)]
_SUM = sum(_WEIGHTED[1:], start=_WEIGHTED[0])

CLAIM = Claim(
    rows="used",
    about=col("gtin").is_not_null(),
    holds=col("gtin").str.contains(r"^([0-9]{8}|[0-9]{12,14})$") & (_SUM % 10 == 0).eq_missing(other=True),
    say={
        "en": "{part}: {gtin} is no GTIN, its check digit or its length is wrong",
        "de": "{part}: {gtin} ist keine GTIN, Prüfziffer oder Länge ist falsch",
    },
    help={
        "en": "compare it with the package, and correct it",
        "de": "mit der Verpackung vergleichen und berichtigen",
    },
    german="Jede GTIN hat 8, 12, 13 oder 14 Stellen und die richtige Prüfziffer.",
    nothing="no GTIN is known",
    stands_on=f"Commercial data: GTIN; {GTIN}",
)
