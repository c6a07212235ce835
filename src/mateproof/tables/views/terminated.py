"""One side of a lead in a connector: conductor, preparation, what the part allows, strain relief."""

from __future__ import annotations

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.listing import listed
from mateproof.tables.reliefs import best_relief
from mateproof.tables.schema import INSTALLED, TERMINATED
from mateproof.vocabulary.conductors import Method

ORDER = 1
_CONDITIONS = ["plan", "part", "conductor", "ferrule"]


def view(base: Base) -> pl.LazyFrame:
    """Join the termination with its cable, its connector, the allowances of the part and the relief."""
    prepared = (
        base["terminations"]
        .join(
            base["leads"].select(
                "plan", "lead", "cable", "length_m", pl.col("circuit").alias("lead_circuit")
            ),
            on=["plan", "lead"],
            how="left",
            maintain_order="left",
        )
        .join(base["cables"], on=["plan", "cable"], how="left", maintain_order="left")
        .join(_connector(base.view("installed")), on=["plan", "end"], how="left", maintain_order="left")
    )
    return _with_relief(_with_allowances(prepared, base), base)


def _connector(installed: pl.LazyFrame) -> pl.LazyFrame:
    own = {"end", "lead"}
    return installed.select(
        "plan", "end", *(name for name in TERMINATED if name in INSTALLED and name not in own)
    )


def _with_allowances(prepared: pl.LazyFrame, base: Base) -> pl.LazyFrame:
    return (
        prepared.join(_allowed(base, pushed=False), on=_CONDITIONS, how="left", maintain_order="left")
        .join(_allowed(base, pushed=True), on=_CONDITIONS, how="left", maintain_order="left")
        .join(_openings(base), on=_CONDITIONS, how="left", maintain_order="left")
    )


def _openings(base: Base) -> pl.LazyFrame:
    """Return one statement for each way; where a sheet says both, the clamp must be opened."""
    return base["openings"].group_by(_CONDITIONS).agg(pl.col("must_open").max())


def _allowed(base: Base, *, pushed: bool) -> pl.LazyFrame:
    """Return the cross sections that fit at all, or those that may be pushed in."""
    name = "pushed" if pushed else "allowed"
    method = pl.col("method").eq_missing(Method.PUSHED_IN)
    return (
        base["allowances"]
        .filter(method if pushed else ~method)
        .group_by(_CONDITIONS)
        .agg(
            pl.col("low_mm2").min().alias(f"{name}_low_mm2"),
            pl.col("high_mm2").max().alias(f"{name}_high_mm2"),
        )
    )


def _with_relief(prepared: pl.LazyFrame, base: Base) -> pl.LazyFrame:
    reliefs = base["parts"].select(
        "plan",
        pl.col("part").alias("strain_relief"),
        pl.col("known").alias("relief_known"),
        pl.col("cable_diameter_low_mm").alias("relief_low_mm"),
        pl.col("cable_diameter_high_mm").alias("relief_high_mm"),
        pl.col("poles").alias("relief_poles"),
        pl.col("cables").alias("relief_cables"),
    )
    joined = prepared.join(reliefs, on=["plan", "strain_relief"], how="left", maintain_order="left")
    suited = best_relief(joined, base)
    return listed(suited, base, "strain_relief", "relief_listed").with_columns(
        pl.col("relief_known").fill_null(value=False)
    )
