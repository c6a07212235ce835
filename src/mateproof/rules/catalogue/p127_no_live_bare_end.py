"""No bare end of a lead is live.

A side of a lead that is not written is a bare end. In a plan whose devices say what they feed, no feed
reaches it. SELV and PELV are not asked.

Why:
    Bare conductors that are switched on can be touched.

Holds:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits: {light: {supply: mains, conductors: [L, N]}, fan: {supply: mains, conductors: [L, N]}}
    devices: {board: {feeds: [mains]}, lamp: {circuit: light}, fan: {circuit: fan}}
    leads:
      W1: {circuit: light, length: 3 m, from: {device: board}, to: {device: lamp}}
      W2: {circuit: fan, length: 3 m, to: {device: fan}}

Breaks:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits: {light: {supply: mains, conductors: [L, N]}}
    devices: {board: {feeds: [mains]}}
    leads: {W1: {circuit: light, length: 3 m, from: {device: board}}}

Unproven:
    format: 1
    supplies: {mains: {voltage: 230 V, nature: ac}}
    circuits: {light: {supply: mains, conductors: [L, N]}}
    devices: {board: {feeds: [mains]}}
    leads: {W1: {circuit: light, length: 3 m, from: {device: board}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

_TOUCHABLE = ("SELV", "PELV")
"""Supplies whose conductors may be touched (IEC 60364-4-41)."""

CLAIM = Claim(
    rows="fed_leads",
    about=~col("supply_system").is_in(_TOUCHABLE),
    holds=col("dead"),
    say={
        "en": "the bare end {lead}.{bare_side} of circuit {circuit} is live",
        "de": "das offene Ende {lead}.{bare_side} von Stromkreis {circuit} steht unter Spannung",
    },
    help={
        "en": "give it a connector, lead it to a device, or remove the lead",
        "de": "einen Verbinder setzen, zu einem Gerät führen oder die Leitung entfernen",
    },
    german="Kein offenes Leitungsende steht unter Spannung.",
    nothing="no device says what it feeds, or all is SELV or PELV",
    stands_on="Plan: leads and devices",
)
