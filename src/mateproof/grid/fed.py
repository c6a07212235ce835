"""The tables `feeds`, `fed_mates` and `fed_leads`: what begins where, and what is seen from there."""

from __future__ import annotations

from collections import Counter

import numpy as np
import polars as pl

from mateproof.grid.arrays import Flags, Ints
from mateproof.grid.naming import OpenNames
from mateproof.grid.network import Network
from mateproof.grid.points import SIDES
from mateproof.grid.reach import Reach
from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import conform


def feeding(net: Network) -> pl.DataFrame:
    """Return the table `feeds`: how many circuits of a supply begin in a device that feeds it."""
    feeds, points, tables = net.feeds, net.points, net.points.tables
    begun = tables["circuits"][points.circuit[feeds.one_point]]["supply"].to_list()
    count = Counter(zip(points.device[feeds.one_point].tolist(), begun, strict=True))
    devices = zip(*(tables["devices"][name].to_list() for name in ("plan", "device", "feeds")), strict=True)
    rows = [
        {"plan": plan, "device": device, "supply": supply, "circuits": count[row, supply]}
        for row, (plan, device, supplies) in enumerate(devices)
        for supply in (supplies or "").split("\n")
        if supply
    ]
    return pl.DataFrame(rows, schema=SCHEMA["feeds"].dtypes)


def fed_mates(net: Network, reach: Reach, names: OpenNames) -> pl.DataFrame:
    """Return the table `fed_mates`: which half of each mate comes from the feed."""
    points, tables = net.points, net.points.tables
    at = np.flatnonzero(_feeding_plans(net, points.circuit[points.mate_a], tables["mated"]["plan"]))
    a, b = points.mate_a[at], points.mate_b[at]
    _, steps = reach.ways
    sure = (steps[a] >= 0) & (steps[b] >= 0) & ~reach.ring_points[a] & (steps[a] != steps[b])
    from_feed = np.where(sure, np.where(steps[a] < steps[b], a, b), -1)
    rows = tables["mated"].select("plan", "mate")[at]
    ends = tables["installed"][np.where(from_feed >= 0, from_feed, a)]
    return conform(
        "fed_mates",
        rows.with_columns(
            pl.Series(
                "fed_end", [ends["end"][row] if ok else None for row, ok in enumerate(sure)], pl.String
            ),
            ends["part"],
            pl.Series(
                "gender", [ends["gender"][row] if ok else None for row, ok in enumerate(sure)], pl.String
            ),
            ends["circuit"],
            *_supplies(net, points.circuit[a]),
            *_reached(reach, names, net.run[a], "reached", reached=True),
        ),
    )


def fed_leads(net: Network, reach: Reach, names: OpenNames) -> pl.DataFrame:
    """Return the table `fed_leads`: whether a feed reaches a bare end of a lead."""
    points, tables = net.points, net.points.tables
    at = np.flatnonzero(_feeding_plans(net, points.lead_circuit, tables["leads"]["plan"]))
    rows = tables["leads"].select("plan", "lead", "circuit")[at]
    first = points.size - points.bare.size
    bare = [(of[at] >= first) for of in (points.lead_from, points.lead_to)]
    none = ~(bare[0] | bare[1])
    dead, opened = _reached(reach, names, net.run[points.lead_from[at]], "dead", reached=False)
    return conform(
        "fed_leads",
        rows.with_columns(
            pl.Series("bare_side", np.where(bare[0], SIDES[0], SIDES[1])).set(pl.Series(none), None),
            *_supplies(net, points.lead_circuit[at]),
            dead.set(pl.Series(none), True),
            opened.set(pl.Series(none), None),
        ),
    )


def _feeding_plans(net: Network, circuit: Ints, plan: pl.Series) -> Flags:
    """Return which rows belong to a plan whose devices say what they feed."""
    circuits = net.points.tables["circuits"]
    plans = set(circuits["plan"].filter(pl.Series(net.feeds.stated)).to_list())
    if circuits["plan"].n_unique() == len(plans):
        return np.full(circuit.size, bool(plans))
    return np.array([name in plans for name in plan.to_list()], np.bool_)


def _supplies(net: Network, circuit: Ints) -> list[pl.Series]:
    """Return supply and its system of some circuits."""
    circuits = net.points.tables["circuits"]
    rows = pl.Series(circuit).cast(pl.Int64)
    rows = rows.set(rows < 0, None)
    return [circuits[name].gather(rows) for name in ("supply", "supply_system")]


def _reached(
    reach: Reach, names: OpenNames, run: Ints, name: str, *, reached: bool
) -> tuple[pl.Series, pl.Series]:
    """Return whether runs are reached (or not), and what is not stated where that is open."""
    surely, perhaps = reach.runs
    answers = [
        reached if yes else not reached if not maybe else None
        for yes, maybe in zip(surely[run].tolist(), perhaps[run].tolist(), strict=True)
    ]
    missing = [
        names.of_run(of) if said is None else None for of, said in zip(run.tolist(), answers, strict=True)
    ]
    return pl.Series(name, answers, pl.Boolean), pl.Series("open", missing, pl.String)
