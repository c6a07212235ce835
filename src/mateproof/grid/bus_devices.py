"""The table `bus_devices`: devices that say something of a bus, and whether they are on one."""

from __future__ import annotations

import numpy as np
import polars as pl

from mateproof.grid.arrays import dense
from mateproof.grid.naming import listed
from mateproof.grid.network import Network
from mateproof.tables.schema import SCHEMA

SAID = ("bus_supply_a", "bus_current_a", "bus_units")


def bus_devices(net: Network, lines: pl.DataFrame) -> pl.DataFrame:
    """Return the table; a device that nothing leads to is left to another rule.

    It is on a bus when a circuit of it is on a line; else the bus of its circuits is what is not stated.
    """
    points, tables = net.points, net.points.tables
    said = tables["devices"].select(pl.any_horizontal(pl.col(*SAID).is_not_null())).to_series().to_numpy()
    at = np.flatnonzero((points.device >= 0) & (points.circuit >= 0))
    at = at[said[points.device[at]]]
    _, one = dense(points.device[at], points.circuit[at])
    on = {(plan, name) for plan, text in lines.select("plan", "circuits").rows() for name in text.split(", ")}
    circuits, devices = (tables[name].select("plan", name[:-1]).rows() for name in ("circuits", "devices"))
    of_device: dict[int, list[tuple[str, str]]] = {}
    for point in at[one].tolist():
        of_device.setdefault(int(points.device[point]), []).append(circuits[int(points.circuit[point])])
    rows = []
    for device, found in sorted(of_device.items()):
        missing = None if on & set(found) else listed(f"circuit {name}: bus" for _, name in found)
        plan, name = devices[device]
        on_bus = True if missing is None else None
        rows.append({"plan": plan, "device": name, "on_bus": on_bus, "bus_missing": missing})
    return pl.DataFrame(rows, schema=SCHEMA["bus_devices"].dtypes)
