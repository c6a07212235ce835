"""Voltages and drops of lines; of several lines, the one that drops most."""

from __future__ import annotations

import numpy as np

from mateproof.grid.arrays import Flags, Floats, Ints
from mateproof.grid.solver.arrays import Complexes

_LINES = 3
_PAIRS = ((0, 1), (1, 2), (2, 0))


def across(volt: Complexes, mask: Ints, between: Flags) -> Floats:
    """Return the sizes of the voltages of each line of some columns (3, n), NaN for lines that are not there.

    `volt` (3, n): line to way back; `mask` (n): lines as bits. Where there is no way back (`between`, n), it
    is the three voltages between two lines.
    """
    sizes = np.abs(volt)
    bits = np.arange(_LINES)[:, None]
    there = (mask[None, :] >> bits & 1).astype(bool)
    if between.any():
        pairs = np.array([np.abs(volt[one] - volt[other]) for one, other in _PAIRS])
        both = np.array([there[one] & there[other] for one, other in _PAIRS])
        sizes, there = np.where(between, pairs, sizes), np.where(between, both, there)
    return np.where(there, sizes, np.nan)


def most(start: Floats, end: Floats) -> tuple[Floats, Floats]:
    """Return the largest fall of a line's voltage and what is left of that voltage (n); NaN without any."""
    fall = start - end
    worst = np.where(np.isnan(fall), -np.inf, fall).argmax(axis=0)
    at = worst, np.arange(fall.shape[1])
    return fall[at], end[at]


def largest(amps: Complexes) -> Floats:
    """Return the largest current of a line (n) of (3, n)."""
    sizes = np.abs(amps)
    return np.where(np.isnan(sizes).all(axis=0), np.nan, np.where(np.isnan(sizes), 0, sizes).max(axis=0))


def share(amps: Floats, of: Floats) -> Floats:
    """Return currents in percent of others; infinite where one flows and none may."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where((amps == 0) & (of == 0), 0, 100 * amps / of)


def group_most(values: Floats, group: Ints, size: int) -> tuple[Ints, Flags]:
    """Return by group the place of the largest value, -1 for none; and whether one is NaN.

    Of equal values the first place counts.
    """
    at = np.flatnonzero(group >= 0)
    dark = np.isnan(values[at])
    unknown = np.zeros(size, np.bool_)
    unknown[group[at[dark]]] = True
    at = at[~dark]
    order = np.lexsort((-at, values[at], group[at]))
    found = np.full(size, -1)
    found[group[at[order]]] = at[order]
    return found, unknown
