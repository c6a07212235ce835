"""No two poles of a connector are joined inside a device.

Pairs are followed from pole to pole: in.1 - out.1 and in.2 - out.1 join in.1 with in.2.

Why:
    It is a short circuit as soon as the device is plugged in.

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
        wiring: [in.1 - out.1, in.2 - out.1, in.2 - out.2]
        connectors: {in: {part: 770-1252/076-000}, out: {part: 770-1242/076-000}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="through",
    holds=col("shorted") == "",
    say={
        "en": "the wiring of {device} is a short circuit: {shorted}",
        "de": "die Verdrahtung von {device} ist ein Kurzschluss: {shorted}",
    },
    help={
        "en": "join each pole with one conductor only",
        "de": "jeden Pol nur mit einem Leiter verbinden",
    },
    field="wiring",
    german="Keine zwei Pole eines Verbinders sind in einem Gerät verbunden.",
    nothing="no device says how it is wired inside",
    stands_on="Connection data: Total number of potentials; Plan: devices",
)
