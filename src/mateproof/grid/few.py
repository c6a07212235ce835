"""Small plans that say nothing of feeds, buses and inner wiring, and in which nothing can close a ring.

The same answers as those of `whole`, by following names: arrays would cost more than such a plan.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

import polars as pl

from mateproof.tables.links import keys
from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import Tables

FEW = 2000
"""Connectors, leads and mates up to which names are followed one by one."""
_SAID = ("wiring", "inner_wiring", "feeds", "bus_supply_a", "bus_current_a", "bus_units")
Name = tuple[str | None, ...]


def few(tables: Tables) -> dict[str, pl.DataFrame] | None:
    """Return the table `connected`; None where there may be more to say than that no ring is closed."""
    if not _is_few(tables) or _may_be_a_ring(tables):
        return None
    return {"connected": pl.DataFrame(list(_rows(tables)), schema=SCHEMA["connected"].dtypes)}


def _is_few(tables: Tables) -> bool:
    devices, circuits = tables["devices"], tables["circuits"]
    silent = [*(devices[name] for name in _SAID), circuits["bus"]]
    rows = sum(tables[name].height for name in ("installed", "leads", "mated"))
    return rows <= FEW and all(column.null_count() == len(column) for column in silent)


def _may_be_a_ring(tables: Tables) -> bool:
    """Return whether there are two ways between two points, if every device joined all that goes into it."""
    above: dict[Name, Name] = {}

    def root(name: Name) -> Name:
        while (up := above.get(name, name)) != name:
            above[name] = name = above.get(up, up)
        return name

    for one, other in _edges(tables):
        a, b = root(one), root(other)
        if a == b:
            return True
        above[a] = b
    return False


def _edges(tables: Tables) -> Iterator[tuple[Name, Name]]:
    sides = ("plan", "from_end", "from_device", "to_end", "to_device")
    for plan, from_end, from_device, to_end, to_device in keys(tables["leads"], sides):
        a = (plan, from_end) if from_end is not None else (plan, None, from_device)
        b = (plan, to_end) if to_end is not None else (plan, None, to_device)
        if a[-1] is not None and b[-1] is not None:
            yield a, b
    for plan, a_end, b_end in keys(tables["mated"], ("plan", "end_a", "end_b")):
        yield (plan, a_end), (plan, b_end)
    for plan, end, device in keys(tables["installed"], ("plan", "end", "device")):
        if device is not None:
            yield (plan, end), (plan, None, device)


def _rows(tables: Tables) -> Iterator[dict[str, object]]:
    """Yield each circuit with what can be counted."""
    points, devices, lengths = _counted(tables)
    for plan, circuit, supply in keys(tables["circuits"], ("plan", "circuit", "supply")):
        of = lengths[plan, circuit]
        yield {
            "plan": plan,
            "circuit": circuit,
            "supply": supply,
            "feeds_stated": False,
            "points": points[plan, circuit],
            "devices": len(devices[plan, circuit]),
            "length_m": None if None in of else sum((one or 0.0 for one in of), start=0.0),
            "no_ring": True,
        }


def _counted(
    tables: Tables,
) -> tuple[Counter[Name], dict[Name, set[str]], dict[Name, list[float | None]]]:
    """Return by plan and circuit the number of points, the devices, and the lengths of the leads."""
    points: Counter[Name] = Counter()
    devices: dict[Name, set[str]] = defaultdict(set)
    lengths: dict[Name, list[float | None]] = defaultdict(list)
    terminals = set()
    for plan, circuit, device in keys(tables["installed"], ("plan", "circuit", "device")):
        points[plan, circuit] += 1
        if device is not None:
            devices[plan, circuit].add(device)
    sides = ("plan", "circuit", "length_m", "from_end", "from_device", "to_end", "to_device")
    for plan, circuit, length, *ends in keys(tables["leads"], sides):
        lengths[plan, circuit].append(length)
        for end, device in (ends[:2], ends[2:]):
            if device is not None:
                terminals.add((plan, circuit, device))
            elif end is None:
                points[plan, circuit] += 1
    for plan, circuit, device in terminals:
        points[plan, circuit] += 1
        devices[plan, circuit].add(device)
    return points, devices, lengths
