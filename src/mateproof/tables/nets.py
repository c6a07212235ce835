"""What a half of a connector hangs on: supply, bus and protection of its circuit, and whether it is fed.

Where no device of a plan says what it feeds, every half is taken to be fed. Else the half of a mate that
comes from the feed is fed and the other is not, unless rings or joined feeds leave open where it comes from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import polars as pl

from mateproof.tables.links import keys
from mateproof.tables.tables import Tables

NET = (
    "supply",
    "supply_system",
    "bus",
    "bus_conductors",
    "protection_kind",
    "protection_curve",
    "protection_current_a",
)
"""Facts of the circuit that are looked up where they are needed, not carried by every connector."""

Name = tuple[str, str | None]
"""(plan, circuit) or (plan, end)"""


def nets(tables: Tables) -> Callable[[Name], tuple[Any, ...]]:
    """Return (plan, circuit) → its facts `NET`; nothing is stated of a circuit that is not known."""
    circuits = tables["circuits"]
    named = keys(circuits, ("plan", "circuit"))
    known: dict[Any, tuple[Any, ...]] = dict(zip(named, keys(circuits, NET), strict=True))
    nothing = (None,) * len(NET)
    return lambda name: known.get(name, nothing)


def feeds(tables: Tables) -> Callable[[Name, Name], bool | None]:
    """Return ((plan, end), (plan, circuit)) → whether a feed reaches this half while it is not plugged."""
    known: dict[Name, bool | None] = {(plan, circuit): fed for plan, circuit, fed in fed_circuits(tables)}
    beyond, feeding = set(beyond_mates(tables)), feeding_plans(tables)

    def fed(end: Name, circuit: Name) -> bool | None:
        return False if end in beyond else known.get(circuit, None if end[0] in feeding else True)

    return fed


def feeding_plans(tables: Tables) -> set[str]:
    """Return the plans in which a device says what it feeds: there, what is not known to be fed is open."""
    return {plan for plan, feeds in keys(tables["devices"], ("plan", "feeds")) if feeds}


def fed_circuits(tables: Tables) -> Iterator[tuple[str, str, bool | None]]:
    """Yield (plan, circuit, whether its open halves are fed) where the plan says what feeds it."""
    names = ("plan", "circuit", "feeds_stated", "fed", "reached")
    for plan, circuit, stated, fed, reached in keys(tables["connected"], names):
        if stated:
            yield plan, circuit, True if reached else False if fed is False else None


def beyond_mates(tables: Tables) -> Iterator[tuple[str, str]]:
    """Yield (plan, end): the halves that surely get their feed through their mate and nowhere else."""
    mates = tables["fed_mates"]
    if mates.is_empty():
        return
    names = ("plan", "circuit", "one_source", "no_ring")
    sure = {(plan, circuit) for plan, circuit, one, none in keys(tables["connected"], names) if one and none}
    of_mate = {
        (plan, mate): ((a, circuit_a), (b, circuit_b))
        for plan, mate, a, circuit_a, b, circuit_b in keys(
            tables["mated"], ("plan", "mate", "end_a", "circuit_a", "end_b", "circuit_b")
        )
    }
    for plan, mate, fed_end, reached in keys(mates, ("plan", "mate", "fed_end", "reached")):
        if fed_end is None or not reached or (plan, mate) not in of_mate:
            continue
        halves = of_mate[plan, mate]
        if all((plan, circuit) in sure for _, circuit in halves):
            yield from ((plan, end) for end, _ in halves if end != fed_end)


def fed_ends(tables: Tables) -> pl.LazyFrame:
    """Return (plan, end): the same halves, found in one query where there are many."""
    known = pl.col("fed_end").is_not_null() & pl.col("reached")
    mates = tables["fed_mates"].lazy().filter(known).select("plan", "mate", "fed_end")
    sure = tables["connected"].lazy().filter(pl.col("one_source") & pl.col("no_ring"))
    halves = mates.join(tables["mated"].lazy(), on=["plan", "mate"], how="inner")
    for side in ("a", "b"):
        of = ["plan", f"circuit_{side}"]
        halves = halves.join(
            sure.select("plan", "circuit"), left_on=of, right_on=["plan", "circuit"], how="semi"
        )
    ends = (halves.select("plan", "fed_end", end=f"end_{side}") for side in ("a", "b"))
    beyond = pl.concat(list(ends)).filter(pl.col("end") != pl.col("fed_end"))
    return beyond.select("plan", "end").unique()
