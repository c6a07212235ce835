"""A conductor stays what it is on its way through a device.

Inside one circuit a pole is joined with the pole of the same conductor. From one circuit to another a
conductor may change its name where the other circuit has none of that name, such as L2 that becomes L; a
neutral stays a neutral. Protective earth is asked by W107.

Why:
    Crossed conductors turn a device round: a neutral is switched instead of the line, direct voltage has the
    wrong sign, and behind the next device they may be crossed back or meet.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    parts: {770-1252/076-000: {like: 770-1242/076-000}}
    devices:
      tap:
        circuit: status
        wiring: [in.1 - out.1, in.2 - out.2]
        connectors: {in: {part: 770-1252/076-000}, out: {part: 770-1242/076-000}}

Breaks:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    parts: {770-1252/076-000: {like: 770-1242/076-000}}
    devices:
      tap:
        circuit: status
        wiring: [in.1 - out.2, in.2 - out.1]
        connectors: {in: {part: 770-1252/076-000}, out: {part: 770-1242/076-000}}

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V}}
    parts: {770-1252/076-000: {like: 770-1242/076-000}}
    devices:
      tap:
        circuit: status
        wiring: [in.1 - out.1, in.2 - out.2]
        connectors: {in: {part: 770-1252/076-000}, out: {part: 770-1242/076-000}}
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="joins",
    about=pl.col("both_earth"),
    holds=pl.col("same_conductor"),
    say={
        "en": "the wiring of {device} joins {pair}: {conductor_a} becomes {conductor_b}",
        "de": "die Verdrahtung von {device} verbindet {pair}: Aus {conductor_a} wird {conductor_b}",
    },
    help={
        "en": "join the poles of the same conductor",
        "de": "die Pole desselben Leiters verbinden",
    },
    field="wiring",
    german="Ein Leiter bleibt auf dem Weg durch ein Gerät, was er ist.",
    nothing="no device says how it is wired inside",
    stands_on="Mechanical data: Marking; Plan: devices and circuits",
)
