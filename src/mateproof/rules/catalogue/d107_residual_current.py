"""What trips on residual current says at which, and nothing else does.

An RCBO states its rated residual operating current. A circuit-breaker, a fuse and an electronic limit
have none.

Why:
    30 mA protect people, 300 mA against fire: without the number nobody knows which of both is planned.
    With a number at a plain breaker somebody relies on what is not there.

Holds:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, protection: {kind: RCBO, curve: B, current: 16 A, residual_current: 30 mA}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Breaks:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, protection: {kind: MCB, curve: B, current: 16 A, residual_current: 30 mA}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}

Unproven:
    format: 1
    supplies: {mains: {system: TN-S, voltage: 230 V, nature: ac}}
    circuits:
      light: {supply: mains, protection: {kind: RCBO, curve: B, current: 16 A}}
    leads: {W1: {circuit: light, from: {part: 770-1242/076-000}}}
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.rules.stated import stated
from mateproof.rules.terms import col

_RCBO = col("protection_kind") == "RCBO"

CLAIM = Claim(
    rows="circuits",
    about=col("protection_kind").is_not_null() & (_RCBO | col("protection_residual_ma").is_not_null()),
    holds=pl.when(_RCBO).then(stated("protection_residual_ma")).otherwise(pl.lit(value=False)),
    say={
        "en": "circuit {circuit}: a protective device of kind “{protection_kind}” has no residual operating "
        "current "
        "({protection_residual_ma} mA)",
        "de": "Stromkreis {circuit}: eine Schutzeinrichtung der Art „{protection_kind}“ hat keinen "
        "Bemessungsfehlerstrom ({protection_residual_ma} mA)",
    },
    help={
        "en": "write kind: RCBO if it trips on residual current, or delete residual_current",
        "de": "kind: RCBO angeben, wenn sie auf Fehlerstrom auslöst, oder residual_current entfernen",
    },
    field="protection.residual_current",
    german="Was auf Fehlerstrom auslöst, sagt bei welchem, und sonst löst nichts darauf aus.",
    nothing="no circuit names an RCBO or a residual current",
    stands_on="Plan: circuits",
)
