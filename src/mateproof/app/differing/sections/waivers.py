"""Findings that somebody answers for."""

from __future__ import annotations

from mateproof.app.differing.side import Rows, Side, records

ORDER = 42


def rows(side: Side) -> Rows:
    """Return the waivers as they are written."""
    return records(side.plan.waivers)
