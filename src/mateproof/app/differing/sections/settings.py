"""What is said about the plan as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.app.differing.side import Rows, Side
from mateproof.plan.model import Plan

ORDER = 19


def rows(side: Side) -> Rows:
    """Return the settings that decide something; a plan's name decides nothing."""
    plan = side.plan
    found: dict[str, object] = {"market": plan.market, "language": plan.language, "approvals": plan.approvals}
    found["profile"] = plan.profile
    if plan.limits:
        found |= dict(_buses(plan))
        found |= {"misplug harm": plan.limits.misplug_harm, "misplug barrier": plan.limits.misplug_barrier}
        found |= {f"limit {name}": value for name, value in plan.limits.own.items()}
    return {name: {"value": value} for name, value in found.items()}


def _buses(plan: Plan) -> Iterator[tuple[str, object]]:
    """Yield the limits of the buses that the plan has."""
    limits = plan.limits.buses if plan.limits else {}
    for bus in sorted({circuit.bus for circuit in plan.circuits if circuit.bus}):
        named = limits[bus]._asdict().items()
        yield from ((f"{bus} {name}", value) for name, value in named if value is not None)
