"""Nothing is plugged more often than both of its halves are made for.

The number without load counts for every mate; plugging under load wears contacts faster, and what is stated
for that is the matter of Y102.

Why:
    Every mating rubs some of the surface off the contacts. A connector for an installation that is
    plugged once is not one for a stage that is built every week.

Holds:
    format: 1
    parts: {mating-plug: {like: 770-1242/076-000, gender: plug}}
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {to: {part: mating-plug}}
    mates: [{join: W1.from + W2.to, cycles: 20, under_load: no}]

Breaks:
    format: 1
    parts: {mating-plug: {like: 770-1242/076-000, gender: plug}}
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {to: {part: mating-plug}}
    mates: [{join: W1.from + W2.to, cycles: 500, under_load: no}]

Unproven:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {to: {part: 770-1252/076-000}}
    mates: [{join: W1.from + W2.to, cycles: 20, under_load: no}]
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="mated",
    holds=(col("cycles") <= col("cycles_unloaded_a")) & (col("cycles") <= col("cycles_unloaded_b")),
    say={
        "en": "{mate}: to be plugged {cycles} times; {part_a} is made for {cycles_unloaded_a}, "
        "{part_b} for {cycles_unloaded_b} matings without load",
        "de": "{mate}: soll {cycles} Mal gesteckt werden; {part_a} ist für {cycles_unloaded_a}, "
        "{part_b} für {cycles_unloaded_b} Steckzyklen ohne Last gemacht",
    },
    help={
        "en": "plan a replacement of both halves, or take connectors for more matings",
        "de": "Austausch beider Hälften einplanen oder Steckverbinder für mehr Steckzyklen nehmen",
    },
    field="cycles",
    german="Nichts wird öfter gesteckt, als beide Hälften aushalten.",
    stands_on="Mechanical data: Number of mating cycles",
)
