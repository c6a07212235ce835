"""The door: tables in, a proposal out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from time import monotonic

import polars as pl

from mateproof.assign.apart import Weighed, fewest
from mateproof.assign.choices import Made, Row, choices
from mateproof.assign.conflict import conflict
from mateproof.assign.distance import far_enough
from mateproof.assign.instance import Instance, Variant
from mateproof.assign.meetings import Apart, Harm, Met, met, separable
from mateproof.assign.offers import Exchange, Offers
from mateproof.assign.remedies import Remedy, costly, remedies
from mateproof.assign.search import Told
from mateproof.assign.solve import Solved, solve
from mateproof.assign.weighing import Weighing
from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import Tables

_FOR_SEPARATIONS = 0.1
"""of the time that is left, for each set of separations that is tried"""
_BEFORE_THEM = 0.4
"""of the time, for the search without any"""
_LOOK = ("poles", "coding", "colour", "marking")


class State(StrEnum):
    """How sure the answer is."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    IMPOSSIBLE = "impossible"


@dataclass(frozen=True)
class Proposal:
    """What is proposed for one plan, how good it is, and what stands in the way of better."""

    made: Sequence[Made]
    instance: Instance
    solved: Solved
    offers: Sequence[dict[Variant, Exchange]]
    left_out: Sequence[Row]
    met: Met
    conflict: tuple[int, ...]
    remedies: Sequence[Remedy]
    apart: Sequence[tuple[str, str]]
    """Zones that are to be separated"""
    unpriced: Sequence[str]
    """Parts on offer whose price is not stated: while there are any, prices are no aim."""

    @property
    def state(self) -> State:
        """Impossible: it is proven that what the plan refuses cannot be avoided with these parts."""
        if self.solved.score.hard and (self.conflict or self.solved.bounds.hard):
            return State.IMPOSSIBLE
        return State.OPTIMAL if self.solved.proven else State.FEASIBLE

    @property
    def free(self) -> int:
        """How many choices have more than one variant."""
        return sum(len(choice.offers) > 1 for choice in self.instance.choices)

    def variant(self, at: int) -> Variant:
        """Return what is proposed for a choice."""
        return self.instance.variants[self.solved.chosen[at]]

    def exchange(self, at: int) -> Exchange:
        """Return part now → part proposed for a choice."""
        return self.offers[at][self.variant(at)]

    def zones_of(self, members: Sequence[int]) -> list[tuple[str, str]]:
        """Return the zones in which some of the choices meet, most pairs first."""
        inside = set(members)
        counts: dict[tuple[str, str], int] = {}
        for (i, j), where in self.met.where.items():
            if (
                i in inside
                and j in inside
                and any(self.instance.pairs[i, j].soft + self.instance.pairs[i, j].hard)
            ):
                for spot in where:
                    counts[spot] = counts.get(spot, 0) + 1
        return sorted(counts, key=lambda spot: (-counts[spot], spot))

    @property
    def table(self) -> pl.DataFrame:
        """The table `proposals`, without its plan's name: one row for each connector that changes."""
        rows = [
            {
                "end": end.name,
                "circuit": end.row["circuit"],
                "zone": end.row["zone"],
                "part": end.row["part"],
                "proposed": exchange[end.row["part"]],
                **{name: end.row[name] for name in _LOOK},
                **{f"{name}_proposed": getattr(look, name) for name in _LOOK},
                "plan": end.row["plan"],
            }
            for at, made in enumerate(self.made)
            for exchange, look in [(self.exchange(at), self.variant(at))]
            for end in made.ends
            if exchange[end.row["part"]] != end.row["part"]
        ]
        return pl.DataFrame(sorted(rows, key=lambda row: row["end"]), schema=SCHEMA["proposals"].dtypes)


def propose(
    tables: Tables,
    harm: Harm,
    seconds: float = 60.0,
    *,
    stop: Callable[[], bool] = lambda: False,
    told: Told = lambda *_: None,
    solver: bool | None = None,
) -> Proposal:
    """Return the best choice of codes, colours and markings for the one plan of these tables.

    `harm` tells the rank of the harm of joining two circuits. Raises `meetings.TooManyError`.
    """
    made, left_out = choices(tables)
    offers = Offers(tables)
    offered = [offers.of(one) for one in made]
    unpriced = _unpriced(offers, made, offered)
    weighing = Weighing(tables, made, offered, None if unpriced else offers)
    until = monotonic() + seconds

    def weigh(apart: Apart, share: float = _FOR_SEPARATIONS) -> Weighed:
        where = met(tables, made, harm, weighing.frames, apart)
        instance = weighing.instance(where)
        left = max(until - monotonic(), 1.0) * share
        return Weighed(apart, where, instance, solve(instance, left, stop=stop, told=told, solver=solver))

    walls = separable(tables)
    found = fewest(weigh(frozenset(), _BEFORE_THEM if walls else 1.0), walls, weigh)
    if found.apart and not found.solved.proven:
        found = min(found, weigh(found.apart, 1.0), key=lambda one: one.solved.score)
    conflicting = conflict(found.instance) if found.solved.score.hard else ()
    aim = "hard" if found.solved.score.hard else "soft"
    helps = remedies(found.instance, found.solved.chosen, aim, stop)
    left = costly(found.instance, found.solved.chosen, aim)
    if metres := far_enough(tables, made, left):
        members = tuple(sorted({i for pair in left for i in pair}))
        helps.append(Remedy("distance", 0, members, 0, metres))
    return Proposal(
        made,
        found.instance,
        found.solved,
        offered,
        left_out,
        found.met,
        conflicting,
        helps,
        sorted(found.apart),
        unpriced,
    )


def _unpriced(offers: Offers, made: Sequence[Made], offered: Sequence[dict[Variant, Exchange]]) -> list[str]:
    """Return the parts among which there is a choice, and of which no price is stated."""
    found = (
        offers.without_price(one, exchange)
        for one, some in zip(made, offered, strict=True)
        for exchange in (some.values() if len(some) > 1 else ())
    )
    return sorted(set().union(*found))
