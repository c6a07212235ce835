"""Names of points and segments, and where the way from the feed comes to each node."""

from __future__ import annotations

from functools import cached_property

import numpy as np
import polars as pl

from mateproof.grid.arrays import Ints, joined
from mateproof.grid.calculated.nodes import Nodes
from mateproof.grid.calculated.numbers import Numbers
from mateproof.grid.calculated.roles import Roles
from mateproof.grid.points import SIDES, Points
from mateproof.tables.links import MANY


class Names:
    """P points, S leads and mates; columns are Polars series, rows of -1 are null."""

    def __init__(self, roles: Roles, merged: Nodes, found: Numbers) -> None:
        self.roles, self.merged, self.found = roles, merged, found
        self.points: Points = roles.net.points

    def _of_points(self, end: str, device: str, lead: str) -> pl.Series:
        points, tables = self.points, self.points.tables
        bare = tables["leads"][lead].gather(points.bare // 2)
        if lead == "lead":
            sides = pl.Series([f".{SIDES[side]}" for side in (points.bare % 2).tolist()], dtype=pl.String)
            bare = bare + sides
        terminals = tables["devices"][device].gather(points.device[points.terminals])
        return _chained(tables["installed"][end], terminals, bare)

    @cached_property
    def point(self) -> pl.Series:
        """The name of each point."""
        return self._of_points("end", "device", "lead")

    @cached_property
    def point_plan(self) -> pl.Series:
        """The plan of each point."""
        return self._of_points("plan", "plan", "plan")

    @cached_property
    def segment(self) -> pl.Series:
        """The name of each lead and mate."""
        return self._of_segments("lead", "mate")

    @cached_property
    def segment_plan(self) -> pl.Series:
        """The plan of each lead and mate."""
        return self._of_segments("plan", "plan")

    def _of_segments(self, lead: str, mate: str) -> pl.Series:
        tables = self.points.tables
        return _chained(tables["leads"][lead], tables["mated"][mate])

    @cached_property
    def segment_circuit(self) -> Ints:
        """The circuit of each lead and mate; -1 for none."""
        points = self.points
        return joined([points.lead_circuit, points.circuit[points.mate_a]])

    @cached_property
    def sides(self) -> tuple[Ints, Ints]:
        """The points of each segment towards the feed and away from it; -1 where no way leads (S)."""
        one, other = self.points.edges
        node_one, node_other = self.merged.node[one], self.merged.node[other]
        number = np.arange(one.size)
        up = np.append(self.found.up, -1)
        down = (up[node_other] == number) & (node_other >= 0)
        turned = (up[node_one] == number) & (node_one >= 0)
        first = np.where(down, one, np.where(turned, other, -1))
        second = np.where(down, other, np.where(turned, one, -1))
        return first, second

    @cached_property
    def entry(self) -> Ints:
        """The point at which the way from the feed comes to each node (N)."""
        net, merged = self.roles.net, self.merged
        entry = np.full(merged.size, -1)
        feeds = net.feeds.one_point
        here = merged.node[feeds] >= 0
        entry[merged.node[feeds[here]]] = feeds[here]
        _, second = self.sides
        there = np.flatnonzero(second >= 0)
        entry[merged.node[second[there]]] = second[there]
        inner = np.flatnonzero(self.found.up == -2)
        entry[inner] = entry[self.found.above[inner]]
        return entry

    @cached_property
    def before(self) -> tuple[Ints, pl.Series]:
        """The point before each point, and what lies between: a segment or a device (P)."""
        points, merged = self.points, self.merged
        node = merged.node
        entry = np.append(self.entry, -1)[node]
        own = np.arange(points.size) == entry
        up = np.append(self.found.up, -1)[node]
        first, _ = self.sides
        upstream = np.where(own, np.append(first, -1)[np.where(up >= 0, up, -1)], entry)
        upstream[node < 0] = -1
        through = gathered(self.segment, np.where(own & (up >= 0), up, -1))
        inside = (node >= 0) & ~own
        devices = gathered(points.tables["devices"]["device"], np.where(inside, points.device, -1))
        return upstream, through.zip_with(through.is_not_null(), devices)


def _chained(*columns: pl.Series) -> pl.Series:
    return pl.concat([column.rename("") for column in columns], rechunk=True)


def gathered(column: pl.Series, at: Ints) -> pl.Series:
    """Return the values in some rows of a column, null where the row is -1."""
    if column.len() + at.size <= MANY:  # a query costs more than some look-ups
        values = [*column.to_list(), None]
        return pl.Series([values[row] for row in at.tolist()], dtype=column.dtype)
    rows = pl.Series(at, dtype=pl.Int64)
    return column.gather(pl.select(pl.when(rows >= 0).then(rows)).to_series())
