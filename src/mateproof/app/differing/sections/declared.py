"""Parts that the plan declares."""

from __future__ import annotations

from mateproof.app.differing.side import Rows, Side

ORDER = 24


def rows(side: Side) -> Rows:
    """Return each declared part with its facts, several of one property in one cell."""
    found: Rows = {}
    for part in side.plan.parts:
        facts: dict[str, str] = {}
        for fact in part.facts:
            under = ", ".join(f"{key} {value}" for key, value in sorted(fact.conditions.items()))
            value = f"{fact.value.text if fact.value else ''} {fact.unit}".strip()
            said = f"{value} ({under})" if under else value
            facts[fact.property] = f"{facts[fact.property]}; {said}" if fact.property in facts else said
        found[part.name] = {
            "like": part.like, "part_class": part.part_class, "accessories": part.accessories,
            "counterparts": part.counterparts, **facts,
        }  # fmt: skip
    return found
