"""Which points are fed from within their device: a supply begins there."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mateproof.grid.arrays import NONE, Flags, Ints, dense, joined
from mateproof.grid.points import Points


@dataclass(frozen=True)
class Feeds:
    """The feeds of all plans: one for each circuit that begins in a device."""

    point: Ints
    """points at which a circuit begins"""
    feed: Ints
    """number of the feed of each of them"""
    one_point: Ints
    """one point of each feed"""
    perhaps: Ints
    """points of feeding devices whose circuit or supply is not stated"""
    stated: Flags
    """by row of `circuits`: some device of its plan says what it feeds"""

    @property
    def edges(self) -> tuple[Ints, Ints]:
        """Both sides of the edges that join the points of a feed with each other."""
        other = self.one_point[self.feed]
        apart = self.point != other
        return self.point[apart], other[apart]


def feeds(points: Points) -> Feeds:
    """Return what devices say that they feed; a device that says nothing feeds nothing."""
    devices, circuits = points.tables["devices"], points.tables["circuits"]
    said = [text.split("\n") if text else [] for text in devices["feeds"].to_list()]
    plans = {plan for plan, names in zip(devices["plan"].to_list(), said, strict=True) if names}
    stated = np.array([plan in plans for plan in circuits["plan"].to_list()], np.bool_)
    if not plans:
        return Feeds(NONE, NONE, NONE, NONE, stated)
    code = {name: number for number, name in enumerate(dict.fromkeys(circuits["supply"].to_list()))}
    supply = np.array([-1 if name is None else code[name] for name in circuits["supply"]] + [-1], np.int64)
    feeding = np.array([bool(names) for names in said] + [False], np.bool_)
    at = np.flatnonzero(feeding[points.device])
    of = supply[points.circuit[at]]
    given = {row * len(code) + code[name] for row, names in enumerate(said) for name in names if name in code}
    begins = np.isin(points.device[at] * len(code) + of, np.fromiter(given, np.int64)) & (of >= 0)
    supplied = _bus_points(points)
    point = np.unique(joined([at[begins], supplied]))
    feed, first = dense(points.device[point], points.circuit[point])
    return Feeds(point, feed, point[first], np.setdiff1d(at[of < 0], supplied), stated)


def _bus_points(points: Points) -> Ints:
    """Return the points at which a device supplies a circuit that is nothing but a bus."""
    devices, circuits = points.tables["devices"], points.tables["circuits"]
    gives = np.array([*devices["bus_supply_a"].is_not_null().to_list(), False], np.bool_)
    rows = zip(circuits["bus"].to_list(), circuits["conductor_count"].to_list(), strict=True)
    only = np.array([*(bus is not None and count == 2 for bus, count in rows), False], np.bool_)
    return np.flatnonzero(gives[points.device] & only[points.circuit])
