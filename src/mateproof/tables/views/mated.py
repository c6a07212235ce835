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
        pairs = pairs.join(
            _side(base.view("installed"), suffix),
            on=["plan", f"end{suffix}"],
            how="left",
            maintain_order="left",
        )
    return reduce(lambda joined, step: step(joined, base), _STEPS, pairs)


def _side(installed: pl.LazyFrame, suffix: str) -> pl.LazyFrame:
    names = [name.removesuffix(suffix) for name in MATED if name.endswith(suffix)]
    return installed.select("plan", *(pl.col(name).alias(name + suffix) for name in names))


def _with_system(pairs: pl.LazyFrame, base: Base) -> pl.LazyFrame:
    asked = ("same_colour", "same_marking", "levers_per_flying_pair")
    of_a = base.view("installed").select("plan", pl.col("end").alias("end_a"), *asked)
    return pairs.join(of_a, on=["plan", "end_a"], how="left", maintain_order="left")


def _with_fit(pairs: pl.LazyFrame, base: Base) -> pl.LazyFrame:
    """`codes_fit` is null unless both codes are stated and the system of one side says what its code fits."""
    stated = base.view("fits").group_by("plan", "system", "coding").agg(pl.col("fits"))
    for side, other in (("_a", "_b"), ("_b", "_a")):
        fits = stated.rename({"system": f"system{side}", "coding": f"coding{side}", "fits": f"fits{side}"})
        pairs = pairs.join(
            fits, on=["plan", f"system{side}", f"coding{side}"], how="left", maintain_order="left"
        ).with_columns(pl.col(f"fits{side}").list.contains(pl.col(f"coding{other}")))
    both = pl.col("coding_a").is_not_null() & pl.col("coding_b").is_not_null()
    return pairs.with_columns(codes_fit=pl.when(both).then(pl.coalesce("fits_a", "fits_b")))


def _with_listing(pairs: pl.LazyFrame, base: Base) -> pl.LazyFrame:
    """`counterpart_listed` is null unless one of the two parts lists counterparts at all."""
    listed = (
        base["relations"].filter(pl.col("kind") == "counterpart").select("plan", "part", "other").unique()
    )
    for part, other in (("part_a", "part_b"), ("part_b", "part_a")):
        listing = listed.group_by("plan", pl.col("part").alias(part)).agg(pl.col("other").alias(f"of_{part}"))
        pairs = pairs.join(listing, on=["plan", part], how="left", maintain_order="left").with_columns(
            pl.when(pl.col(other).is_not_null()).then(pl.col(f"of_{part}").list.contains(pl.col(other)))
        )
    return pairs.with_columns(counterpart_listed=pl.max_horizontal("of_part_a", "of_part_b"))


def _with_reach(pairs: pl.LazyFrame, base: Base) -> pl.LazyFrame:
    """`within_reach` is null unless both zones are stated."""
    reach = base.view("reach").select(
        "plan",
        pl.col("zone").alias("zone_a"),
        pl.col("other").alias("zone_b"),
        pl.lit(value=True).alias("near"),
    )
    stated = pl.col("zone_a").is_not_null() & pl.col("zone_b").is_not_null()
    return pairs.join(reach, on=["plan", "zone_a", "zone_b"], how="left", maintain_order="left").with_columns(
        within_reach=pl.when(stated).then(pl.col("near").fill_null(value=False))
    )


_STEPS = (_with_system, _with_fit, _with_listing, _with_reach)
