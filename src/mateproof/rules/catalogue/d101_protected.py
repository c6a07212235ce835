"""Every circuit of more than extra-low voltage names its protective device.

Asked as soon as one circuit of the plan names a protective device; a plan that speaks of none leaves
protection to others. A circuit that begins inside a device, at poles of another circuit, is not asked: what
protects that one protects it, too.

Why:
    The circuit that was forgotten in the list of breakers is the one that is not protected.

Holds:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, conductors: [L, N, PE], protection: {kind: MCB, curve: B, current: 16 A}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, conductors: [L, N, PE], protection: {kind: MCB, curve: B, current: 16 A}}
      power: {supply: mains, conductors: [L, N, PE]}
    leads:
      W1: {circuit: light, from: {part: 770-1242/076-000}}
      W2: {circuit: power, from: {part: 770-1242/076-000}}
"""

from mateproof.rules.claim import Claim
from mateproof.rules.limits import CABLE_LAW
from mateproof.rules.stated import stated
from mateproof.rules.terms import EXTRA_LOW, col

CLAIM = Claim(
    rows="circuits",
    about=(col("protections") > 0) & ~EXTRA_LOW & ~col("inside"),
    holds=stated("protection_kind"),
    say={
        "en": "circuit {circuit} names no protective device",
        "de": "Stromkreis {circuit} nennt keine Schutzeinrichtung",
    },
    help={
        "en": "write protection: in the circuit, for example {{kind: MCB, curve: B, current: 16 A}}",
        "de": "protection: beim Stromkreis angeben, zum Beispiel {{kind: MCB, curve: B, current: 16 A}}",
    },
    german="Jeder Stromkreis mit mehr als Kleinspannung nennt seine Schutzeinrichtung.",
    nothing="no circuit names a protective device",
    stands_on=f"Plan: circuits; {CABLE_LAW}",
)
