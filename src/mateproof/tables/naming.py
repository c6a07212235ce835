"""Which columns of a table name a place in the plan: ends, mates, leads, devices, zones, parts and so on."""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import cache

import polars as pl

from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import Tables

_NAMING = (
    "end", "termination", "mate", "lead", "device", "zone", "circuit", "lead_circuit", "function", "supply",
    "cable", "cable_item", "part", "accessory", "strain_relief", "cap", "waiver",
)  # fmt: skip
_SIDES = ("", "_a", "_b", "_plug", "_socket")


@cache
def naming(table: str) -> tuple[str, ...]:
    """Return the columns of a table that name a place."""
    known = {name + side for name in _NAMING for side in _SIDES}
    return tuple(name for name in SCHEMA[table].columns if name in known)


_BESIDE = ("from_end", "to_end", "from_device", "to_device", "witness_plug", "witness_socket",
    "witness_other_plug", "witness_other_socket", "zone_other",
)  # fmt: skip
"""Further columns with names: a row that is about a lead also says what stands at its two sides."""


def without(tables: Tables, names: Mapping[str, Set[str]]) -> Tables:
    """Return the tables without the rows that name certain things; `names` are by plan."""
    left = {title: _left(title, frame, names) for title, frame in tables.frames.items()}
    return Tables(left, tables.evidence_of, tables.place_of)


def _left(title: str, frame: pl.DataFrame, names: Mapping[str, Set[str]]) -> pl.DataFrame:
    columns = [name for name in (*naming(title), *_BESIDE) if frame.schema.get(name) == pl.String]
    for plan, some in names.items():
        if columns and some:
            named = pl.any_horizontal(
                pl.col(name).is_in(list(some)).fill_null(value=False) for name in columns
            )
            frame = frame.filter(~((pl.col("plan") == plan) & named))
    return frame
