"""What is said about the plan as a whole."""

from __future__ import annotations

from mateproof.app.differing.side import Rows, Side

ORDER = 19


def rows(side: Side) -> Rows:
    """Return the settings that decide something; a plan's name decides nothing."""
    plan = side.plan
    found: dict[str, object] = {"market": plan.market, "language": plan.language, "approvals": plan.approvals}
    found["profile"] = plan.profile
    if plan.limits:
        found |= {"misplug harm": plan.limits.misplug_harm, "misplug barrier": plan.limits.misplug_barrier}
        found |= {f"limit {name}": value for name, value in plan.limits.own.items()}
    return {name: {"value": value} for name, value in found.items()}
