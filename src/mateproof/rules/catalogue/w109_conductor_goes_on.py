"""No conductor ends in a device through which its circuit goes on.

Where two connectors of one circuit are joined inside a device, the wiring names every conductor of that
circuit at least once.

Why:
    The devices behind it miss a conductor. If it is the neutral of a three-phase circuit, they get up to
    400 V; if it is the earth, nothing shows it.

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
        wiring: [in.1 - out.1]
        connectors: {in: {part: 770-1252/076-000}, out: {part: 770-1242/076-000}}

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V}}
    parts: {770-1252/076-000: {like: 770-1242/076-000}}
    devices:
      tap:
        circuit: status
        wiring: [in.1 - out.1]
        connectors: {in: {part: 770-1252/076-000}, out: {part: 770-1242/076-000}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="through",
    holds=col("none_ends"),
    say={
        "en": "circuit {circuit} goes on behind {device}, and {ending} ends in it",
        "de": "Stromkreis {circuit} geht hinter {device} weiter, und {ending} endet darin",
    },
    help={
        "en": "add the missing pair of poles to the wiring",
        "de": "das fehlende Paar von Polen in der Verdrahtung ergänzen",
    },
    field="wiring",
    german="Kein Leiter endet in einem Gerät, durch das sein Stromkreis weiterführt.",
    nothing="no device says how it is wired inside",
    stands_on="Plan: devices and circuits",
)
