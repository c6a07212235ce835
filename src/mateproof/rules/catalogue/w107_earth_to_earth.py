"""Inside a device, protective earth is joined with protective earth only.

The wiring is followed pole by pole; what a pole is, the circuit of its connector says.

Why:
    Where L meets PE, every metal part behind it is live. This is the mistake that kills.

Holds:
    format: 1
    circuits: {light: {voltage: 230 V, conductors: [L, N, PE]}}
    parts:
      socket: {like: 770-1242/076-000, poles: 3, marking: [L, N, PE]}
      plug: {like: socket, gender: plug}
    devices:
      tap:
        circuit: light
        wiring: [in.1 - out.1, in.2 - out.2, in.3 - out.3]
        connectors: {in: {part: plug}, out: {part: socket}}

Breaks:
    format: 1
    circuits: {light: {voltage: 230 V, conductors: [L, N, PE]}}
    parts:
      socket: {like: 770-1242/076-000, poles: 3, marking: [L, N, PE]}
      plug: {like: socket, gender: plug}
    devices:
      tap:
        circuit: light
        wiring: [in.1 - out.3, in.2 - out.2, in.3 - out.1]
        connectors: {in: {part: plug}, out: {part: socket}}

Unproven:
    format: 1
    circuits: {light: {voltage: 230 V}}
    parts:
      socket: {like: 770-1242/076-000, poles: 3, marking: [L, N, PE]}
      plug: {like: socket, gender: plug}
    devices:
      tap:
        circuit: light
        wiring: [in.1 - out.1, in.2 - out.2, in.3 - out.3]
        connectors: {in: {part: plug}, out: {part: socket}}
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="joins",
    holds=pl.col("both_earth"),
    say={
        "en": "the wiring of {device} joins {pair}: {conductor_a} with {conductor_b}",
        "de": "die Verdrahtung von {device} verbindet {pair}: {conductor_a} mit {conductor_b}",
    },
    help={
        "en": "join earth with earth, and the other conductors with their like",
        "de": "Schutzleiter mit Schutzleiter verbinden und die anderen Leiter mit ihresgleichen",
    },
    field="wiring",
    german="In einem Gerät ist der Schutzleiter nur mit dem Schutzleiter verbunden.",
    nothing="no device says how it is wired inside",
    stands_on="Mechanical data: Marking; Plan: devices and circuits",
)
