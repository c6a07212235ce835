"""Whether a part's sheet lists another part as its accessory, in three answers."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base


def listed(rows: pl.LazyFrame, base: Base, accessory: str, name: str) -> pl.LazyFrame:
    """Add a column `name` to rows with `plan`, `part` and the column `accessory`.

    True where the part's sheet or the planner names the accessory; false only where the part's own sheet was
    read and does not name it; else null.
    """
    named = base["relations"].select(
        "plan", "part", pl.col("other").alias(accessory), pl.lit(value=True).alias("_named")
    )
    sheets = base["parts"].select("plan", "part", pl.col("data_sheet").is_not_null().alias("_read"))
    answer = pl.when("_named").then(pl.lit(value=True)).when("_read").then(pl.lit(value=False))
    return (
        rows.join(named.unique(), on=["plan", "part", accessory], how="left", maintain_order="left")
        .join(sheets, on=["plan", "part"], how="left", maintain_order="left")
        .with_columns(pl.when(pl.col(accessory).is_not_null()).then(answer).alias(name))
        .drop("_named", "_read")
    )
