"""Every protective device has a tripping curve of its kind.

A circuit-breaker has B, C or D, a fuse gG, an electronic limit none.

Why:
    The curve decides at which current a device trips at once. One of another kind of device is a slip
    that nobody can order.

Holds:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, conductors: [L, N, PE], protection: {kind: MCB, curve: C, current: 10 A}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, conductors: [L, N, PE], protection: {kind: fuse, curve: C, current: 10 A}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, conductors: [L, N, PE], protection: {kind: MCB, current: 10 A}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.limits import MCB
from mateproof.rules.terms import col

_KIND, _CURVE = col("protection_kind"), col("protection_curve")

CLAIM = Claim(
    rows="circuits",
    about=_KIND.is_not_null() & ((_KIND != "electronic") | _CURVE.is_not_null()),
    holds=pl.when(_KIND == "fuse").then(_CURVE == "gG").otherwise((_KIND != "electronic") & (_CURVE != "gG")),
    say={
        "en": "circuit {circuit}: a protective device of kind “{protection_kind}” has no curve "
        "“{protection_curve}”",
        "de": "Stromkreis {circuit}: eine Schutzeinrichtung der Art „{protection_kind}“ hat keine Kennlinie "
        "„{protection_curve}“",
    },
    help={
        "en": "write B, C or D for a circuit-breaker, gG for a fuse, none for an electronic limit",
        "de": "B, C oder D für einen Leitungsschutzschalter, gG für eine Sicherung, keine für eine "
        "elektronische "
        "Begrenzung",
    },
    field="protection.curve",
    german="Jede Schutzeinrichtung hat eine Kennlinie ihrer Art.",
    nothing="no circuit states the kind of its protective device",
    stands_on=str(MCB),
)
