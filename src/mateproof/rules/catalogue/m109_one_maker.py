"""Both halves of a mate are of one maker.

Asked where both makers are stated.

Why:
    Plugs of two makers may look alike and even fit. Neither has tested the pair, and both say that they
    must not be mixed: contacts that do not meet grow hot.

Holds:
    format: 1
    parts: {plug: {maker: WAGO, gender: plug}}
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {to: {part: plug}}
    mates: [W1.from + W2.to]

Breaks:
    format: 1
    parts: {plug: {maker: another maker, gender: plug}}
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {to: {part: plug}}
    mates: [W1.from + W2.to]
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="mated",
    about=col("maker_a").is_not_null() & col("maker_b").is_not_null(),
    holds=col("maker_a").str.to_lowercase() == col("maker_b").str.to_lowercase(),
    say={
        "en": "{mate}: {part_a} is made by {maker_a}, {part_b} by {maker_b}",
        "de": "{mate}: {part_a} ist von {maker_a}, {part_b} von {maker_b}",
    },
    help={
        "en": "take both halves of one maker",
        "de": "beide Hälften von einem Hersteller nehmen",
    },
    german="Beide Hälften einer Steckverbindung sind von einem Hersteller.",
    nothing="no mate whose two makers are stated",
    stands_on="Maker: parts of two makers must not be mixed, even if they look alike; Counterpart: parts of "
    "the same maker",
)
