"""Nothing pulls at a mate harder than both halves hold when they are locked.

Asked where the plan states a pull. The sheets state what a locked pair holds at least; that a lever locks
it is the matter of L101 to L103.

Why:
    A luminaire that hangs on its lead, or a cable that somebody draws in behind it, opens the plug, and
    then it is under load.

Holds:
    format: 1
    parts: {mating-plug: {like: 770-1242/076-000, gender: plug}}
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {to: {part: mating-plug}}
    mates: [{join: W1.from + W2.to, pull: 40 N}]

Breaks:
    format: 1
    parts: {mating-plug: {like: 770-1242/076-000, gender: plug}}
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {to: {part: mating-plug}}
    mates: [{join: W1.from + W2.to, pull: 120 N}]

Unproven:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {to: {part: 770-1252/076-000}}
    mates: [{join: W1.from + W2.to, pull: 40 N}]
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="mated",
    about=col("pull_n").is_not_null(),
    holds=(col("pull_n") <= col("retention_locked_n_a")) & (col("pull_n") <= col("retention_locked_n_b")),
    say={
        "en": "{mate}: {pull_n} N pull at it; locked, {part_a} holds {retention_locked_n_a} N and {part_b} "
        "{retention_locked_n_b} N",
        "de": "{mate}: {pull_n} N ziehen daran; verriegelt hält {part_a} {retention_locked_n_a} N und "
        "{part_b} "
        "{retention_locked_n_b} N",
    },
    help={
        "en": "hang the weight on something else than the plug",
        "de": "das Gewicht an etwas anderem als dem Stecker aufhängen",
    },
    field="pull",
    german="An keiner Steckverbindung zieht mehr, als beide Hälften verriegelt halten.",
    nothing="no mate states a pull",
    stands_on="Mechanical data: Retention force of a plug-in connection",
)
