"""Nothing that carries direct current is plugged under load.

The cycles that sheets state for plugging under load are those of a resistive load; they do not speak of
direct current.

Why:
    Alternating current goes through zero and lets the arc die. With direct current it burns on between
    the opening contacts, from about 20 V upwards, until they are gone.

Holds:
    format: 1
    circuits: {light: {voltage: 48 V, nature: ac, current: 2 A}}
    parts: {mating-plug: {like: 770-1242/076-000, gender: plug}}
    leads:
      W1: {circuit: light, from: {part: 770-1242/076-000}}
      W2: {circuit: light, to: {part: mating-plug}}
    mates: [{join: W1.from + W2.to, under_load: yes}]

Breaks:
    format: 1
    circuits: {light: {voltage: 48 V, nature: dc, current: 2 A}}
    parts: {mating-plug: {like: 770-1242/076-000, gender: plug}}
    leads:
      W1: {circuit: light, from: {part: 770-1242/076-000}}
      W2: {circuit: light, to: {part: mating-plug}}
    mates: [{join: W1.from + W2.to, under_load: yes}]

Unproven:
    format: 1
    circuits: {light: {voltage: 48 V}}
    parts: {mating-plug: {like: 770-1242/076-000, gender: plug}}
    leads:
      W1: {circuit: light, from: {part: 770-1242/076-000}}
      W2: {circuit: light, to: {part: mating-plug}}
    mates: [{join: W1.from + W2.to, under_load: yes}]
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="mated",
    about=col("under_load").fill_null(value=False),
    holds=(col("nature_a") == "ac") & (col("nature_b") == "ac"),
    say={
        "en": "{mate} is plugged under load and carries direct current",
        "de": "{mate} wird unter Last gesteckt und führt Gleichstrom",
    },
    help={
        "en": "switch the circuit off first, or ask the maker for a rating with direct current",
        "de": "den Stromkreis vorher abschalten oder beim Hersteller nach einer Bemessung für Gleichstrom "
        "fragen",
    },
    field="under_load",
    german="Nichts, was Gleichstrom führt, wird unter Last gesteckt.",
    nothing="nothing is plugged under load",
    severity=Severity.WARNING,
    stands_on="Mechanical data: Number of mating cycles, with resistive load",
)
