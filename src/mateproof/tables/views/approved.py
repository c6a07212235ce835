"""One part and one approval that the plan asks of every part."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import TEXT
from mateproof.tables.links import flags, keys
from mateproof.tables.schema import APPROVED, USED

ORDER = 2


def view(base: Base) -> pl.DataFrame:
    """Return used part × asked approval; an approval is false only where the part's own sheet is known."""
    used = base.view("used")
    asked: dict[str, list[str]] = dict(keys(base["plans"], ("plan", "approvals")))
    has = set(keys(base["approvals"], ("plan", "part", "approval")))
    found = [
        (number, approval, (plan, part, approval) in has or (None if sheet is None else False))
        for number, (plan, part, sheet) in enumerate(keys(used, ("plan", "part", "data_sheet")))
        for approval in asked[plan]
    ]
    of_part = ["plan", *(name for name in APPROVED if name in USED)]
    return used[of_part][pl.Series([number for number, _, _ in found], dtype=pl.UInt32)].hstack(
        [
            pl.Series("asked", [approval for _, approval, _ in found], TEXT),
            flags("approved", (approved for _, _, approved in found)),
        ]
    )
