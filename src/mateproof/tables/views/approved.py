"""One part and one approval that the plan asks of every part."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.schema import APPROVED, USED

ORDER = 2


def view(base: Base) -> pl.DataFrame:
    """Return used part × asked approval; an approval is false only where the part's own sheet is known."""
    asked = base["plans"].select("plan", pl.col("approvals").alias("asked")).explode("asked").drop_nulls()
    has = base["approvals"].rename({"approval": "asked"}).with_columns(found=pl.lit(value=True)).unique()
    used = base.view("used").select("plan", "data_sheet", *(name for name in APPROVED if name in USED))
    return (
        used.join(asked, on="plan", maintain_order="left_right")
        .join(has, on=["plan", "part", "asked"], how="left", maintain_order="left")
        .with_columns(approved=pl.when("found").then(True).when(_sheet_read()).then(False))
    )


def _sheet_read() -> pl.Expr:
    return pl.col("data_sheet").is_not_null()
