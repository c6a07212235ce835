"""At extra-low voltage the drop up to every load is within the limit of the plan.

No public text limits the voltage drop of SELV, PELV and FELV: devices say what they need. A plan writes its
limit as `limits: {extra_low_voltage_drop: 10 %}`. It does not grow with the length.

Why:
    At 24 V every lost volt is four per cent: what is nothing at 230 V switches a drive off.

Holds:
    format: 1
    supplies:
      mains:
        system: SELV
        voltage: 24 V
        nature: dc
        prospective_current: 6 kA
        impedance: 0.1 Ω
        r_to_x: 2
    limits: {extra_low_voltage_drop: 10 %}
    circuits:
      light: {supply: mains, conductors: [+, -]}
    cables: {line: {conductors: 2, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 1 A}
    leads:
      W1: {cable: line, circuit: light, length: 20 m, from: {device: board}, to: {device: lamp}}

Breaks:
    format: 1
    supplies:
      mains:
        system: SELV
        voltage: 24 V
        nature: dc
        prospective_current: 6 kA
        impedance: 0.1 Ω
        r_to_x: 2
    limits: {extra_low_voltage_drop: 10 %}
    circuits:
      light: {supply: mains, conductors: [+, -]}
    cables: {line: {conductors: 2, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 4 A}
    leads:
      W1: {cable: line, circuit: light, length: 30 m, from: {device: board}, to: {device: lamp}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.dropping import CALCULATED
from mateproof.rules.terms import EXTRA_LOW, col
from mateproof.vocabulary.limits import OWN_LIMIT

CLAIM = Claim(
    rows="judged",
    about=CALCULATED & EXTRA_LOW & (col("loads") > 0) & col("limit_extra_low_voltage_drop").is_not_null(),
    holds=col("drop_percent") <= col("limit_extra_low_voltage_drop"),
    optional=("limit_extra_low_voltage_drop",),
    say={
        "en": "circuit {circuit}: {drop_percent} % of the voltage are lost up to {drop_at}, the plan allows "
        "{limit_extra_low_voltage_drop} %",
        "de": "Stromkreis {circuit}: bis {drop_at} gehen {drop_percent} % der Spannung verloren, der "
        "Plan erlaubt {limit_extra_low_voltage_drop} %",
    },
    help={
        "en": "take a larger cross section, shorten the leads, or bring the power supply nearer",
        "de": "einen größeren Querschnitt nehmen, die Leitungen kürzen oder das Netzgerät näher setzen",
    },
    german="Bei Kleinspannung bleibt der Spannungsfall bis zu jeder Last in der Grenze des Plans.",
    nothing="the plan writes no limits: extra_low_voltage_drop",
    stands_on=f"{OWN_LIMIT}",
)
