"""Of two protective devices in series the nearer one trips alone.

A hint where two devices stand in series: up to the lower end of the instantaneous range of the device
above, that one does not trip at once. A short circuit where the circuit begins that is higher may open
both. Makers' tables of selectivity know more.

Why:
    A fault in one luminaire that takes the whole floor with it is searched for in the dark.

Holds:
    format: 1
    supplies:
      mains: {system: TN-S, voltage: 230 V, nature: ac, network: public, prospective_current: 3 kA}
    parts: {plug: {like: 770-1242/076-000, gender: plug}}
    circuits:
      floor:
        {supply: mains, conductors: [L, N], protection: {kind: MCB, curve: D, current: 40 A}}
      light:
        {supply: mains, conductors: [L, N], protection: {kind: MCB, curve: B, current: 10 A}}
    cables: {line: {conductors: 2, conductor: solid, insulation: PVC, cross_section: 4 mm²}}
    devices:
      board: {feeds: [mains]}
      box:
        circuit: floor
        current: 0 A
        wiring: [in.1 - out.1, in.2 - out.2]
        connectors: {in: {part: plug}, out: {part: 770-1242/076-000, circuit: light}}
      lamp: {current: 1 A}
    leads:
      W1:
        cable: line
        circuit: floor
        length: 90 m
        from: {device: board}
        to: {part: 770-1242/076-000}
      W2: {cable: line, circuit: light, length: 5 m, from: {part: plug}, to: {device: lamp}}
    mates: [W1.to + box.in, box.out + W2.from]

Breaks:
    format: 1
    supplies:
      mains: {system: TN-S, voltage: 230 V, nature: ac, network: public, prospective_current: 3 kA}
    parts: {plug: {like: 770-1242/076-000, gender: plug}}
    circuits:
      floor:
        {supply: mains, conductors: [L, N], protection: {kind: MCB, curve: B, current: 16 A}}
      light:
        {supply: mains, conductors: [L, N], protection: {kind: MCB, curve: B, current: 10 A}}
    cables: {line: {conductors: 2, conductor: solid, insulation: PVC, cross_section: 4 mm²}}
    devices:
      board: {feeds: [mains]}
      box:
        circuit: floor
        current: 0 A
        wiring: [in.1 - out.1, in.2 - out.2]
        connectors: {in: {part: plug}, out: {part: 770-1242/076-000, circuit: light}}
      lamp: {current: 1 A}
    leads:
      W1:
        cable: line
        circuit: floor
        length: 90 m
        from: {device: board}
        to: {part: 770-1242/076-000}
      W2: {cable: line, circuit: light, length: 5 m, from: {part: plug}, to: {device: lamp}}
    mates: [W1.to + box.in, box.out + W2.from]
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.findings import Severity
from mateproof.vocabulary.tripping import INSTANTANEOUS_AUTHORITY

CLAIM = Claim(
    rows="judged",
    about=(col("status") != "not fed") & col("above").is_not_null(),
    holds=col("selective"),
    say={
        "en": "circuit {circuit}: a short circuit of up to {short_max_a} A may also trip the device of "
        "circuit {above}, which waits up to {selective_a} A",
        "de": "Stromkreis {circuit}: Ein Kurzschluss mit bis zu {short_max_a} A kann auch die "
        "Schutzeinrichtung von Stromkreis {above} auslösen, die bis {selective_a} A wartet",
    },
    help={
        "en": "see the maker's tables of selectivity, or take a fuse or a delayed device above",
        "de": "die Selektivitätstabellen des Herstellers ansehen oder darüber eine Sicherung oder ein "
        "verzögertes Gerät nehmen",
    },
    field="protection",
    german="Von zwei Schutzeinrichtungen in Reihe löst die nähere allein aus.",
    nothing="no two protective devices stand in series",
    severity=Severity.INFO,
    stands_on=str(INSTANTANEOUS_AUTHORITY),
)
