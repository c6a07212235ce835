"""The voltage drop up to every load is within its limit.

Calculated from the feed to each load, with what all loads take (times the circuit's `simultaneity`), warm
conductors and contacts. The limits are those of IEC 60364-5-52: 3 % for lighting and 5 % for other uses
from a public network, 6 % and 8 % from a private one; beyond 100 m they grow by 0.005 % for each metre, at
most by 0.5 %. The circuit says `use:`, the supply `network:`. Where one of them is not written, what holds
in any case is proven, and what holds in none is broken. `limits:` may say otherwise.

What is lost before the device that feeds is not known here: a plan that begins at a sub-board writes a
lower limit. Extra-low voltage and direct current have no limit of this kind.

Why:
    Each luminaire and each metre takes a little. Long chains are plugged together on site in minutes, and
    the last luminaire flickers, starts badly or ages early.

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
      lamp: {current: 4 A}
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
      light: {supply: mains, conductors: [L, N, PE]}
    cables: {line: {conductors: 3, conductor: solid, insulation: PVC, cross_section: 1.5 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 8 A}
    leads:
      W1: {cable: line, circuit: light, length: 40 m, from: {device: board}, to: {device: lamp}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.dropping import CALCULATED, LOW_VOLTAGE, within_drop
from mateproof.rules.terms import col
from mateproof.vocabulary.limits import VOLTAGE_DROP

CLAIM = Claim(
    rows="judged",
    about=CALCULATED & (col("loads") > 0) & LOW_VOLTAGE,
    holds=within_drop("beyond_percent"),
    say={
        "en": "circuit {circuit}: {beyond_drop} % of the voltage are lost up to {beyond_at}, over "
        "{beyond_m} m (use: {use}, network: {network})",
        "de": "Stromkreis {circuit}: bis {beyond_at} gehen auf {beyond_m} m {beyond_drop} % der Spannung "
        "verloren (use: {use}, network: {network})",
    },
    help={
        "en": "take a larger cross section, split the circuit, or lead it to the middle of the chain; "
        "`mateproof size` looks for it",
        "de": "einen größeren Querschnitt nehmen, den Stromkreis aufteilen oder die Kette aus der Mitte "
        "speisen; `mateproof size` sucht danach",
    },
    german="Bis zu jeder Last bleibt der Spannungsfall in seiner Grenze.",
    nothing="no load was calculated",
    stands_on=str(VOLTAGE_DROP),
)
