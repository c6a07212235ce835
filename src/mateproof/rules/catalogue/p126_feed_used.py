"""What a device feeds begins in it.

For every supply that a device names under `feeds:`, a circuit of that supply has a lead or a connector at the
device.

Why:
    A feed that nothing begins at is a name left behind: the circuit now begins elsewhere, or nowhere.

Holds:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits: {light: {supply: mains, conductors: [L, N]}}
    devices: {board: {feeds: [mains]}, lamp: {circuit: light}}
    leads: {W1: {circuit: light, length: 3 m, from: {device: board}, to: {device: lamp}}}

Breaks:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V}, ups: {system: TN-S, voltage: 230 V}}
    circuits: {light: {supply: mains, conductors: [L, N]}}
    devices: {board: {feeds: [mains, ups]}, lamp: {circuit: light}}
    leads: {W1: {circuit: light, length: 3 m, from: {device: board}, to: {device: lamp}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="feeds",
    holds=col("circuits") > 0,
    say={
        "en": "device {device} feeds {supply}, and no circuit of {supply} begins there",
        "de": "Gerät {device} speist {supply}, und kein Stromkreis von {supply} beginnt dort",
    },
    help={
        "en": "let a circuit begin there, or delete the supply from feeds:",
        "de": "dort einen Stromkreis beginnen lassen oder die Versorgung aus feeds: löschen",
    },
    field="feeds",
    german="Was ein Gerät speist, beginnt in ihm.",
    nothing="no device says what it feeds",
    severity=Severity.WARNING,
    stands_on="Plan: devices and circuits",
)
