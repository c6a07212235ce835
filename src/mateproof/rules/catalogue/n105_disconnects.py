"""Every fault to earth is disconnected in time.

Asked in TN and TT of plans that name protective devices, of circuits with a protective conductor. The loop
impedance with warm conductors, at the point of the circuit where it is highest, lets flow what trips the
device surely: Zs ≤ U0 / Ia. Ia is the upper end of the instantaneous range of a circuit-breaker (B 5, C 10,
D 20 times its rated current), the residual operating current of an RCBO, or what the plan writes. At that
current the device trips within the time: 0.8, 0.4, 0.2 or 0.1 s by voltage, 5 s in distribution circuits.
These times are for TN; for TT and direct current we have none, and what trips there stays open.
`calculation: {loop_share: 95 %}` asks for more.

Why:
    A breaker that the cable holds back from tripping leaves the housing of a luminaire live, for as long as
    the fault lasts. Nothing shows it before.

Holds:
    format: 1
    supplies:
      mains:
        system: TN-S
        voltage: 230 V
        nature: ac
        network: public
        prospective_current: 6 kA
        loop_impedance: 0.5 Ω
        r_to_x: 2
    circuits:
      light:
        supply: mains
        conductors: [L, N, PE]
        use: lighting
        protection: {kind: MCB, curve: B, current: 10 A}
    cables: {line: {conductors: 3, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 4 A}
    leads:
      W1: {cable: line, circuit: light, length: 20 m, from: {device: board}, to: {device: lamp}}

Breaks:
    format: 1
    supplies:
      mains:
        system: TN-S
        voltage: 230 V
        nature: ac
        network: public
        prospective_current: 6 kA
        loop_impedance: 0.5 Ω
        r_to_x: 2
    circuits:
      light:
        supply: mains
        conductors: [L, N, PE]
        use: lighting
        protection: {kind: MCB, curve: C, current: 16 A}
    cables: {line: {conductors: 3, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 1 A}
    leads:
      W1: {cable: line, circuit: light, length: 90 m, from: {device: board}, to: {device: lamp}}

Unproven:
    format: 1
    supplies:
      mains:
        system: TN-S
        voltage: 230 V
        nature: ac
        network: public
        prospective_current: 6 kA
        loop_impedance: 0.5 Ω
        r_to_x: 2
    circuits:
      light: {supply: mains, conductors: [L, N, PE], use: lighting, protection: {kind: MCB, curve: B}}
    cables: {line: {conductors: 3, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 4 A}
    leads:
      W1: {cable: line, circuit: light, length: 20 m, from: {device: board}, to: {device: lamp}}
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.tripping import DISCONNECTION, INSTANTANEOUS_AUTHORITY

_ASKED = pl.when(col("supply_system").is_not_null()).then(col("disconnects_asked").fill_null(value=False))
"""Of other systems than TN and TT nothing is said here, once it is known that it is one."""

CLAIM = Claim(
    rows="judged",
    about=~col("status").is_in(("not fed", "several sources"))
    & (col("protections") > 0)
    & _ASKED
    & col("has_earth"),
    holds=pl.when(~col("trips"))
    .then(pl.lit(value=False))
    .when(col("time_limit_s").is_not_null())
    .then(col("trips")),
    say={
        "en": "circuit {circuit}: the fault loop at {untripped_at} has {untripped_ohm} Ω; the device of "
        "circuit {protector} trips up to {zs_limit_ohm} Ω ({trip_a} A, within {time_limit_s} s)",
        "de": "Stromkreis {circuit}: Die Fehlerschleife bei {untripped_at} hat {untripped_ohm} Ω; die "
        "Schutzeinrichtung von Stromkreis {protector} löst bis {zs_limit_ohm} Ω aus ({trip_a} A, "
        "innerhalb von {time_limit_s} s)",
    },
    help={
        "en": "take a larger cross section, a shorter way, a lower rated current or another curve, or an "
        "RCBO",
        "de": "einen größeren Querschnitt, einen kürzeren Weg, einen kleineren Bemessungsstrom, eine "
        "andere Kennlinie oder einen RCBO nehmen",
    },
    field="protection",
    german="Jeder Fehler gegen Erde wird rechtzeitig abgeschaltet.",
    nothing="no circuit in TN or TT names a protective device, or no device says what it feeds",
    stands_on=f"{DISCONNECTION}; {INSTANTANEOUS_AUTHORITY}",
)
