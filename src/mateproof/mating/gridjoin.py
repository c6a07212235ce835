"""Which points lie within their reach of each other, by a grid of cells as wide as the largest reach."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from mateproof.mating.codes import Codes

Numbers = NDArray[np.float64]
MOST = 20_000_000
"""Pairs of points that are looked at; places that would need more are left to their zones."""
_WIDEST = 2**62


class Points(NamedTuple):
    """Distinct points: the place, the position in m, and the free length in m of each."""

    place: Codes
    at: Numbers
    free: Numbers


class _Asked(NamedTuple):
    """A point and a place within reach of its own: where its neighbours may lie."""

    point: Codes
    place: Codes


def joined(
    points: Points, places: tuple[Codes, Codes], tolerance: float
) -> tuple[tuple[Codes, Codes], Codes]:
    """Return the pairs of points within reach, both ways and each with itself, and the crowded places.

    `places`: pairs of places within reach. Points of a crowded place are in no pair.
    """
    none = np.empty(0, np.int64)
    if not len(points.place):
        return (none, none), none
    cell, width = _cells(points, tolerance)
    asked = _asked(points.place, *places)
    key = packed_cells(points.place, cell, width)
    order = np.argsort(key)
    ranges = list(_ranges(key[order], asked, cell, width))
    candidates = np.sum([high - low for low, high in ranges], axis=0)
    crowded = _crowded(points.place[asked.point], candidates)
    kept = ~np.isin(points.place[asked.point], crowded) & ~np.isin(asked.place, crowded)
    found: list[tuple[Codes, Codes]] = []
    for low, high in ranges:
        counts = np.where(kept, high - low, 0)
        starts = np.cumsum(counts) - counts
        other = order[np.arange(counts.sum()) + np.repeat(low - starts, counts)]
        one = np.repeat(asked.point, counts)
        reach = points.free[one] + points.free[other] + tolerance / 2
        near = ((points.at[one] - points.at[other]) ** 2).sum(axis=1) <= reach**2
        found.append((one[near], other[near]))
    return (np.concatenate([one for one, _ in found]), np.concatenate([other for _, other in found])), crowded


def _cells(points: Points, tolerance: float) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return the cell of each point along the three axes, from 1 on, and how many cells there are."""
    low = points.at.min(axis=0)
    size = max(2 * float(points.free.max()), 0.0) + tolerance
    while True:
        cell = np.floor((points.at - low) / size).astype(np.int64) + 1
        width = cell.max(axis=0) + 2
        if (float(points.place.max()) + 1) * float(np.prod(width.astype(float))) < _WIDEST:
            return cell, width
        size *= 2


def packed_cells(place: Codes, cell: NDArray[np.int64], width: NDArray[np.int64]) -> Codes:
    """Return one number for a place and a cell; neighbours along the last axis follow each other."""
    key: Codes = ((place * width[0] + cell[:, 0]) * width[1] + cell[:, 1]) * width[2] + cell[:, 2]
    return key


def _asked(place: Codes, one: Codes, other: Codes) -> _Asked:
    """Return every point with every place that is within reach of its own."""
    order = np.argsort(one, kind="stable")
    low, high = (np.searchsorted(one[order], place, side) for side in ("left", "right"))
    counts = high - low
    starts = np.cumsum(counts) - counts
    at = np.arange(counts.sum()) + np.repeat(low - starts, counts)
    return _Asked(np.repeat(np.arange(len(place)), counts), other[order][at])


def _ranges(
    keys: Codes, asked: _Asked, cell: NDArray[np.int64], width: NDArray[np.int64]
) -> Iterator[tuple[Codes, Codes]]:
    """Yield where the neighbours stand among the sorted keys: nine rows of three cells each."""
    for x, y in product((-1, 0, 1), repeat=2):
        middle = packed_cells(asked.place, cell[asked.point] + np.array((x, y, 0)), width)
        yield np.searchsorted(keys, middle - 1, "left"), np.searchsorted(keys, middle + 1, "right")


def _crowded(place: Codes, counts: Codes) -> Codes:
    """Return the places to leave out, those with the most pairs, so that no more than MOST are looked at."""
    each = np.bincount(place, weights=counts)
    order = np.argsort(each, kind="stable")
    return order[np.cumsum(each[order]) > MOST]
