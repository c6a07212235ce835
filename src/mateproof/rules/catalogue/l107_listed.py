"""The connector's sheet lists every lever and cap put on it.

Levers and caps are looked up in the list of accessories on the sheet of the connector.

Why:
    What the maker lists fits. What it does not list may fit too, and then it is the planner who answers
    for it.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000, lever: 770-101}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Breaks:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    parts: {home-made-lever: {like: 770-101}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000, lever: home-made-lever}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
    mates: [W1.from + W2.to]

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000, lever: 770-101}}
    mates: [W1.from + W2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim
from mateproof.vocabulary.findings import Severity

CLAIM = Claim(
    rows="equipped",
    about=pl.col("role").is_in(("lever", "cap")),
    holds=pl.col("listed"),
    say={
        "en": "the sheet of {part} does not list the {role} {accessory} (on {end})",
        "de": "das Datenblatt von {part} nennt {accessory} nicht als Zubehör (an {end})",
    },
    help={
        "en": "choose a listed accessory, or declare accessories: of the part",
        "de": "genanntes Zubehör wählen oder accessories: beim Teil angeben",
    },
    german="Das Datenblatt des Verbinders nennt jeden Hebel und jede Kappe daran.",
    nothing="no lever or cap in the plan",
    severity=Severity.WARNING,
    stands_on="Compatible products: accessories with item numbers",
)
