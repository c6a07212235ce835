"""Where positions decide who can meet: spots of a zone, and which of them free lengths bring together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from mateproof.mating.codes import Codes, dense, packed
from mateproof.mating.gridjoin import Points, joined

Numbers = NDArray[np.float64]
Flags = NDArray[np.bool_]
TOLERANCE_M = 1e-6
"""Positions are no finer than this; so much more than the free lengths still counts as within reach."""


class Pairs(NamedTuple):
    """Two places, or two spots of places, within reach of each other; each pair both ways."""

    one: Codes
    other: Codes


@dataclass(frozen=True, slots=True)
class Spots:
    """What positions say of each end.

    `code`: its spot within its place; 0 where its position decides nothing. Spots are ordered by position.
    `placed`: its position and free length are known, and were asked. `refined`: it meets only what is `near`:
    pairs of numbers of ends, one for each spot.
    """

    code: Codes
    placed: Flags
    refined: Flags
    near: Pairs


def nowhere(count: int) -> Spots:
    """Return the spots of ends whose positions decide nothing."""
    none = np.empty(0, np.int64)
    no = np.zeros(count, bool)
    return Spots(np.zeros(count, np.int64), no, no, Pairs(none, none))


def spots(place: Codes, position: Numbers, places: Pairs, keep: Flags) -> Spots:
    """Return the spots of ends; `position`: x, y, z, free length of each, NaN where it decides nothing.

    `places`: zones within reach. A place whose ends all reach each other is one spot, unless they are to be
    kept apart (`keep`). Of a place with too many spots in reach of each other nothing is known by position.
    """
    placed: Flags = np.isfinite(position.sum(axis=1))
    fine = np.where(placed[:, None], np.rint(np.where(placed[:, None], position, 0) / TOLERANCE_M), 0)
    code = dense(packed(*(dense(column).codes for column in fine.T.astype(np.int64)))).codes + 1
    whole = _whole(place, fine * TOLERANCE_M, placed, places)
    whole[np.unique(place[keep])] = False
    code = np.where(placed, np.where(whole[place], 1, code), 0)
    refined = placed & ~whole[place]
    rows = np.flatnonzero(refined)
    rows = rows[dense(packed(place[rows], code[rows])).first]
    points = Points(place[rows], fine[rows, :3] * TOLERANCE_M, fine[rows, 3] * TOLERANCE_M)
    (one, other), crowded = joined(points, places, TOLERANCE_M)
    lost = np.isin(place, crowded)
    near = Pairs(rows[one], rows[other])
    return Spots(np.where(lost, 0, code), placed & ~lost, refined & ~lost, near)


def _whole(place: Codes, position: Numbers, placed: Flags, places: Pairs) -> Flags:
    """Return the places all of whose ends are within reach of all others there and in near places."""
    count = int(max(place.max(initial=0), places.one.max(initial=0))) + 1
    low, high = np.full((count, 3), np.inf), np.full((count, 3), -np.inf)
    free = np.full(count, np.inf)
    np.minimum.at(low, place[placed], position[placed, :3])
    np.maximum.at(high, place[placed], position[placed, :3])
    np.minimum.at(free, place[placed], position[placed, 3])
    one, other = places
    some = np.isfinite(free[one]) & np.isfinite(free[other])
    one, other = one[some], other[some]
    widths = np.maximum(high[one], high[other]) - np.minimum(low[one], low[other])
    apart = np.linalg.norm(widths, axis=1) > free[one] + free[other] + TOLERANCE_M / 2
    whole = np.ones(count, bool)
    whole[one[apart]] = whole[other[apart]] = False
    return whole
