"""What is said about the plan as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.app.differing.side import Rows, Side
from mateproof.plan.model import NOT_ORDERED, Plan
from mateproof.vocabulary.buses import BUS_LIMITS

ORDER = 19


def rows(side: Side) -> Rows:
    """Return the settings that decide something; a plan's name decides nothing."""
    plan = side.plan
    found: dict[str, object] = {"market": plan.market, "language": plan.language, "approvals": plan.approvals}
    found["profile"] = plan.profile
    if plan.limits:
        found |= dict(_buses(plan))
        found |= {"misplug harm": plan.limits.misplug_harm, "misplug barrier": plan.limits.misplug_barrier}
        found["misplug when"] = plan.limits.misplug_when
        found["misplug reach"] = plan.limits.misplug_reach
        found |= {f"limit {name}": value for name, value in plan.limits.own.items()}
    found |= dict(_order(plan))
    return {name: {"value": value} for name, value in found.items()}


def _order(plan: Plan) -> Iterator[tuple[str, object]]:
    """Yield what the plan prefers and what it orders beyond what is needed, as far as it says so."""
    order = plan.order
    if order is NOT_ORDERED:
        return
    named = {"colour": order.colour, "relief": order.relief, "lever": order.lever, "lever on": order.lever_on}
    yield from ((f"order {name}", value) for name, value in named.items() if value is not None)
    for kind, spare in order.spares.items():
        share = f"{spare.percent:g} %" if spare.percent is not None else str(spare.pieces)
        yield f"spare {kind}", share


def _buses(plan: Plan) -> Iterator[tuple[str, object]]:
    """Yield the limits of buses that the plan writes itself."""
    limits = plan.limits.buses if plan.limits else {}
    for bus in sorted({circuit.bus for circuit in plan.circuits if circuit.bus}):
        usual, named = BUS_LIMITS[bus]._asdict(), limits[bus]._asdict()
        yield from ((f"limit {bus} {name}", value) for name, value in named.items() if value != usual[name])
