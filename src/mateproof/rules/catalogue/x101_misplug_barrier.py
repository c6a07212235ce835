"""No wrong mating that the plan wants stopped has a weaker barrier than it asks for.

Two ends can mate when system, size, poles, contact type and code fit, and they may mate only when the
plan says so. All other pairs within reach are wrong matings. Those that do at least the harm of the
plan's limit need at least the barrier of the limit: mechanical before colour before label before none.
Without a limit in the plan, harm to life must be stopped mechanically. With `when` the limit counts only what
can happen at that moment: among the ends that stay open, in later work on one circuit, or in first assembly.

Why:
    Whoever plugs two ends together on site does not have the drawing at hand. What can be plugged
    wrongly will be, at least once. The harm of each mistake follows from the circuits that it joins, and
    where a fact that decides about it is missing, the answer stays open and names the fact.

Holds:
    format: 1
    limits: {misplug: {harm: life, barrier: colour}}
    circuits:
      status: {function: status query, voltage: 24 V, nature: dc, survives: 24 V, conductors: [1/COM, 2]}
      control: {function: mains control, voltage: 230 V, nature: ac, survives: 230 V, conductors: [L, N]}
    parts:
      socket: {like: 770-1242/076-000, colour: grey}
      plug: {like: 770-1252/076-000, colour: grey}
    leads:
      S1: {circuit: status, from: {part: 770-1242/076-000}}
      S2: {circuit: status, to: {part: 770-1252/076-000}}
      C1: {circuit: control, from: {part: socket}}
      C2: {circuit: control, to: {part: plug}}
    mates: [S1.from + S2.to, C1.from + C2.to]

Breaks:
    format: 1
    limits: {misplug: {harm: life, barrier: colour}}
    circuits:
      status: {function: status query, voltage: 24 V, nature: dc, survives: 24 V, conductors: [1/COM, 2]}
      control: {function: mains control, voltage: 230 V, nature: ac, survives: 230 V, conductors: [L, N]}
    leads:
      S1: {circuit: status, from: {part: 770-1242/076-000}}
      S2: {circuit: status, to: {part: 770-1252/076-000}}
      C1: {circuit: control, from: {part: 770-1242/076-000}}
      C2: {circuit: control, to: {part: 770-1252/076-000}}
    mates: [S1.from + S2.to, C1.from + C2.to]

Unproven:
    format: 1
    circuits:
      status: {function: status query, voltage: 24 V, nature: dc, conductors: [1/COM, 2]}
      control: {function: mains control, voltage: 230 V, nature: ac, survives: 230 V, conductors: [L, N]}
    parts:
      socket: {like: 770-1242/076-000, colour: grey}
      plug: {like: 770-1252/076-000, colour: grey}
    leads:
      S1: {circuit: status, from: {part: 770-1242/076-000}}
      S2: {circuit: status, to: {part: 770-1252/076-000}}
      C1: {circuit: control, from: {part: socket}}
      C2: {circuit: control, to: {part: plug}}
    mates: [S1.from + S2.to, C1.from + C2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.open import unless_open

CLAIM = Claim(
    rows="misplugs",
    about=pl.col("limited"),
    holds=unless_open(
        pl.col("barrier_enough"), surely=pl.col("least_harm_rank") <= pl.col("harm_limit_rank")
    ),
    say={
        "en": (
            "{zone_plug}: {function_plug} can be plugged into {function_socket}, {pairs} × like "
            "{witness_plug} + {witness_socket}: {because} ({joins}); harm: {harm}, barrier: {barrier}"
        ),
        "de": (
            "{zone_plug}: {function_plug} lässt sich in {function_socket} stecken, {pairs} × wie "
            "{witness_plug} + {witness_socket}: {because} ({joins}); Schaden: {harm}, Barriere: {barrier}"
        ),
    },
    help={
        "en": ("give the functions different mechanical codes, pole counts or zones, or accept it in limits"),
        "de": "den Funktionen andere Kodierungen, Polzahlen oder Zonen geben oder es in limits annehmen",
    },
    german="Jede Fehlsteckung, die der Plan verhindert haben will, hat eine Barriere, die stark genug ist.",
    nothing="no wrong mating within reach does the harm of the plan's limit",
    stands_on=(
        "Mismatching protection: codes, colours and marking; "
        "Note on mismatching protection: what the mechanics stop; Connection system: fits"
    ),
)
