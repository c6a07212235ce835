"""Devices that may join what goes into them, because nobody has stated how they are wired inside."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from mateproof.grid.arrays import NONE, Flags, Ints, counted, dense, joined, marked
from mateproof.grid.feeds import Feeds
from mateproof.grid.points import Points


@dataclass(frozen=True)
class Opened:
    """Points that a device may join, in groups; a group is (part of) one device."""

    point: Ints
    group: Ints
    device: Ints
    """device of each group"""


def opened(points: Points, feeds: Feeds, pairs: pl.DataFrame | None) -> Opened:
    """Return the groups: connectors without stated wiring; terminals and connectors of one circuit.

    What a supply begins at is joined with nothing else in its device.
    """
    at = np.flatnonzero(points.device >= 0)
    at = at[~marked(feeds.point, points.size)[at]]
    if not at.size:
        return Opened(NONE, NONE, NONE)
    device, circuit = points.device[at], points.circuit[at]
    terminal = at >= points.connectors
    stated = _stated(points, pairs)[device]
    # A device with a terminal of no stated circuit may join everything with it.
    anything = marked(device[terminal & (circuit < 0)], int(device.max()) + 1)[device]
    loose = ~terminal & ~stated
    groups = [
        (at[loose | anything], device[loose | anything], np.zeros((loose | anything).sum(), np.int64)),
        (at, device, 1 + np.where(circuit >= 0, circuit, 0)),
    ]
    with_terminal = _with_terminal(device, groups[1][2], terminal)
    groups[1] = (at[with_terminal], device[with_terminal], groups[1][2][with_terminal])
    point, of, kind = (joined([group[n] for group in groups]) for n in range(3))
    number, first = dense(of, kind)
    several = counted(number, first.size) > 1
    kept = several[number]
    again, one = dense(number[kept])
    return Opened(point[kept], again, of[kept][one])


def _with_terminal(device: Ints, kind: Ints, terminal: Flags) -> Flags:
    """Return which points belong to a device and circuit that a lead goes to without a connector."""
    number, first = dense(device, kind)
    return marked(number[terminal], first.size)[number]


def _stated(points: Points, pairs: pl.DataFrame | None) -> Flags:
    """Return by device whether its wiring is stated, and every pole of it can be understood."""
    size = points.tables["devices"].height
    if pairs is None:
        return np.zeros(size, np.bool_)
    rows = pairs["device_row"].to_numpy()
    unclear = (
        (pairs["point_a"] < 0)
        | (pairs["point_b"] < 0)
        | pairs["pole_a"].is_null()
        | pairs["pole_b"].is_null()
    )
    return marked(rows, size) & ~marked(rows[unclear.to_numpy()], size)
