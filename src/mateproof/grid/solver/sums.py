"""Sums over paths in which a part is not stated (NaN) or not there (infinite), without harm to others."""

from __future__ import annotations

import numpy as np

from mateproof.grid.solver.arrays import Flags, Floats
from mateproof.grid.solver.forest import Forest


def along(wood: Forest, values: Floats) -> Floats:
    """Return the sums over the path to each node (n): infinite below an infinite part, else NaN below a NaN.

    A path that a missing wire interrupts is interrupted, whatever is not stated about the rest of it.
    """
    strange = ~np.isfinite(values)
    if not strange.any():
        return wood.along(values)
    sums = wood.along(_whole(values, strange))
    sums[wood.along(np.isnan(values).astype(float)) > 0.5] = np.nan
    sums[wood.along(np.isinf(values).astype(float)) > 0.5] = np.inf
    return sums


def _whole(values: Floats, strange: Flags) -> Floats:
    whole = values.copy()
    whole[strange] = 0
    return whole
