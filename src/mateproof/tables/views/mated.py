"""Two ends that are meant to be plugged together, side a and side b."""

from __future__ import annotations

from collections.abc import Callable

import polars as pl

from mateproof.plan.model import ENVIRONMENT
from mateproof.tables.base import Base
from mateproof.tables.column import FLAG
from mateproof.tables.links import answered, beside, follow, keys, same
from mateproof.tables.partpairs import codes_fit, counterparts
from mateproof.tables.schema import INSTALLED, MATED

ORDER = 1
_ASKED = same("same_colour", "same_marking", "levers_per_flying_pair")


def view(base: Base) -> pl.DataFrame:
    """Follow both sides to their ends, and ask what the systems and sheets say about the pair."""
    pairs = base["mates"].rename({"a": "end_a", "b": "end_b"})
    pairs = follow(pairs, base["plans"], same("plan"), same("market"))
    installed = base.view("installed")
    for suffix in ("_a", "_b"):
        of_side = {
            name.removesuffix(suffix): name
            for name in MATED
            if name.endswith(suffix) and name not in pairs.columns and name.removesuffix(suffix) in INSTALLED
        }
        on = {"plan": "plan", "end": f"end{suffix}"}
        pairs = follow(pairs, installed, on, {**of_side, **(_ASKED if suffix == "_a" else {})})
    codes = answered(pairs, ("system_a", "coding_a", "system_b", "coding_b"), codes_fit)
    listed = answered(pairs, ("plan", "part_a", "part_b"), counterparts(base.known))
    near = answered(pairs, ("plan", "zone_a", "zone_b"), _within_reach(base))
    return beside(
        pairs,
        codes.column("codes_fit", FLAG),
        listed.column("counterpart_listed", FLAG),
        near.column("within_reach", FLAG),
    )


def _within_reach(base: Base) -> Callable[[str, str | None, str | None], bool | None]:
    """Null unless both zones are stated; what lies just in the environment may lie anywhere in it."""
    reach = set(keys(base.view("reach"), ("plan", "zone", "other")))

    def answer(*key: str | None) -> bool | None:
        return True if key in reach else None if {None, ENVIRONMENT} & set(key[1:]) else False

    return answer
