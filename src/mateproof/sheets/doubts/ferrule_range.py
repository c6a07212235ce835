"""A push-in limit for "a ferrule" that leaves one single size, or none, for one kind of ferrule."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.parts.fact import Fact
from mateproof.parts.part import Doubt
from mateproof.sheets.sheet import Sheet
from mateproof.vocabulary.conditions import ANY_FERRULE
from mateproof.vocabulary.conductors import Ferrule
from mateproof.vocabulary.values import plain


def find(sheet: Sheet) -> Iterator[Doubt]:
    """Yield a doubt for each kind of ferrule that a general push-in limit hardly leaves room for."""
    facts = sheet.of("cross_section")
    limits = [fact for fact in facts if fact.conditions.get("ferrule") == ANY_FERRULE and fact.value]
    kinds = [fact for fact in facts if fact.conditions.get("ferrule") in (Ferrule.PLAIN, Ferrule.COLLARED)]
    for limit in limits:
        for fact in kinds:
            low = limit.value.low if limit.value else None
            high = fact.value.high if fact.value else None
            if low is not None and high is not None and high <= low and _same_conductor(limit, fact):
                yield _doubt(limit, fact, low, high)


def _same_conductor(one: Fact, other: Fact) -> bool:
    return one.conditions.get("conductor") == other.conditions.get("conductor")


def _doubt(limit: Fact, fact: Fact, low: float, high: float) -> Doubt:
    kind = fact.conditions["ferrule"]
    room = "one size" if high == low else "no size"
    message = (
        f"push-in with a ferrule starts at {plain(low)} {limit.unit}, "
        f"a {kind} ferrule ends at {plain(high)} {fact.unit}: {room} is left for it"
    )
    places = ((limit.label, limit.source), (fact.label, fact.source))
    return Doubt(
        "ferrule-range", message, places, "ask the maker whether the push-in limit means this ferrule, too"
    )
