"""All tables of the room, for plans of any size."""

from __future__ import annotations

import polars as pl

from mateproof.grid.buses import buses
from mateproof.grid.circuits import connected
from mateproof.grid.fed import bare, fed_mates, feeding
from mateproof.grid.feeds import feeds
from mateproof.grid.inside import joins, through
from mateproof.grid.naming import OpenNames
from mateproof.grid.network import Network
from mateproof.grid.opened import opened
from mateproof.grid.points import points
from mateproof.grid.reach import Reach
from mateproof.grid.wiring import pairs
from mateproof.tables.tables import Tables


def whole(tables: Tables) -> dict[str, pl.DataFrame]:
    """Return the tables of this room."""
    found = points(tables)
    begun = feeds(found)
    devices = tables["devices"]
    wired = devices["wiring"].null_count() + devices["inner_wiring"].null_count() < 2 * devices.height
    inside = pairs(found) if wired else None
    net = Network(found, begun, opened(found, begun, inside), inside)
    reach, names = Reach(net), OpenNames(net)
    result = {"connected": connected(net, reach, names)}
    if begun.stated.any():
        result |= {
            "feeds": feeding(net),
            "fed_mates": fed_mates(net, reach, names),
            "bare": bare(net, reach, names),
        }
    if tables["circuits"]["bus"].null_count() < tables["circuits"].height:
        result["buses"] = buses(net, reach, names)
    if inside is not None:
        result |= {"joins": joins(inside), "through": through(inside)}
    return result
