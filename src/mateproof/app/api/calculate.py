"""Calculate the network of a plan, from Python."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from mateproof.app.calculating.asking import Asked, Calculated
from mateproof.app.calculating.asking import calculate as _calculate
from mateproof.app.options import shelf
from mateproof.grid.ways import Corners


def calculate(
    plan: str | Path,
    *,
    circuits: Sequence[str] = (),
    point: str | None = None,
    corners: Corners | None = None,
    library: str | None = None,
    language: str | None = None,
) -> Calculated:
    """Calculate currents, loading, voltage drop and faults of a plan file.

    Returns a `Calculated`: `outcome`; `rows`, one for each circuit (see the table `calculated`); `sheet`,
    every step of the way to `point`; `cornered`, the worst of the what-ifs `corners`. `library` and
    `language` are those of `check`. Raises PlanError when the plan cannot be read or names no such circuit
    or point.
    """
    return _calculate(Path(plan), shelf(library), Asked(circuits, point, corners=corners), language)
