"""The table of waivers, before the rules have said what they accept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import polars as pl

from mateproof.plan.model import Plan
from mateproof.tables.schema import SCHEMA


def waivers(plans: Sequence[Plan], today: str) -> Mapping[str, pl.DataFrame]:
    """Return the table `waivers` by its name; nothing when no plan has any, so that nobody pays for it.

    `today` is an ISO date: a waiver holds through the day on which it expires.
    """
    rows = [
        {
            "plan": plan.name,
            "waiver": one.name,
            "rule": one.rule,
            "place": one.place,
            "where": one.place or "*",
            "reason": one.reason,
            "name": one.who,
            "expires": one.expires,
            "uses": None,
            "expired": one.expires < today,
        }
        for plan in plans
        for one in plan.waivers
    ]
    return {"waivers": pl.DataFrame(rows, schema=SCHEMA["waivers"].dtypes)} if rows else {}
