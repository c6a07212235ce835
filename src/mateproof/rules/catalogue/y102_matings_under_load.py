"""What is plugged under load is plugged no more often than both halves are made for under load.

Sheets state this number for a resistive load with a given current and cross section. An inductive load
wears more; of that the sheet says nothing. Whether a mate is plugged under load at all is the matter of Y103.

Why:
    Each time a current is interrupted, an arc burns some of the contact away.

Holds:
    format: 1
    parts: {mating-plug: {like: 770-1242/076-000, gender: plug}}
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {to: {part: mating-plug}}
    mates: [{join: W1.from + W2.to, cycles: 20, under_load: yes}]

Breaks:
    format: 1
    parts: {mating-plug: {like: 770-1242/076-000, gender: plug}}
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {to: {part: mating-plug}}
    mates: [{join: W1.from + W2.to, cycles: 150, under_load: yes}]

Unproven:
    format: 1
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {to: {part: 770-1252/076-000}}
    mates: [{join: W1.from + W2.to, cycles: 20, under_load: yes}]
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="mated",
    about=col("under_load").eq_missing(other=True),
    holds=(col("cycles") <= col("cycles_loaded_a")) & (col("cycles") <= col("cycles_loaded_b")),
    say={
        "en": "{mate}: to be plugged {cycles} times under load; {part_a} is made for {cycles_loaded_a}, "
        "{part_b} for {cycles_loaded_b} matings under load",
        "de": "{mate}: soll {cycles} Mal unter Last gesteckt werden; {part_a} ist für {cycles_loaded_a}, "
        "{part_b} für {cycles_loaded_b} Steckzyklen unter Last gemacht",
    },
    help={
        "en": "switch the circuit off before plugging (under_load: no)",
        "de": "vor dem Stecken abschalten (under_load: no)",
    },
    field="cycles",
    german="Was unter Last gesteckt wird, wird nicht öfter gesteckt, als beide Hälften unter Last aushalten.",
    nothing="no mate is said to be plugged under load",
    stands_on="Mechanical data: Number of mating cycles",
)
