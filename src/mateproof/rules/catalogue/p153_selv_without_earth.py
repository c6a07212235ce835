"""No conductor of a SELV circuit is protective earth.

SELV is separated from earth, live parts and touchable parts alike; with PELV an earth conductor is
allowed.

Why:
    Through an earth conductor a fault elsewhere brings its voltage into the circuit that everybody may
    touch.

Holds:
    format: 1
    supplies: {door: {system: SELV, voltage: 24 V, nature: dc}}
    circuits: {status: {supply: door, conductors: [1/COM, 2]}}
    leads: {W1: {circuit: status, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    supplies: {door: {system: SELV, voltage: 24 V, nature: dc}}
    circuits: {status: {supply: door, conductors: [1/COM, 2, PE]}}
    leads: {W1: {circuit: status, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    supplies: {door: {system: SELV, voltage: 24 V, nature: dc}}
    circuits: {status: {supply: door}}
    leads: {W1: {circuit: status, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.terms import col
from mateproof.vocabulary.limits import SELV

CLAIM = Claim(
    rows="circuits",
    about=(col("supply_system") == "SELV").fill_null(value=False),
    holds=~col("has_earth"),
    say={
        "en": "circuit {circuit} is fed by SELV ({supply}), and “{conductor_names}” names protective earth",
        "de": "Stromkreis {circuit} wird aus SELV ({supply}) gespeist, und „{conductor_names}“ nennt einen "
        "Schutzleiter",
    },
    help={
        "en": "leave protective earth out, or say PELV if the circuit is earthed",
        "de": "den Schutzleiter weglassen, oder PELV angeben, wenn der Stromkreis geerdet ist",
    },
    field="conductors",
    german="Kein Leiter eines SELV-Stromkreises ist Schutzleiter.",
    nothing="no circuit is fed by SELV",
    stands_on=str(SELV),
)
