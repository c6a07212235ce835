"""A device that has to do with a bus is on a circuit that carries one.

Asked are devices that say what they take from a bus, give to it, or count as.

Why:
    What is asked about a bus is asked of the circuits that say that they carry one. A circuit that does not
    say it is not asked: too many devices and too long a way would go unnoticed.

Holds:
    format: 1
    circuits: {bus: {voltage: 16 V, bus: DALI, conductors: [DA+, DA-]}}
    devices: {psu: {bus_supply: 200 mA, bus_units: 0}, gear: {bus_current: 2 mA, bus_units: 1}}
    leads: {W1: {circuit: bus, length: 20 m, from: {device: psu}, to: {device: gear}}}

Unproven:
    format: 1
    circuits: {bus: {voltage: 16 V, conductors: [DA+, DA-]}}
    devices: {psu: {bus_supply: 200 mA, bus_units: 0}, gear: {bus_current: 2 mA, bus_units: 1}}
    leads: {W1: {circuit: bus, length: 20 m, from: {device: psu}, to: {device: gear}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="bus_devices",
    holds=col("on_bus"),
    say={
        "en": "device {device} has to do with a bus, and none of its circuits carries one",
        "de": "Gerät {device} hat mit einem Bus zu tun, und keiner seiner Stromkreise führt einen",
    },
    help={
        "en": "write bus: in the circuit that carries it",
        "de": "bus: bei dem Stromkreis angeben, der ihn führt",
    },
    german="Ein Gerät, das mit einem Bus zu tun hat, liegt an einem Stromkreis, der einen führt.",
    nothing="no device says anything of a bus",
    stands_on="Plan: circuits and devices",
)
