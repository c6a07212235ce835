"""One doubt of a sheet about one part that the plan uses, and whether it bears on the plan."""

from __future__ import annotations

from typing import Any

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.links import cases, keys
from mateproof.tables.schema import SCHEMA

ORDER = 2
_USE = ("plan", "part", "declared", "first_kind", "first_name", "first_field")
_DOUBT = ("plan", "concerns", "code", "doubt", "reading", "conductor", "ferrule", "size_mm2")


def view(base: Base) -> pl.DataFrame:
    """Return the doubts about used parts; one about a conductor bears where such a one is terminated."""
    used = {use[:2]: use[2:] for use in keys(base.view("used"), _USE)}
    terminated = base.view("terminated")
    conductors = set(cases(terminated, ("plan", "part", "conductor", "ferrule", "cross_section_mm2")).values)
    found: dict[tuple[str, ...], dict[str, Any]] = {}
    for plan, part, code, doubt, reading, *conductor in keys(base["doubts"], _DOUBT):
        if (plan, part) not in used:
            continue
        declared, *first = used[plan, part]
        told = {
            **dict(zip(_USE[3:], first, strict=True)),
            "plan": plan,
            "part": part,
            "code": code,
            "doubt": f"{part}, {doubt}",
            "bears": False,
            "reading": "declared" if declared else reading,
        }
        row = found.setdefault((plan, part, code, doubt), told)
        row["bears"] |= conductor[0] is None or (plan, part, *conductor) in conductors
    return pl.DataFrame(list(found.values()), schema=SCHEMA["doubted"].dtypes)
