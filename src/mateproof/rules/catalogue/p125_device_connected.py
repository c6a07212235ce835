"""Every device is connected.

A lead goes straight to it, or one of its connectors is part of a mate.

Why:
    A device to which nothing leads was forgotten, or it was named differently where the lead ends.

Holds:
    format: 1
    circuits: {light: {voltage: 230 V}}
    devices: {lamp: {circuit: light}}
    leads: {W1: {circuit: light, length: 3 m, to: {device: lamp}}}

Breaks:
    format: 1
    circuits: {light: {voltage: 230 V}}
    devices: {lamp: {circuit: light}, sign: {circuit: light}}
    leads: {W1: {circuit: light, length: 3 m, to: {device: lamp}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="devices",
    holds=col("attached") > 0,
    say={
        "en": "no lead and no mate goes to device {device}",
        "de": "zu Gerät {device} führt keine Leitung und keine Steckverbindung",
    },
    help={
        "en": "lead something to it, or remove it",
        "de": "etwas hinführen oder das Gerät entfernen",
    },
    german="Jedes Gerät ist angeschlossen.",
    nothing="no device in the plan",
    severity=Severity.WARNING,
    stands_on="Plan: devices, leads and mates",
)
