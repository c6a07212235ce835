"""What a part states several times, under conditions: cross sections, ratings, approvals, relations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mateproof.parts.fact import Fact
from mateproof.parts.measured import measured
from mateproof.parts.part import Part
from mateproof.tables.known import Known
from mateproof.vocabulary.conditions import ANY_FERRULE
from mateproof.vocabulary.conductors import Ferrule, Method

Row = dict[str, Any]
ALLOWANCE = ("part", "conductor", "ferrule", "method", "low_mm2", "high_mm2")
RATING = ("part", "standard", "category", "pollution", "wiring", "voltage_v", "impulse_kv", "current_a")
_CATEGORIES = {"I": 1, "II": 2, "III": 3, "IV": 4}
_UNBOUNDED = float("inf")
_NARROWER = frozenset({"conductors", "use_group", "poles", "temperature", "cross_section", "component"})
"""Conditions of a narrower statement: what holds for two conductors in a clamp says nothing about one."""


def allowances(name: str, known: Known) -> Iterator[Row]:
    """Yield (conductor, ferrule, method or None) → cross section from … to …, in mm²; open ends are ±inf."""
    for fact in _general(known.part, "cross_section"):
        conductor, size = fact.conditions.get("conductor"), measured(fact)
        # Words and lists have no ends: they would allow everything.
        if conductor is None or size is None or (size.low is None and size.high is None):
            continue
        for ferrule in _ferrules(fact):
            yield {
                "part": name,
                "conductor": conductor,
                "ferrule": ferrule,
                "method": fact.conditions.get("method"),
                "low_mm2": size.low if size.low is not None else 0.0,
                "high_mm2": size.high if size.high is not None else _UNBOUNDED,
            }


def _ferrules(fact: Fact) -> tuple[str, ...]:
    ferrule = fact.conditions.get("ferrule", Ferrule.NONE)
    return (Ferrule.PLAIN, Ferrule.COLLARED) if ferrule == ANY_FERRULE else (ferrule,)


def _general(part: Part, property: str) -> Iterator[Fact]:
    """Yield the facts of a property that hold for the part as it is, in printed order."""
    return (fact for fact in part.of(property) if _NARROWER.isdisjoint(fact.conditions))


def openings(name: str, known: Known) -> Iterator[Row]:
    """Yield (conductor, ferrule) → whether the clamp must be opened, where part or system state it."""
    stated = False
    for fact in known.part.of("method"):
        if fact.value and (conductor := fact.conditions.get("conductor")):
            stated = True
            must = fact.value.text == Method.OPENED
            yield from _opening(name, conductor, fact.conditions.get("ferrule", Ferrule.NONE), must=must)
    if not stated and known.system:
        for conductor in known.system.tool_opens:
            yield from _opening(name, conductor, Ferrule.NONE, must=True)


def _opening(name: str, conductor: str, ferrule: str, *, must: bool) -> Iterator[Row]:
    yield {"part": name, "conductor": conductor, "ferrule": ferrule, "must_open": must}


def ratings(name: str, known: Known) -> Iterator[Row]:
    """Yield one row for each standard, overvoltage category, pollution degree and wiring restriction."""
    part = known.part
    keys = dict.fromkeys(_rating_key(fact) for fact in _general(part, "rated_voltage"))
    for standard, category, pollution, wiring in keys:
        yield {
            "part": name,
            "standard": standard,
            "category": _CATEGORIES.get(category or ""),
            "pollution": int(pollution) if pollution else None,
            "wiring": wiring or "",
            "voltage_v": _rated(part, "rated_voltage", standard, category, pollution),
            "impulse_kv": _rated(part, "rated_impulse_voltage", standard, category, pollution),
            "current_a": _rated(part, "rated_current", standard, category, pollution),
        }


def _rating_key(fact: Fact) -> tuple[str | None, ...]:
    return tuple(
        fact.conditions.get(key) for key in ("standard", "overvoltage_category", "pollution_degree", "wiring")
    )


def _rated(
    part: Part, property: str, standard: str | None, category: str | None, pollution: str | None
) -> float | None:
    """Return the value stated for this rating, or for its standard as a whole; None if several differ."""
    found = {
        value.low
        for fact in _general(part, property)
        if (value := measured(fact))
        and fact.conditions.get("standard") == standard
        and fact.conditions.get("overvoltage_category") in {category, None}
        and fact.conditions.get("pollution_degree") in {pollution, None}
    }
    return found.pop() if len(found) == 1 else None


def approvals(name: str, known: Known) -> Iterator[Row]:
    """Yield every approval that the part has."""
    for fact in known.part.of("approval"):
        if fact.value:
            yield {"part": name, "approval": fact.value.text}


def relations(name: str, known: Known) -> Iterator[Row]:
    """Yield every part that this part's sheet names, and as what."""
    for relation in known.part.relations:
        yield {"part": name, "other": relation.other, "kind": str(relation.kind)}
