"""What became of a node, and where and why something could not be calculated."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Status(IntEnum):
    """One per node; only CALCULATED comes with numbers, all others with NaN: never with a wrong number."""

    CALCULATED = 0
    ISLAND = 1
    """No source feeds it."""
    SOURCES = 2
    """More than one source feeds it."""
    MISSING = 3
    """A datum that the result needs is not stated."""
    NO_RETURN = 4
    """A load between line and neutral where no neutral arrives."""
    COLLAPSE = 5
    """No operating point was found: more is drawn than can be carried there."""
    LOOP = 6
    """It hangs on a loop whose neutral divides unlike its lines, or that power-grid-model does not take."""
    ENGINE = 7
    """It hangs on a loop, and power-grid-model, which calculates loops, is not installed."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """The place that keeps a part of the network from being calculated.

    `kind` is node, branch, source or load; `index` its number. `drop_v`: of a COLLAPSE, what the currents
    at rated voltage would drop up to that node; NaN otherwise.
    """

    status: Status
    kind: str
    index: int
    drop_v: float = float("nan")
