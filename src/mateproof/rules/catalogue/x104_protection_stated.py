"""Every connection system in use states how far it is protected against being plugged askew.

Four ways are asked for: a plug and a socket with different numbers of poles, a plug that is rotated by
180°, one that is laterally staggered, and one of which a single pole enters. Protected or not, both is an
answer. A plan may state it for a part of its own with `protected_against` and `not_protected_against`.

Why:
    What the shape prevents nobody needs to look for. What it does not prevent can happen at every
    connector, also between two halves that belong together: a rotated plug swaps line and neutral. While a
    system says nothing of it, each of its connectors is counted as a possible mistake.

Holds:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000}}

Unproven:
    format: 1
    parts:
      blank: {class: connector, poles: 2, gender: plug, protected_against: [different number of poles]}
    leads:
      W1: {from: {part: blank}}
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="protections",
    holds=pl.when(pl.col("protected").is_not_null()).then(pl.lit(value=True)),
    say={
        "en": "{who} does not state whether it is protected against: {case}",
        "de": "{who} gibt nicht an, ob geschützt gegen: {case}",
    },
    help={
        "en": "write protected_against or not_protected_against with the part, as its sheet says",
        "de": "protected_against oder not_protected_against beim Artikel angeben, wie im Datenblatt",
    },
    german="Jedes verwendete Stecksystem gibt an, wie weit es gegen schiefes Stecken geschützt ist.",
    nothing="no connector of a connection system, and no part that speaks of protection",
    stands_on="Note on mismatching protection: against what the system is protected",
)
