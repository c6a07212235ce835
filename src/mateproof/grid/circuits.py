"""The table `connected`: every circuit, and how it hangs together."""

from __future__ import annotations

import numpy as np
import polars as pl

from mateproof.grid.arrays import Flags, Floats, Ints, counted, dense, marked
from mateproof.grid.naming import OpenNames
from mateproof.grid.network import Network
from mateproof.grid.reach import Reach
from mateproof.tables.tables import conform


def connected(net: Network, reach: Reach, names: OpenNames) -> pl.DataFrame:
    """Return the table `connected`."""
    circuits = net.points.tables["circuits"]
    size = circuits.height
    by = _ByCircuit(net, size)
    one, sources = _sources(net, reach, size)
    answers = {**_ring(by, net, reach)}
    for name, values in {**_fed(by, net, reach), "one_source": one}.items():
        said = zip(values, net.feeds.stated.tolist(), strict=True)
        answers[name] = [value if stated else None for value, stated in said]  # type: ignore[assignment]
    asked = [_OPEN if stated else _OPEN[:1] for stated in net.feeds.stated.tolist()]
    opened = [any(answers[name][row] is None for name in asked[row]) for row in range(size)]
    open_names = names.of_circuits(by.circuit, net.run[by.point], opened)
    for row, name in enumerate(circuits["circuit"].to_list()):
        if opened[row] and open_names[row] is None:  # what may be earth only may be joined
            open_names[row] = f"circuit {name}: conductors"
    rows = circuits.select("plan", "circuit", "supply").with_columns(
        pl.Series("feeds_stated", net.feeds.stated, pl.Boolean),
        pl.Series("points", counted(by.circuit, size)),
        pl.Series("devices", by.devices()),
        pl.Series("length_m", by.lengths()).fill_nan(None),
        pl.Series("sources", sources, pl.String),
        pl.Series("feed_distance_m", by.farthest(reach)).fill_nan(None),
        pl.Series("open", open_names, pl.String),
        *(pl.Series(name, values, _TYPES.get(name, pl.Boolean)) for name, values in answers.items()),
    )
    return conform("connected", rows)


_OPEN = ("no_ring", "fed", "reached", "one_source")
_TYPES = {"unreached": pl.String, "other_supply": pl.String, "ring": pl.String}


class _ByCircuit:
    """Sums up what is known of points, circuit by circuit."""

    def __init__(self, net: Network, size: int) -> None:
        self.net = net
        self.size = size
        self.point = np.flatnonzero(net.points.circuit >= 0)
        self.circuit = net.points.circuit[self.point]

    def first(self, which: Flags) -> Ints:
        """Return the first point of each circuit for which something holds; -1 for none."""
        found = np.full(self.size, self.net.points.size)
        chosen = which[self.point]
        np.minimum.at(found, self.circuit[chosen], self.point[chosen])
        return np.where(found < self.net.points.size, found, -1)

    def devices(self) -> Ints:
        """Return the number of devices that each circuit goes to."""
        at = self.net.points.device[self.point]
        _, one = dense(self.circuit[at >= 0], at[at >= 0])
        return counted(self.circuit[at >= 0][one], self.size)

    def lengths(self) -> Floats:
        """Return the length of all leads of each circuit; NaN where one is not stated."""
        of = self.net.points.lead_circuit
        known = of >= 0
        return np.bincount(of[known], self.net.points.lengths[known], self.size).astype(np.float64)

    def farthest(self, reach: Reach) -> Floats:
        """Return the longest way from a feed to a point; NaN where there is none, or a ring, or no length."""
        found = np.full(self.size, np.nan)
        if not self.net.feeds.one_point.size:
            return found
        far, steps = reach.ways
        far = np.where((steps < 0) | reach.ring_points, np.nan, far)[self.point]
        longest = np.full(self.size, -1.0)
        np.maximum.at(longest, self.circuit, np.where(np.isnan(far), np.inf, far))
        return np.where(np.isfinite(longest) & (longest >= 0), longest, np.nan)

    def names(self, points: Ints) -> list[str | None]:
        """Return the names of points; None for -1."""
        return [self.net.points.name(point) if point >= 0 else None for point in points.tolist()]


def _three(yes: Flags, no: Flags) -> list[bool | None]:
    """Return yes where surely, no where surely not, and None between."""
    return [True if one else False if other else None for one, other in zip(yes, no, strict=True)]


def _fed(by: _ByCircuit, net: Network, reach: Reach) -> dict[str, list[bool | None] | list[str | None]]:
    """Return by circuit whether a feed reaches it, and all of it; and whether it is the right supply's."""
    surely, perhaps = (of_run[net.run] for of_run in reach.runs)
    some, not_all = by.first(surely) >= 0, by.first(~surely) >= 0
    never = by.first(~perhaps)
    other = _other_supplies(by, net)
    supplies = net.points.tables["circuits"]["supply"].to_list()
    return {
        "fed": _three(some, ~some & (by.first(perhaps & ~surely) < 0)),
        "reached": _three(~not_all, never >= 0),
        "unreached": by.names(never),
        "own_supply": [
            None if of is None else name is None for of, name in zip(supplies, other, strict=True)
        ],
        "other_supply": other,
    }


def _other_supplies(by: _ByCircuit, net: Network) -> list[str | None]:
    """Return by circuit a supply that surely reaches it and is not its own; None without one."""
    found: list[str | None] = [None] * by.size
    feeds, (labels, _) = net.feeds, net.sure
    if not feeds.one_point.size:
        return found
    supplies = net.points.tables["circuits"]["supply"].to_list()
    of_label: dict[int, set[str]] = {}
    live = net.kinds[0]
    for point in feeds.one_point.tolist():
        run = net.run[point]
        nodes = np.arange(net.offset[run], net.offset[run + 1])
        for label in set(labels[nodes[live[nodes]]].tolist()):
            of_label.setdefault(label, set()).add(supplies[net.points.circuit[point]])
    circuit, run = net.points.circuit[by.point], net.run[by.point]
    _, one = dense(circuit, run)
    for row, of_run in zip(circuit[one].tolist(), run[one].tolist(), strict=True):
        nodes = np.arange(net.offset[of_run], net.offset[of_run + 1])
        reaching = {name for label in labels[nodes].tolist() for name in of_label.get(label, ())}
        others = sorted(reaching - {supplies[row]})
        if others and supplies[row] is not None:
            found[row] = found[row] or others[0]
    return found


def _ring(by: _ByCircuit, net: Network, reach: Reach) -> dict[str, list[bool | None] | list[str | None]]:
    """Return by circuit whether no ring is closed in it, and a lead of the ring."""
    closed = by.first(reach.ring_points)
    perhaps = by.first(reach.ring_perhaps[net.run]) >= 0
    points = net.points
    ring: list[str | None] = [None] * by.size
    if (closed >= 0).any():
        inside = reach.ring_points[points.lead_from] & reach.ring_points[points.lead_to]
        leads = points.tables["leads"]["lead"]
        for row in np.flatnonzero(closed >= 0).tolist():
            own = np.flatnonzero(inside & (points.lead_circuit == row))
            ring[row] = leads[int(own[0])] if own.size else points.name(int(closed[row]))
    return {"no_ring": _three((closed < 0) & ~perhaps, closed >= 0), "ring": ring}


def _sources(net: Network, reach: Reach, size: int) -> tuple[list[bool | None], list[str | None]]:
    """Return by circuit whether no two feeds are joined in it, and which are."""
    feeds, points = net.feeds, net.points
    of_feed = points.circuit[feeds.one_point]
    groups, maybe = reach.met
    perhaps = marked(of_feed[maybe], size)
    found: list[str | None] = [None] * size
    for group in groups:
        said = ", ".join(_feed(net, feed) for feed in group)
        for row in of_feed[np.array(group)].tolist():
            found[row] = found[row] or said
    joined = np.array([text is not None for text in found], np.bool_)
    return _three(~joined & ~perhaps, joined), found


def _feed(net: Network, feed: int) -> str:
    """Return "device (circuit)" of a feed."""
    point = int(net.feeds.one_point[feed])
    device = net.points.tables["devices"]["device"][int(net.points.device[point])]
    return f"{device} ({net.points.tables['circuits']['circuit'][int(net.points.circuit[point])]})"
