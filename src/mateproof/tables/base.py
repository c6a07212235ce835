"""Plans and parts as plain frames, one for each list of the plan model: what the views are joined from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import polars as pl

from mateproof.plan.model import Plan
from mateproof.tables.known import Known
from mateproof.tables.ofparts import KnownParts, of_parts
from mateproof.tables.ofplans import of_plans


@dataclass(frozen=True, slots=True)
class Base:
    """The plain frames, by the name of the plan model's list or of the part's list, and the views so far."""

    frames: Mapping[str, pl.DataFrame]
    known: Mapping[str, Mapping[str, Known]]
    """plan → part → what is known of it"""
    views: dict[str, pl.DataFrame] = field(default_factory=dict)

    def __getitem__(self, name: str) -> pl.DataFrame:
        """Return one plain frame."""
        return self.frames[name]

    def view(self, name: str) -> pl.DataFrame:
        """Return a view that was joined before."""
        return self.views[name]

    def systems(self) -> list[tuple[str, str]]:
        """Return every (plan, connection system) that a known part belongs to, in order."""
        found = (
            (plan, one.system.id)
            for plan, parts in self.known.items()
            for one in parts.values()
            if one.system
        )
        return list(dict.fromkeys(found))


def base(plans: Sequence[Plan], known: KnownParts) -> Base:
    """Return all plans and their parts as plain frames."""
    of_plan = {plan.name: parts for plan, parts in zip(plans, known, strict=True)}
    return Base({**of_plans(plans), **of_parts(plans, known)}, of_plan)
