"""Every circuit can be calculated.

Asked where devices say what they feed, and others what they take. Currents, voltage drop and faults are
calculated of every circuit that a feed reaches. Loads that no lead can carry let the voltage collapse: more
than half of it is lost on the way. What is joined with two feeds, what closes a ring that the engine at
hand does not calculate, or lacks a datum stays open. A circuit that nothing feeds is the matter of P120 and
P121.

Why:
    A length or a cross section that nobody wrote down leaves out a whole circuit, and a report of the
    others looks complete.

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
      light: {supply: mains, conductors: [L, N, PE], use: lighting}
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
      light: {supply: mains, conductors: [L, N, PE], use: lighting}
    cables: {line: {conductors: 3, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {power: 20000 W, power_factor: 1}
    leads:
      W1: {cable: line, circuit: light, length: 400 m, from: {device: board}, to: {device: lamp}}

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
      light: {supply: mains, conductors: [L, N, PE], use: lighting}
    cables: {line: {conductors: 3, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 4 A}
    leads:
      W1: {cable: line, circuit: light, from: {device: board}, to: {device: lamp}}
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col

CLAIM = Claim(
    rows="judged",
    about=(col("status") != "not fed").fill_null(value=True) & (col("loads_stated") > 0),
    holds=pl.when(col("status").is_in(("collapse", "no neutral")))
    .then(pl.lit(value=False))
    .when(col("status") == "calculated")
    .then(pl.lit(value=True))
    .otherwise(pl.when(col("current_a").is_not_null()).then(pl.lit(value=True))),
    say={
        "en": "circuit {circuit} cannot be calculated ({status}), see {status_at}",
        "de": "Stromkreis {circuit} ist nicht zu berechnen ({status}), siehe {status_at}",
    },
    help={
        "en": "collapse: take larger cross sections, shorter leads or fewer loads; no neutral: add the "
        "conductor, or connect the load between lines",
        "de": "collapse: größere Querschnitte, kürzere Leitungen oder weniger Lasten; no neutral: den "
        "Leiter ergänzen oder die Last zwischen Außenleiter legen",
    },
    german="Jeder Stromkreis lässt sich berechnen.",
    nothing="no device says what it feeds, or none what it takes",
    stands_on="Plan: devices, leads and mates",
)
