"""The inner wiring of devices: poles that are joined, as the plan or the part states it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import numpy as np
import polars as pl

from mateproof.grid.arrays import Ints, rows_of
from mateproof.grid.points import Points
from mateproof.tables.column import COUNT, TEXT
from mateproof.tables.tables import Tables

_SPLIT = re.compile(r"[\s,]+")
_PAIR = {"pair": TEXT, "connector_a": TEXT, "mark_a": TEXT, "connector_b": TEXT, "mark_b": TEXT}
_OF_END = ("part", "poles", "circuit", "supply", "marking", "conductor_names")


def stated(tables: Tables) -> pl.DataFrame:
    """Return the devices whose inner wiring the plan or their part states, with their row."""
    rows = (
        tables["devices"]
        .select("plan", "device", wiring=pl.coalesce("wiring", "inner_wiring"))
        .with_row_index("device_row")
    )
    return rows.filter(pl.col("wiring").is_not_null())


def pairs(points: Points) -> pl.DataFrame:
    """Return one row for each pair of joined poles: device, and what is known of both of its ends.

    Columns are those of the table `joins` and, for each side, `point_a` (row of the connector, -1 for none).
    """
    tables = points.tables
    devices = stated(tables)
    texts = devices["wiring"].unique(maintain_order=True).to_list()
    read = [(text, *pair) for text in texts for pair in _read(text)]
    listed = pl.DataFrame(read, schema={"wiring": TEXT, **_PAIR}, orient="row")
    rows = devices.join(listed, on="wiring", how="inner", maintain_order="left_right")
    for side in ("_a", "_b"):
        rows = _of_side(rows, side, points)
    return rows


def _of_side(rows: pl.DataFrame, side: str, points: Points) -> pl.DataFrame:
    """Add what is known of the connector on one side, and the number of its pole."""
    tables = points.tables
    named = rows.select("plan", end=pl.format("{}.{}", "device", f"connector{side}"))
    at = rows_of(named, "end", tables["installed"], "end", one_plan=tables["plans"].height <= 1)
    supplies = tables["circuits"]["supply"]
    circuit = np.where(at >= 0, points.circuit[at], -1)
    found = {
        name: _gathered(supplies, circuit) if name == "supply" else _gathered(tables["installed"][name], at)
        for name in _OF_END
    }
    found["end"] = named["end"]
    asked = list(zip(rows[f"mark{side}"], found["marking"], found["conductor_names"], strict=True))
    known = {case: _pole(*case) for case in dict.fromkeys(asked)}
    poles = [known[case] for case in asked]
    names = found["conductor_names"].to_list()
    conductors = [_conductor(name, pole) for name, pole in zip(names, poles, strict=True)]
    return rows.with_columns(
        pl.Series(f"point{side}", at),
        pl.Series(f"pole{side}", poles, COUNT),
        pl.Series(f"conductor{side}", conductors, TEXT),
        *(column.alias(name + side) for name, column in found.items()),
    )


def _gathered(column: pl.Series, at: Ints) -> pl.Series:
    """Return the values in some rows of a column, null where the row is -1."""
    rows = pl.Series(at).cast(pl.Int64)
    return column.gather(rows.set(rows < 0, None))


@lru_cache(maxsize=1024)
def _read(text: str) -> tuple[tuple[str, str, str, str, str], ...]:
    """Return the pairs of "in.1 - out.1, in.2 - out.2", ends split into connector and mark of the pole."""
    return tuple(_ends(text))


def _ends(text: str) -> Iterator[tuple[str, str, str, str, str]]:
    for pair in text.split(", "):
        a, dash, b = pair.partition(" - ")
        one, other = a.rpartition("."), b.rpartition(".")
        if dash and one[1] and other[1]:
            yield pair, one[0], one[2], other[0], other[2]


def _pole(mark: str, marking: str | None, conductors: str | None) -> int | None:
    """Return the number of the pole that a wiring names: by number, by its mark, or by its conductor.

    0 when there is none of that mark; None while that is not stated.
    """
    if mark.isdecimal():
        return int(mark[:9])
    for names in (marking, conductors):
        listed = _SPLIT.split(names) if names else []
        if mark in listed:
            return listed.index(mark) + 1
    return None if marking is None or conductors is None else 0


def _conductor(names: str | None, pole: int | None) -> str | None:
    """Return the conductor at a pole; empty where the circuit has none there."""
    if names is None or pole is None:
        return None
    listed = names.split(" ")
    return listed[pole - 1] if 1 <= pole <= len(listed) else ""
