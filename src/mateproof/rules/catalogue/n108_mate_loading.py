"""No mate carries more calculated current than its weaker half.

Asked where the loads come to more than the current that the circuit is designed for, or where it states
none: of the stated current R103 and R109 speak. What a half carries is its rated current in the plan's
market, or its derating curve at the temperature of its place.

Why:
    The first plug of a chain carries the sum of all that hangs behind it.

Holds:
    format: 1
    supplies:
      mains: {system: TN-S, voltage: 230 V, nature: ac, network: public}
    parts: {plug: {like: 770-1242/076-000, gender: plug}}
    circuits:
      light: {supply: mains, conductors: [L, N], use: other}
    cables: {line: {conductors: 2, conductor: solid, insulation: PVC, cross_section: 4 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 4 A}
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
    parts: {plug: {like: 770-1242/076-000, gender: plug}}
    circuits:
      light: {supply: mains, conductors: [L, N], use: other}
    cables: {line: {conductors: 2, conductor: solid, insulation: PVC, cross_section: 4 mm²}}
    devices:
      board: {feeds: [mains]}
      lamp: {current: 40 A}
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
from mateproof.rules.dropping import CALCULATED, MORE_THAN_STATED
from mateproof.rules.terms import col
from mateproof.vocabulary.limits import BASE_CURVE

CLAIM = Claim(
    rows="judged",
    about=CALCULATED & MORE_THAN_STATED & col("mate_loading").is_not_null(),
    holds=col("mate_loading") <= 100,
    say={
        "en": "circuit {circuit}: {mate_at} is loaded to {mate_loading} % ({mate_by})",
        "de": "Stromkreis {circuit}: {mate_at} ist zu {mate_loading} % ausgelastet ({mate_by})",
    },
    help={
        "en": "split the circuit, or take parts with a higher rated current",
        "de": "Stromkreis aufteilen oder Teile mit höherem Bemessungsstrom nehmen",
    },
    german="Keine Steckverbindung führt mehr berechneten Strom als ihre schwächere Hälfte.",
    nothing="no mate is known to carry a current that its circuit does not state",
    stands_on=f"Electrical data: Rated current; {BASE_CURVE}",
)
