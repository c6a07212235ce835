"""The door: what hangs together in, what flows there out."""

from __future__ import annotations

import numpy as np
import polars as pl

from mateproof.grid.calculated.cables import cables
from mateproof.grid.calculated.circuits import CircuitRows
from mateproof.grid.calculated.contacts import contacts
from mateproof.grid.calculated.feeds import begin
from mateproof.grid.calculated.lacking import Lacking, unstated
from mateproof.grid.calculated.loads import hung
from mateproof.grid.calculated.names import Names
from mateproof.grid.calculated.network import Wiring, parts
from mateproof.grid.calculated.nodes import nodes
from mateproof.grid.calculated.numbers import numbers
from mateproof.grid.calculated.points import PointRows
from mateproof.grid.calculated.roles import Roles
from mateproof.grid.calculated.tables import Rows
from mateproof.grid.naming import OpenNames
from mateproof.grid.network import Network


def calculated(net: Network, opened: OpenNames) -> dict[str, pl.DataFrame]:
    """Return the tables `segments`, `points` and `calculated` of plans whose devices say what they feed."""
    roles = Roles(net)
    merged, start = nodes(roles), begin(roles)
    wiring = Wiring(
        roles,
        merged,
        cables(net.points),
        contacts(net.points),
        start,
        hung(roles, merged, start.volt, start.dc),
    )
    dark = unstated(wiring, opened)
    is_dark = np.array([tree in dark.names for tree in range(roles.circuit.size)], np.bool_)
    found = numbers(wiring, parts(wiring), is_dark)
    names = Names(roles, merged, found)
    rows = Rows(wiring, names, Lacking(wiring, names, opened, dark))
    points = PointRows(rows)
    return {
        "segments": rows.segments(),
        "points": points.table(),
        "calculated": CircuitRows(rows, points).table(),
    }
