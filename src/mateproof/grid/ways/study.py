"""The network of plans, calculated, with everything at hand that the tables do not hold."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from mateproof.grid.arrays import Floats
from mateproof.grid.calculated.cables import cables
from mateproof.grid.calculated.carrying import Carrying
from mateproof.grid.calculated.contacts import contacts
from mateproof.grid.calculated.feeds import begin
from mateproof.grid.calculated.lacking import Lacking, unstated
from mateproof.grid.calculated.loads import hung
from mateproof.grid.calculated.names import Names
from mateproof.grid.calculated.network import Part, Wiring, parts
from mateproof.grid.calculated.nodes import nodes
from mateproof.grid.calculated.numbers import Numbers, numbers
from mateproof.grid.calculated.points import PointRows
from mateproof.grid.calculated.roles import Roles
from mateproof.grid.calculated.tables import Rows
from mateproof.grid.feeds import feeds
from mateproof.grid.naming import OpenNames
from mateproof.grid.network import Network
from mateproof.grid.opened import opened
from mateproof.grid.points import points
from mateproof.grid.solver.conductors import REACTANCE
from mateproof.grid.ways.beneath import Beneath
from mateproof.grid.wiring import pairs
from mateproof.tables.tables import Tables


@dataclass(frozen=True)
class Study:
    """What all trees are made of, the arrays of the solver, and what it found."""

    wiring: Wiring
    parts: list[Part]
    found: Numbers
    names: Names
    lacking: Lacking

    @cached_property
    def beneath(self) -> Beneath:
        """What hangs behind each node."""
        return Beneath(self)

    @cached_property
    def of_points(self) -> PointRows:
        """What is known of each point, and what protects each circuit."""
        return PointRows(Rows(self.wiring, self.names, self.lacking))

    @property
    def carrying(self) -> Carrying:
        """What leads and mates carry."""
        return self.of_points.rows.carrying

    @cached_property
    def reactance(self) -> Floats:
        """Reactance of one conductor of each lead, Ω."""
        return REACTANCE * self.names.points.lengths


def study(tables: Tables) -> Study | None:
    """Return the networks of plans whose devices say what they feed; None where none does."""
    if not tables["devices"].height:
        return None
    at = points(tables)
    begun = feeds(at)
    if not begun.stated.any():
        return None
    devices = tables["devices"]
    wired = any(devices[name].null_count() < devices.height for name in ("wiring", "inner_wiring"))
    inside = pairs(at) if wired else None
    net = Network(at, begun, opened(at, begun, inside), inside)
    roles = Roles(net)
    merged, start = nodes(roles), begin(roles)
    loads = hung(roles, merged, start.volt, start.dc)
    wiring = Wiring(roles, merged, cables(at), contacts(at), start, loads)
    names_of_open = OpenNames(net)
    missing = unstated(wiring, names_of_open)
    dark = np.array([tree in missing.names for tree in range(roles.circuit.size)], np.bool_)
    networks = parts(wiring)
    found = numbers(wiring, networks, dark)
    names = Names(roles, merged, found)
    return Study(wiring, networks, found, names, Lacking(wiring, names, names_of_open, missing))
