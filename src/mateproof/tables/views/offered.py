"""Every part that could stand in a plan: those it uses, those it declares, those that it is offered."""

from __future__ import annotations

from collections import defaultdict

import polars as pl

from mateproof.parts.part import RelationKind
from mateproof.tables.base import Base
from mateproof.tables.links import beside, keys
from mateproof.tables.schema import OFFERED

ORDER = 0
_LISTS = {"counterparts": RelationKind.COUNTERPART, "accessories": RelationKind.ACCESSORY}


def view(base: Base) -> pl.DataFrame:
    """Return each known part with its facts, and the counterparts and accessories that it lists."""
    listed: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for plan, part, other, kind in keys(base["relations"], ("plan", "part", "other", "kind")):
        listed[plan, part, kind].append(other)
    rows = base["parts"][[name for name in ("plan", *OFFERED) if name not in _LISTS]]
    each = list(keys(rows, ("plan", "part")))
    return beside(
        rows,
        *(
            pl.Series(name, ["\n".join(listed.get((*key, kind), ())) or None for key in each], pl.String)
            for name, kind in _LISTS.items()
        ),
    )
