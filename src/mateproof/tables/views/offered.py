"""Every part that could stand in a plan: those it uses, those it declares, those that it is offered."""

from __future__ import annotations

from collections import defaultdict

import polars as pl

from mateproof.parts.part import RelationKind
from mateproof.tables.base import Base
from mateproof.tables.links import beside, keys
from mateproof.tables.schema import OFFERED

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Return each known part with its facts and the counterparts that are listed for it."""
    listed: dict[tuple[str, str], list[str]] = defaultdict(list)
    for plan, part, other, kind in keys(base["relations"], ("plan", "part", "other", "kind")):
        if kind == RelationKind.COUNTERPART:
            listed[plan, part].append(other)
    rows = base["parts"][[name for name in ("plan", *OFFERED) if name != "counterparts"]]
    named = ("\n".join(listed[key]) or None for key in keys(rows, ("plan", "part")))
    return beside(rows, pl.Series("counterparts", list(named), pl.String))
