"""Which mechanical codes fit, for every connection system that a part of the plan belongs to."""

from __future__ import annotations

import polars as pl

from mateproof.parts.system import shipped
from mateproof.tables.base import Base
from mateproof.tables.column import TEXT

ORDER = 0


def view(base: Base) -> pl.DataFrame:
    """Return (plan, system, code, code it fits), as the systems' data state it."""
    rows = [
        (plan, system, code, other)
        for plan, system in base.systems()
        for code, others in shipped()[system].fits.items()
        for other in others
    ]
    return pl.DataFrame(
        rows, schema={"plan": TEXT, "system": TEXT, "coding": TEXT, "fits": TEXT}, orient="row"
    )
