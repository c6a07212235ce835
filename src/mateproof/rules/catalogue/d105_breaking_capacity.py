"""Every protective device breaks the highest short-circuit current of its supply.

Asked where the supply states its prospective current, or a device its breaking capacity. Behind a long
cable the current is lower: once a device says what it feeds, N110 asks for the calculated current instead.

Why:
    A breaker that cannot break the current burns instead of opening, at the very moment it is needed.

Holds:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac, prospective_current: 8 kA}}
    circuits:
      light: {supply: mains, protection: {kind: MCB, curve: B, current: 16 A, breaking_capacity: 10 kA}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac, prospective_current: 8 kA}}
    circuits:
      light: {supply: mains, protection: {kind: MCB, curve: B, current: 16 A, breaking_capacity: 6 kA}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac, prospective_current: 8 kA}}
    circuits:
      light: {supply: mains, protection: {kind: MCB, curve: B, current: 16 A}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.limits import BREAKING
from mateproof.rules.terms import PROTECTED, col

CLAIM = Claim(
    rows="circuits",
    about=PROTECTED
    & (col("protection_breaking_ka").is_not_null() | col("prospective_ka").is_not_null())
    & (col("feeders") == 0),
    holds=col("protection_breaking_ka") >= col("prospective_ka"),
    say={
        "en": "circuit {circuit}: supply {supply} gives up to {prospective_ka} kA, and the protective "
        "device breaks "
        "{protection_breaking_ka} kA",
        "de": "Stromkreis {circuit}: Einspeisung {supply} gibt bis zu {prospective_ka} kA, die "
        "Schutzeinrichtung "
        "schaltet {protection_breaking_ka} kA ab",
    },
    help={
        "en": "take a device with a higher breaking capacity, or one in front of it that limits the current",
        "de": "ein Gerät mit höherem Ausschaltvermögen nehmen oder eines davor, das den Strom begrenzt",
    },
    field="protection.breaking_capacity",
    german="Jede Schutzeinrichtung schaltet den höchsten Kurzschlussstrom ihrer Einspeisung ab.",
    nothing="no supply states its prospective current, and no device its breaking capacity",
    stands_on=str(BREAKING),
)
