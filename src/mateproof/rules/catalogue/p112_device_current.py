"""No device takes more current than its circuit is designed for.

Each device that states its current is compared with its circuit alone. What all devices of a circuit take
together is not said here: not all of them are on at the same time.

Why:
    The design current selects cable, connectors and breaker. A device that takes more opens the breaker at
    best, and heats contacts at worst.

Holds:
    format: 1
    circuits: {light: {current: 10 A}}
    devices: {K1: {circuit: light, current: 3 A, connectors: {in: {part: 770-1242/076-000}}}}

Breaks:
    format: 1
    circuits: {light: {current: 10 A}}
    devices: {K1: {circuit: light, current: 16 A, connectors: {in: {part: 770-1242/076-000}}}}

Unproven:
    format: 1
    circuits: {light: {voltage: 230 V}}
    devices: {K1: {circuit: light, current: 3 A, connectors: {in: {part: 770-1242/076-000}}}}
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="devices",
    about=pl.col("takes_a").is_not_null(),
    holds=pl.col("takes_a") <= pl.col("current_a"),
    say={
        "en": "device {device} takes {takes_a} A, and its circuit {circuit} is designed for {current_a} A",
        "de": "Gerät {device} nimmt {takes_a} A auf, Stromkreis {circuit} ist für {current_a} A ausgelegt",
    },
    help={
        "en": "put it on another circuit, or design the circuit for it",
        "de": "das Gerät einem anderen Stromkreis zuordnen oder den Stromkreis dafür auslegen",
    },
    field="current",
    german="Kein Gerät nimmt mehr Strom auf, als für seinen Stromkreis vorgesehen ist.",
    nothing="no device says what it takes",
    stands_on="Plan: devices and circuits",
)
