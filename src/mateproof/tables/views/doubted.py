"""One doubt of a sheet about one part that the plan uses, and whether it bears on the plan."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base

ORDER = 2
_FIRST = ["first_kind", "first_name", "first_field"]
_DOUBT = ["plan", "part", "code", "doubt"]


def view(base: Base) -> pl.DataFrame:
    """Join the doubts with the parts they are about, where the plan uses these, and with its conductors."""
    used = base.view("used").select("plan", "part", "declared", *_FIRST)
    told = base["doubts"].drop("part").rename({"concerns": "part"})
    about = told.join(used, on=["plan", "part"], maintain_order="left").join(
        _conductors(base),
        on=["plan", "part", "conductor", "ferrule", "size_mm2"],
        how="left",
        maintain_order="left",
    )
    bears = pl.col("conductor").is_null() | pl.col("found").is_not_null()
    return (
        about.group_by(_DOUBT, maintain_order=True)
        .agg(bears.any().alias("bears"), pl.col("reading", "declared", *_FIRST).first())
        .with_columns(
            pl.format("{}, {}", "part", "doubt").alias("doubt"),
            pl.when("declared").then(pl.lit("declared")).otherwise("reading").alias("reading"),
        )
    )


def _conductors(base: Base) -> pl.DataFrame:
    """Return every kind of conductor that the plan terminates in a part."""
    return (
        base.view("terminated")
        .select(
            "plan", "part", "conductor", "ferrule", size_mm2="cross_section_mm2", found=pl.lit(value=True)
        )
        .drop_nulls()
        .unique()
    )
