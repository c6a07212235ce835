"""One part that the plan uses, connectors and accessories alike, with its first use."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base

ORDER = 1
_FIELDS = {"part": "part", "strain_relief": "strain_relief", "cap": "cap", "levers": "levers"}


def view(base: Base) -> pl.LazyFrame:
    """Return each part with the number of its uses and the place of the first."""
    devices = base["devices"].filter(pl.col("part").is_not_null())
    uses = pl.concat([
        *(_of_ends(base["ends"], column, field) for column, field in _FIELDS.items()),
        devices.select("plan", "part", first_kind=pl.lit("device"), first_name=pl.col("device"),
                       first_field=pl.lit("part")),
    ])  # fmt: skip
    first = uses.group_by("plan", "part", maintain_order=True).agg(
        pl.len().alias("uses"), pl.col("first_kind", "first_name", "first_field").first()
    )
    return first.join(base["parts"], on=["plan", "part"], how="left", maintain_order="left").with_columns(
        pl.col("known", "declared", "stub").fill_null(value=False)
    )


def _of_ends(ends: pl.LazyFrame, column: str, field: str) -> pl.LazyFrame:
    items = pl.col(column).str.split(" ") if column == "levers" else pl.concat_list(column)
    named = ends.filter(pl.col(column).is_not_null()).select(
        "plan", pl.col("end").alias("first_name"), items.alias("item")
    )
    return named.explode("item").select(
        "plan", pl.col("item").alias("part"), first_kind=pl.lit("end"), first_name=pl.col("first_name"),
        first_field=pl.lit(field),
    )  # fmt: skip
