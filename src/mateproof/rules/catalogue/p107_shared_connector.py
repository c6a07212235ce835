"""Every lead that goes into a connector belongs to the connector's circuit.

Several leads may share one connector, because each pole has more than one connection point. The circuit
of each of these leads is compared with the circuit of the connector.

Why:
    The second conductor in a pole is joined with the first one. When it belongs to another circuit, two
    circuits are joined in a place where nobody looks for it.

Holds:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
      W3: {circuit: status, from: {into: W1.from}}
    mates: [W1.from + W2.to]

Breaks:
    format: 1
    circuits:
      status: {voltage: 24 V, conductors: [1/COM, 2]}
      other: {voltage: 24 V, conductors: [1/COM, 2]}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
      W3: {circuit: other, from: {into: W1.from}}
    mates: [W1.from + W2.to]

Unproven:
    format: 1
    circuits: {status: {voltage: 24 V, conductors: [1/COM, 2]}}
    leads:
      W1: {circuit: status, from: {part: 770-1242/076-000}}
      W2: {circuit: status, to: {part: 770-1252/076-000}}
      W3: {from: {into: W1.from}}
    mates: [W1.from + W2.to]
"""

import polars as pl

from mateproof.rules.claim import Claim

CLAIM = Claim(
    rows="terminated",
    holds=pl.col("lead_circuit") == pl.col("circuit"),
    say={
        "en": "lead {lead} of circuit {lead_circuit} goes into {end}, which belongs to circuit {circuit}",
        "de": (
            "Leitung {lead} von Stromkreis {lead_circuit} führt in {end}, der zu Stromkreis {circuit} gehört"
        ),
    },
    help={
        "en": "loop leads of one circuit only",
        "de": "nur Leitungen eines Stromkreises schleifen",
    },
    german="Jede Leitung in einem Verbinder gehört zu dessen Stromkreis.",
    stands_on="Item description: two-wire connection per pole for loops; Plan: leads",
)
