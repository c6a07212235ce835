"""Which mechanical codes fit, for every connection system that a part of the plan belongs to."""

from __future__ import annotations

import polars as pl

from mateproof.parts.system import shipped
from mateproof.tables.base import Base
from mateproof.tables.column import TEXT

ORDER = 0


def view(base: Base) -> pl.LazyFrame:
    """Return (plan, system, code, code it fits), as the systems' data state it."""
    stated = pl.LazyFrame(
        [
            (system.id, code, other)
            for system in shipped().values()
            for code in system.fits
            for other in system.fits[code]
        ],
        schema={"system": TEXT, "coding": TEXT, "fits": TEXT},
        orient="row",
    )
    used = base["parts"].select("plan", "system").drop_nulls().unique(maintain_order=True)
    return used.join(stated, on="system", maintain_order="left_right")
