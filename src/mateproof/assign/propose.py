"""The door: tables in, a proposal out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import polars as pl

from mateproof.assign.choices import Made, Row, choices
from mateproof.assign.conflict import conflict
from mateproof.assign.instance import Choice, Instance, Pair, Variant
from mateproof.assign.meetings import Harm, Met, labels_differ, limit_of, met, pair
from mateproof.assign.offers import Exchange, Offers
from mateproof.assign.remedies import Remedy, remedies
from mateproof.assign.search import Told
from mateproof.assign.solve import Solved, solve
from mateproof.tables.links import keys
from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import Tables


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
                **{name: end.row[name] for name in ("coding", "colour", "marking")},
                **{f"{name}_proposed": getattr(look, name) for name in ("coding", "colour", "marking")},
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
    where = met(tables, made, harm)
    unpriced = _unpriced(offers, made, offered)
    instance = _instance(tables, made, offered, where, None if unpriced else offers)
    solved = solve(instance, seconds, stop=stop, told=told, solver=solver)
    found = conflict(instance) if solved.score.hard else ()
    aim = "hard" if solved.score.hard else "soft"
    helps = remedies(instance, solved.chosen, aim, stop)
    return Proposal(made, instance, solved, offered, left_out, where, found, helps, unpriced)


def _instance(
    tables: Tables,
    made: Sequence[Made],
    offered: Sequence[dict[Variant, Exchange]],
    where: Met,
    priced: Offers | None,
) -> Instance:
    variants = list(dict.fromkeys(variant for offers in offered for variant in offers))
    number = {variant: at for at, variant in enumerate(variants)}
    places = _Places(tables)
    found = [
        Choice(
            name=one.name,
            offers=tuple(number[variant] for variant in offers),
            present=_present(number, offers),
            parts={
                number[variant]: tuple(sorted(set(exchange.values()))) for variant, exchange in offers.items()
            },
            places=places.of(one) if len(offers) > 1 else (),
            prices={
                number[variant]: (priced and priced.price(one, exchange)) or 0
                for variant, exchange in (offers.items() if len(offers) > 1 else ())
            },
        )
        for one, offers in zip(made, offered, strict=True)
    ]
    return Instance(variants, found, _pairs(tables, made, where), where.zones, _fits(tables, variants, made))


def _unpriced(offers: Offers, made: Sequence[Made], offered: Sequence[dict[Variant, Exchange]]) -> list[str]:
    """Return the parts among which there is a choice, and of which no price is stated."""
    found = (
        offers.without_price(one, exchange)
        for one, some in zip(made, offered, strict=True)
        for exchange in (some.values() if len(some) > 1 else ())
    )
    return sorted(set().union(*found))


def _present(number: Mapping[Variant, int], offers: Mapping[Variant, Exchange]) -> int | None:
    """Return how a choice looks now; None where it cannot stay so."""
    look, exchange = next(iter(offers.items()))
    return number[look] if all(old == new for old, new in exchange.items()) else None


def _pairs(tables: Tables, made: Sequence[Made], where: Met) -> dict[tuple[int, int], Pair]:
    limit = limit_of(tables)
    return {
        (i, j): pair(kinds, limit, labels_differ=labels_differ(made[i], made[j]))
        for (i, j), kinds in sorted(where.pairs.items())
    }


def _fits(tables: Tables, variants: Sequence[Variant], made: Sequence[Made]) -> frozenset[tuple[int, int]]:
    """Return the pairs of variants that can mate, or of which nobody says that they cannot."""
    system = {one.frame: str(one.ends[0].row["system"]) for one in made}
    named: dict[str, set[str]] = {}
    fitting: set[tuple[str, str, str]] = set()
    for of, coding, other in keys(tables["fits"], ("system", "coding", "fits")):
        named.setdefault(of, set()).add(coding)
        fitting |= {(of, coding, other), (of, other, coding)}

    def fit(v: Variant, w: Variant) -> bool:
        of, codes = system[v.frame], {v.coding or "", w.coding or ""}
        return (of, v.coding, w.coding) in fitting or named.get(of, set()).isdisjoint(codes)

    return frozenset(
        (a, b)
        for b, w in enumerate(variants)
        for a, v in enumerate(variants[: b + 1])
        if v.frame == w.frame and fit(v, w)
    )


class _Places:
    """Numbers the places of the text that write parts; templates write one for many connectors."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.numbers: dict[object, int] = {}

    def of(self, made: Made) -> tuple[int, ...]:
        """Return the places that write the parts of a choice; a place nobody knows is the connector's own."""
        found = set()
        for end in made.ends:
            place = self.tables.place_of(end.row["plan"], "end", end.name, "part")
            found.add(self.numbers.setdefault(place or end.name, len(self.numbers)))
        return tuple(sorted(found))
