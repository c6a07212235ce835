"""Every wrong mating that the plan wants stopped is found by a step of the test sheet.

The rule asks about the wrong matings that do at least the harm of the plan's limit. Labels, colours and
marking are looked at; poles and voltage are measured circuit by circuit. A step counts where it surely finds
the mistake, even if somebody has plugged elsewhere what was left over.

Why:
    A barrier that somebody has to see may be overlooked, and then the test is the last thing before the
    voltage. It can look only for what the plan states: conductors, voltages, and what lies behind a box.

Holds:
    format: 1
    circuits:
      status: {function: status query, voltage: 24 V, nature: dc, survives: 24 V, conductors: [1/COM, 2]}
      control: {function: mains control, voltage: 230 V, nature: ac, survives: 230 V, conductors: [L, N]}
    leads:
      S1: {circuit: status, from: {part: 770-1242/076-000}}
      S2: {circuit: status, to: {part: 770-1252/076-000}}
      C1: {circuit: control, from: {part: 770-1242/076-000}}
      C2: {circuit: control, to: {part: 770-1252/076-000}}
    mates: [S1.from + S2.to, C1.from + C2.to]

Breaks:
    format: 1
    limits: {misplug: {harm: nuisance, barrier: label}}
    circuits:
      status: {function: status query, voltage: 24 V, nature: dc, survives: 24 V, conductors: [1/COM, 2]}
    parts: {770-1252/076-000: {marking: [1/COM, 2]}}
    leads:
      S1: {circuit: status, from: {part: 770-1242/076-000}}
      S2: {circuit: status, to: {part: 770-1252/076-000}}
      S3: {circuit: status, from: {part: 770-1242/076-000}}
      S4: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [S1.from + S2.to, S3.from + S4.to]

Unproven:
    format: 1
    circuits:
      status: {function: status query, voltage: 24 V, survives: 24 V}
      control: {function: mains control, voltage: 230 V, nature: ac, survives: 230 V}
    leads:
      S1: {circuit: status, from: {part: 770-1242/076-000}}
      S2: {circuit: status, to: {part: 770-1252/076-000}}
      C1: {circuit: control, from: {part: 770-1242/076-000}}
      C2: {circuit: control, to: {part: 770-1252/076-000}}
    mates: [S1.from + S2.to, C1.from + C2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.open import surely_found
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="misplugs",
    about=pl.col("limited"),
    holds=surely_found(),
    say={
        "en": (
            "{zone_plug}: {pairs} × no step of the test sheet finds a wrong mating like {witness_plug} + "
            "{witness_socket}: {because} ({joins}); harm: {harm}"
        ),
        "de": (
            "{zone_plug}: {pairs} × findet kein Schritt des Prüfprotokolls Fehlsteckungen wie {witness_plug} "
            "+ {witness_socket}: {because} ({joins}); Schaden: {harm}"
        ),
    },
    help={
        "en": "write label: in the connectors, a different one for each branch, or accept it in limits",
        "de": "label: bei den Verbindern angeben, für jeden Zweig ein anderes, oder es in limits annehmen",
    },
    german="Jede Fehlsteckung, die der Plan verhindert haben will, findet ein Schritt des Prüfprotokolls.",
    nothing="no wrong mating within reach does the harm of the plan's limit",
    severity=Severity.WARNING,
    stands_on=(
        "Mismatching protection: circuits are identified by colour and marking; "
        "Plan: what is expected at the places of a circuit"
    ),
)
