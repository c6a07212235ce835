"""Two ends that are meant to be plugged together, side a and side b."""

from __future__ import annotations

from functools import reduce

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.schema import MATED

ORDER = 1


def view(base: Base) -> pl.LazyFrame:
    """Join both ends to the mate, and what the systems and sheets say about the pair."""
    pairs = base["mates"].rename({"a": "end_a", "b": "end_b"})
    for suffix in ("_a", "_b"):
        pairs = pairs.join(_side(base.view("installed"), suffix), on=["plan", f"end{suffix}"], how="left")
    return reduce(lambda joined, step: step(joined, base), _STEPS, pairs)


def _side(installed: pl.LazyFrame, suffix: str) -> pl.LazyFrame:
    names = [name.removesuffix(suffix) for name in MATED if name.endswith(suffix)]
    return installed.select("plan", *(pl.col(name).alias(name + suffix) for name in names))


def _with_system(pairs: pl.LazyFrame, base: Base) -> pl.LazyFrame:
    asked = ("same_colour", "same_marking", "levers_per_flying_pair")
    of_a = base.view("installed").select("plan", pl.col("end").alias("end_a"), *asked)
    return pairs.join(of_a, on=["plan", "end_a"], how="left")


def _with_fit(pairs: pl.LazyFrame, base: Base) -> pl.LazyFrame:
    """`codes_fit` is null unless the system of side a states what the code of side a fits."""
    stated = base.view("fits").group_by("plan", "system", "coding").agg(pl.col("fits"))
    fits = stated.rename({"system": "system_a", "coding": "coding_a"})
    return pairs.join(fits, on=["plan", "system_a", "coding_a"], how="left").with_columns(
        codes_fit=pl.when(pl.col("fits").is_not_null() & pl.col("coding_b").is_not_null()).then(
            pl.col("fits").list.contains(pl.col("coding_b"))
        )
    )


def _with_listing(pairs: pl.LazyFrame, base: Base) -> pl.LazyFrame:
    listed = base["relations"].filter(pl.col("kind") == "counterpart")
    both = (
        pl.concat(
            [
                listed.select("plan", pl.col("part").alias("part_a"), pl.col("other").alias("part_b")),
                listed.select("plan", pl.col("other").alias("part_a"), pl.col("part").alias("part_b")),
            ]
        )
        .unique()
        .with_columns(counterpart_listed=pl.lit(value=True))
    )
    return pairs.join(both, on=["plan", "part_a", "part_b"], how="left").with_columns(
        pl.col("counterpart_listed").fill_null(value=False)
    )


def _with_reach(pairs: pl.LazyFrame, base: Base) -> pl.LazyFrame:
    """`within_reach` is null unless both zones are stated."""
    reach = base.view("reach").select(
        "plan",
        pl.col("zone").alias("zone_a"),
        pl.col("other").alias("zone_b"),
        pl.lit(value=True).alias("near"),
    )
    stated = pl.col("zone_a").is_not_null() & pl.col("zone_b").is_not_null()
    return pairs.join(reach, on=["plan", "zone_a", "zone_b"], how="left").with_columns(
        within_reach=pl.when(stated).then(pl.col("near").fill_null(value=False))
    )


_STEPS = (_with_system, _with_fit, _with_listing, _with_reach)
