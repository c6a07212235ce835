"""A lead that is wired straight to a device belongs to the device's circuit.

Where no connector stands between lead and device, no other rule compares their circuits. Devices without a
circuit of their own, such as a cabinet, are not asked.

Why:
    A lead of 230 V on the terminals of a 24 V device is the same mistake as a wrong mating, made once and
    for all by whoever wires it.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    devices: {K1: {circuit: status}}
    leads: {W1: {circuit: status, from: {part: 770-1242/076-000}, to: {device: K1}}}

Breaks:
    format: 1
    circuits:
      status: {voltage: 24 V, conductors: [1/COM, 2]}
      heating: {voltage: 230 V, conductors: [L, N]}
    devices: {K1: {circuit: heating}}
    leads: {W1: {circuit: status, from: {part: 770-1242/076-000}, to: {device: K1}}}

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    devices: {K1: {circuit: status}}
    leads: {W1: {from: {part: 770-1242/076-000}, to: {device: K1}}}
"""

import polars as pl

from mateproof.rules.claim import Claim

_OWN, _FROM, _TO = pl.col("circuit"), pl.col("from_circuit"), pl.col("to_circuit")
CLAIM = Claim(
    rows="leads",
    about=_FROM.is_not_null() | _TO.is_not_null(),
    holds=(_FROM.is_null() | (_FROM == _OWN)) & (_TO.is_null() | (_TO == _OWN)),
    say={
        "en": "lead {lead} of circuit {circuit} is wired to a device of another circuit: "
        "{from_device} {to_device}",
        "de": "Leitung {lead} von Stromkreis {circuit} ist an ein Gerät eines anderen Stromkreises "
        "angeschlossen: {from_device} {to_device}",
    },
    help={
        "en": "wire it to a device of its circuit, or correct one of the two circuits",
        "de": "an ein Gerät ihres Stromkreises anschließen oder einen der beiden Stromkreise berichtigen",
    },
    optional=("from_circuit", "to_circuit"),
    german="Eine Leitung, die direkt an ein Gerät führt, gehört zu dessen Stromkreis.",
    nothing="no lead is wired straight to a device that has a circuit",
    stands_on="Plan: leads",
)
