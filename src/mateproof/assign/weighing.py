"""From meetings to a decision: the instance of one plan, with what its pairs cost and its places of text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from mateproof.assign.choices import Made
from mateproof.assign.instance import Choice, Instance, Pair, Variant
from mateproof.assign.meetings import Met, labels_differ, limit_of, pair
from mateproof.assign.offers import Exchange, Offers
from mateproof.tables.links import keys
from mateproof.tables.tables import Tables

Offered = Sequence[dict[Variant, Exchange]]
"""Choice → what it can look like, and with which parts."""


@dataclass(frozen=True)
class Weighing:
    """What of a plan's decision does not depend on who meets whom."""

    tables: Tables
    made: Sequence[Made]
    offered: Offered
    priced: Offers | None
    """Where prices are an aim."""

    @cached_property
    def variants(self) -> list[Variant]:
        """All looks that are on offer, each once."""
        return list(dict.fromkeys(variant for looks in self.offered for variant in looks))

    @cached_property
    def frames(self) -> list[frozenset[str]]:
        """Choice → the frames that it has or could have."""
        both = zip(self.made, self.offered, strict=True)
        return [frozenset({one.frame, *(look.frame for look in looks)}) for one, looks in both]

    @cached_property
    def choices(self) -> list[Choice]:
        """The choices in numbers."""
        number = {variant: at for at, variant in enumerate(self.variants)}
        places = _Places(self.tables)
        return [
            Choice(
                name=one.name,
                offers=tuple(number[look] for look in looks),
                present=_present(number, looks),
                parts={number[look]: tuple(sorted(set(some.values()))) for look, some in looks.items()},
                places=places.of(one) if len(looks) > 1 else (),
                prices=dict(self._prices(one, looks, number)),
            )
            for one, looks in zip(self.made, self.offered, strict=True)
        ]

    def _prices(
        self, one: Made, looks: Mapping[Variant, Exchange], number: Mapping[Variant, int]
    ) -> Iterator[tuple[int, int]]:
        if self.priced and len(looks) > 1:
            for look, exchange in looks.items():
                yield number[look], self.priced.price(one, exchange) or 0

    def instance(self, where: Met) -> Instance:
        """Return the decision for some meetings."""
        pairs = _pairs(self.tables, self.made, where)
        return Instance(self.variants, self.choices, pairs, where.zones, self._fits)

    @cached_property
    def _fits(self) -> frozenset[tuple[int, int]]:
        """The pairs of variants that can mate, or of which nobody says that they cannot."""
        both = zip(self.made, self.offered, strict=True)
        system = {look.frame: str(one.ends[0].row["system"]) for one, looks in both for look in looks}
        named: dict[str, set[str]] = {}
        fitting: set[tuple[str, str, str]] = set()
        for of, coding, other in keys(self.tables["fits"], ("system", "coding", "fits")):
            named.setdefault(of, set()).add(coding)
            fitting |= {(of, coding, other), (of, other, coding)}

        def fit(v: Variant, w: Variant) -> bool:
            of, codes = system[v.frame], {v.coding or "", w.coding or ""}
            return (of, v.coding, w.coding) in fitting or named.get(of, set()).isdisjoint(codes)

        return frozenset(
            (a, b)
            for b, w in enumerate(self.variants)
            for a, v in enumerate(self.variants[: b + 1])
            if v.frame == w.frame and fit(v, w)
        )


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
