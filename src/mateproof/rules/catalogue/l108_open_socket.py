"""Every open socket wears a lockout cap.

A connector that is part of no mate, of the contact type that takes caps, has a cap in the plan.

Why:
    An open socket is an invitation: to plug in what does not belong there, and, for small fingers and
    dust, to reach what is live. Caps come in strips, and are the accessory that is forgotten most
    easily.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000, cap: 770-201}}

Breaks:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}

Unproven:
    format: 1
    parts: {blank: {class: connector, family: WINSTA MIDI special, poles: 2, coding: B}}
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: blank}}
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="installed",
    about=pl.col("mated").not_() & (pl.col("gender") == pl.col("caps_for")),
    holds=pl.col("capped"),
    say={
        "en": "socket {end} is left open, without a lockout cap",
        "de": "Buchse {end} bleibt offen, ohne Verschlusskappe",
    },
    help={
        "en": "write cap: in the connector, or mate it; `mateproof assign` proposes a cap",
        "de": "cap: beim Verbinder angeben oder ihn stecken; `mateproof assign` schlägt eine Kappe vor",
    },
    german="Jede offene Buchse trägt eine Verschlusskappe.",
    nothing="no open socket of a family that has caps",
    stands_on="Compatible products: lockout caps; Connection system: caps_for",
)
