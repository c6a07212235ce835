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

import re

from mateproof.rules.claim import Claim
from mateproof.rules.limits import GTIN
from mateproof.rules.once import asked_once
from mateproof.rules.terms import col


def _is_gtin(text: str | None) -> bool | None:
    """Return whether a text has the length and the check digit of a GTIN."""
    if text is None or not re.fullmatch(r"[0-9]{8}|[0-9]{12,14}", text):
        return None if text is None else False
    return sum(int(digit) * (1 if at % 2 else 3) for at, digit in enumerate(text.zfill(14))) % 10 == 0


CLAIM = Claim(
    rows="used",
    about=col("gtin").is_not_null(),
    holds=asked_once(_is_gtin, col("gtin")),
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
