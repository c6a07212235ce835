"""The way of one circuit from its feed: what hangs where, and where it can be cut into equal parts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil

import polars as pl

from mateproof.tables.tables import Tables


@dataclass
class Tree:
    """The points of a circuit, by name."""

    feed: str
    """The device where it begins."""
    through: Mapping[str, str]
    """Point → lead, mate or device that leads to it."""
    distance: Mapping[str, float | None]
    device: Mapping[str, str]
    loads: Sequence[str]
    """Points at which a load takes its current, from the feed on."""
    ends: Mapping[str, tuple[str, str]]
    """Lead → point at its side towards the feed, and at its other side."""
    order: Sequence[str]
    """Points, each after the one before it."""
    below: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @property
    def first(self) -> list[str]:
        """The leads that begin at the feed."""
        return [lead for lead, (near, far) in self.ends.items() if self._above(far) == self.feed]

    def _above(self, point: str) -> str | None:
        return self.device.get(self._up.get(point, ""), self._up.get(point))

    @property
    def _up(self) -> Mapping[str, str]:
        return {each: point for point, those in self.below.items() for each in those}

    def cuts(self, parts: int) -> list[str]:
        """Return the leads to cut for so many parts, from the far end; fewer where no more can be had."""
        most, first = ceil(len(self.loads) / parts), set(self.first)
        weight: dict[str, int] = defaultdict(int)
        loaded = set(self.loads)
        found: list[str] = []
        for point in reversed(self.order):
            weight[point] += (point in loaded) + sum(weight[each] for each in self.below.get(point, ()))
            lead = self.through.get(point)
            if lead in self.ends and lead not in first and weight[point] >= most and len(found) < parts - 1:
                found.append(str(lead))
                weight[point] = 0
        return found

    def parts(self, cuts: Sequence[str]) -> dict[str, int]:
        """Return point → part, after cuts: 0 for what stays, 1 … for what lies behind each cut."""
        number = {self.ends[lead][1]: at for at, lead in enumerate(reversed(cuts), 1)}
        part: dict[str, int] = {}
        for point in self.order:
            part[point] = number.get(point, part.get(point, 0))
            for each in self.below.get(point, ()):
                part[each] = part[point]
        return part


def tree_of(tables: Tables, circuit: str) -> Tree | None:
    """Return the way of a circuit of the one plan in the tables; None where no feed reaches it."""
    feed = tables["judged"].filter(pl.col("circuit") == circuit)["feed"].to_list()
    points = tables["points"].filter((pl.col("circuit") == circuit) & pl.col("distance_m").is_not_null())
    if not feed or feed[0] is None or points.is_empty():
        return None
    rows = points.sort("distance_m", maintain_order=True).to_dicts()
    below: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row["upstream"] is not None:
            below[row["upstream"]].append(row["point"])
    order: list[str] = []
    names = {row["point"] for row in rows}
    waiting = [row["point"] for row in reversed(rows) if row["upstream"] not in names]
    while waiting:
        point = waiting.pop()
        order.append(point)
        waiting += reversed(below[point])
    leads = tables["segments"].filter((pl.col("circuit") == circuit) & (pl.col("kind") == "lead"))
    at = {row["point"]: row for row in rows}
    return Tree(
        feed=feed[0],
        through={name: row["through"] for name, row in at.items()},
        distance={name: row["distance_m"] for name, row in at.items()},
        device={name: row["device"] for name, row in at.items() if row["device"]},
        loads=[name for name in order if at[name]["loaded"]],
        ends={
            lead: (near, far)
            for lead, near, far in leads.select("segment", "upstream", "downstream").iter_rows()
            if near is not None and far is not None
        },
        order=order,
        below=below,
    )


def depths(tables: Tables, circuits: Sequence[str]) -> dict[str, int]:
    """Return through how many other circuits each circuit of the one plan in the tables is fed."""
    points = tables["points"].select("point", "upstream", "circuit").rows()
    of = {point: circuit for point, _, circuit in points}
    above = {
        circuit: of[upstream]
        for _, upstream, circuit in points
        if upstream in of and circuit is not None and of[upstream] not in {circuit, None}
    }
    found = {}
    for circuit in circuits:
        way = [circuit]
        while (up := above.get(way[-1])) is not None and up not in way:
            way.append(up)
        found[circuit] = len(way) - 1
    return found
