"""Zones."""

from __future__ import annotations

from mateproof.app.differing.side import Rows, Side, records

ORDER = 22


def rows(side: Side) -> Rows:
    """Return them as the plan means them, with everything filled in."""
    return records(side.plan.zones)
