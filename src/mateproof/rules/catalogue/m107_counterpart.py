"""One half of a mate is listed as counterpart of the other.

The sheets of both connectors of every mate are searched for the other item number under the heading of
the counterparts.

Why:
    Dimensions, codes and colours may agree and the maker may still not have meant two parts for each
    other. A listed counterpart is the maker's own word. This is a remark, not a fault.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Breaks:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    parts: {other: {like: 770-1252/076-000}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: other}}
    mates: [W1.from + W2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="mated",
    holds=pl.col("counterpart_listed"),
    say={
        "en": "neither sheet lists the other part of {mate} as counterpart ({part_a}, {part_b})",
        "de": "kein Datenblatt nennt das andere Teil von {mate} als Gegenstück ({part_a}, {part_b})",
    },
    help={
        "en": "choose a listed counterpart, or ask the maker and declare counterparts: of the part",
        "de": "ein genanntes Gegenstück wählen oder beim Hersteller fragen und counterparts: angeben",
    },
    german="Die eine Hälfte einer Steckverbindung ist als Gegenstück der anderen genannt.",
    severity=Severity.INFO,
    stands_on="Counterpart: listed item numbers",
)
