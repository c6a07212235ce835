"""Wherever something is plugged, the force for it can be brought to bear.

Asked where the plan states the force at hand, as over one's head or with one hand in a duct. The sheet
prints a range for the whole family, "depending on pole number": force enough for its upper end is enough,
less than its lower end is too little, and in between the force of this part is not known.

Why:
    A plug that was not pushed home makes contact with half of its blades. It looks like any other, and
    grows hot.

Holds:
    format: 1
    parts: {mating-plug: {like: 770-1242/076-000, gender: plug}}
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {to: {part: mating-plug}}
    mates: [{join: W1.from + W2.to, force: 80 N}]

Breaks:
    format: 1
    parts: {mating-plug: {like: 770-1242/076-000, gender: plug}}
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {to: {part: mating-plug}}
    mates: [{join: W1.from + W2.to, force: 10 N}]

Unproven:
    format: 1
    parts: {mating-plug: {like: 770-1242/076-000, gender: plug}}
    leads:
      W1: {from: {part: 770-1242/076-000}}
      W2: {to: {part: mating-plug}}
    mates: [{join: W1.from + W2.to, force: 40 N}]
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col


def _enough(side: str) -> pl.Expr:
    """Return whether the force is enough for one half; within the family's range only its own would tell."""
    return (
        pl.when(col("force_n") >= col(f"mating_force_n{side}"))
        .then(pl.lit(value=True))
        .when(
            (col("force_n") < col(f"mating_force_low_n{side}"))
            & (col("force_n") < col(f"mating_force_n{side}"))
        )
        .then(pl.lit(value=False))
        .otherwise(pl.when(col(f"mating_force_exact_n{side}").is_null()).then(pl.lit(None, pl.Boolean())))
    )


CLAIM = Claim(
    rows="mated",
    about=col("force_n").is_not_null(),
    holds=_enough("_a") & _enough("_b"),
    say={
        "en": "{mate}: {force_n} N can be brought to bear; {part_a} needs about {mating_force_low_n_a} to "
        "{mating_force_n_a} N",
        "de": "{mate}: {force_n} N sind aufzubringen; {part_a} braucht etwa {mating_force_low_n_a} bis "
        "{mating_force_n_a} N",
    },
    help={
        "en": "make room for both hands, or plug it before it is mounted",
        "de": "Platz für beide Hände schaffen oder vor der Montage stecken",
    },
    field="force",
    german="Wo gesteckt wird, lässt sich die Kraft dafür aufbringen.",
    nothing="no mate states the force at hand",
    stands_on="Mechanical data: Mating force of a plug-in connection (depending on pole number)",
)
