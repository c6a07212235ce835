"""The potential of every neutral is within the limit of the plan.

What flows back through the neutral lifts it against earth. No public text limits that: a plan writes its
own limit as `limits: {neutral_potential: 5 V}`.

Why:
    Single-phase loads on three lines that do not balance, or a chain without a second line, lift the
    neutral, and sensitive devices between neutral and earth notice.

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
    limits: {neutral_potential: 5 V}
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
    limits: {neutral_potential: 3 V}
    circuits:
      light: {supply: mains, conductors: [L, N, PE], use: lighting}
    cables: {line: {conductors: 3, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 4 A}
    leads:
      W1: {cable: line, circuit: light, length: 60 m, from: {device: board}, to: {device: lamp}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.dropping import CALCULATED
from mateproof.rules.terms import col
from mateproof.vocabulary.limits import OWN_LIMIT

CLAIM = Claim(
    rows="judged",
    about=CALCULATED & (col("loads") > 0) & col("limit_neutral_potential").is_not_null(),
    holds=col("neutral_v") <= col("limit_neutral_potential"),
    optional=("limit_neutral_potential",),
    say={
        "en": "circuit {circuit}: the neutral at {neutral_at} has {neutral_v} V against that at the "
        "feed, the plan allows {limit_neutral_potential} V",
        "de": "Stromkreis {circuit}: Der Neutralleiter hat bei {neutral_at} {neutral_v} V gegen den an "
        "der Einspeisung, der Plan erlaubt {limit_neutral_potential} V",
    },
    help={
        "en": "distribute the loads over the lines, or take a larger cross section",
        "de": "die Lasten auf die Außenleiter verteilen oder einen größeren Querschnitt nehmen",
    },
    german="Das Potential jedes Neutralleiters bleibt in der Grenze des Plans.",
    nothing="the plan writes no limits: neutral_potential",
    stands_on=f"{OWN_LIMIT}",
)
