"""No pair of contacts gives off more heat than the plan allows.

The heat of a pair of contacts is R · I², with the reading of the sheet's contact resistance that the plan
chooses. Sheets state no highest value: a plan writes its own limit as `limits: {contact_heat: 1 W}`.

Why:
    Heat in a closed housing ages contacts, and aged contacts get hotter.

Holds:
    format: 1
    supplies:
      mains: {system: TN-S, voltage: 230 V, nature: ac, network: public}
    limits: {contact_heat: 1 W}
    parts: {plug: {like: 770-1242/076-000, gender: plug}}
    circuits:
      light: {supply: mains, conductors: [L, N], use: other}
    cables: {line: {conductors: 2, conductor: solid, insulation: PVC, cross_section: 4 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 10 A}
    leads:
      W1:
        cable: line
        circuit: light
        length: 5 m
        from: {device: board}
        to: {part: 770-1242/076-000}
      W2: {cable: line, circuit: light, length: 5 m, from: {part: plug}, to: {device: lamp}}
    mates: [W1.to + W2.from]

Breaks:
    format: 1
    supplies:
      mains: {system: TN-S, voltage: 230 V, nature: ac, network: public}
    limits: {contact_heat: 0.1 W}
    parts: {plug: {like: 770-1242/076-000, gender: plug}}
    circuits:
      light: {supply: mains, conductors: [L, N], use: other}
    cables: {line: {conductors: 2, conductor: solid, insulation: PVC, cross_section: 4 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 16 A}
    leads:
      W1:
        cable: line
        circuit: light
        length: 5 m
        from: {device: board}
        to: {part: 770-1242/076-000}
      W2: {cable: line, circuit: light, length: 5 m, from: {part: plug}, to: {device: lamp}}
    mates: [W1.to + W2.from]
"""

from mateproof.rules.claim import Claim
from mateproof.rules.dropping import CALCULATED
from mateproof.rules.terms import col
from mateproof.vocabulary.limits import OWN_LIMIT

CLAIM = Claim(
    rows="judged",
    about=CALCULATED & (col("loads") > 0) & col("limit_contact_heat").is_not_null(),
    holds=col("contact_w") <= col("limit_contact_heat"),
    optional=("limit_contact_heat",),
    say={
        "en": "circuit {circuit}: its hottest pair of contacts gives off {contact_w} W, the plan allows "
        "{limit_contact_heat} W",
        "de": "Stromkreis {circuit}: Das heißeste Kontaktpaar gibt {contact_w} W ab, der Plan erlaubt "
        "{limit_contact_heat} W",
    },
    help={
        "en": "split the circuit, or take connectors with a lower contact resistance",
        "de": "Stromkreis aufteilen oder Steckverbinder mit kleinerem Durchgangswiderstand nehmen",
    },
    german="Kein Kontaktpaar gibt mehr Wärme ab, als der Plan erlaubt.",
    nothing="the plan writes no limits: contact_heat",
    stands_on=f"Electrical data: contact resistance; {OWN_LIMIT}",
)
