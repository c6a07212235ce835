"""All tables of the room, for plans of any size."""

from __future__ import annotations

import polars as pl

from mateproof.grid.bus_devices import SAID, bus_devices
from mateproof.grid.buses import buses
from mateproof.grid.calculated import calculated
from mateproof.grid.circuits import connected
from mateproof.grid.fed import fed_leads, fed_mates, feeding
from mateproof.grid.feeds import feeds
from mateproof.grid.inside import joins, through
from mateproof.grid.judged import judged
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
    inside = pairs(found) if _speaks(devices, "wiring", "inner_wiring") else None
    net = Network(found, begun, opened(found, begun, inside), inside)
    reach, names = Reach(net), OpenNames(net)
    result = {"connected": connected(net, reach, names)}
    if begun.stated.any():
        result |= {
            "feeds": feeding(net),
            "fed_mates": fed_mates(net, reach, names),
            "fed_leads": fed_leads(net, reach, names),
            **(flows := calculated(net, names)),
            "judged": judged(tables, flows),
        }
    if _speaks(tables["circuits"], "bus"):
        result["buses"] = buses(net, reach, names)
    if _speaks(devices, *SAID):
        result["bus_devices"] = bus_devices(net, result.get("buses", tables["buses"]))
    if inside is not None:
        result |= {"joins": joins(inside), "through": through(inside)}
    return result


def _speaks(rows: pl.DataFrame, *columns: str) -> bool:
    """Return whether one of the columns states anything."""
    return any(rows[name].null_count() < rows.height for name in columns)
