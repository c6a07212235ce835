"""How many wrong pairs the mechanics already stop, and by what."""

from __future__ import annotations

import polars as pl

from mateproof.mating.ids import suffixed
from mateproof.mating.meant import meant
from mateproof.mating.site import Site
from mateproof.tables.schema import SCHEMA


def barred(site: Site, faces: pl.DataFrame) -> pl.DataFrame:
    """Return (plan, zone_plug, zone_socket, reason, pairs); meant pairs that cannot mate are not counted.

    Ends of unknown contact type are counted where another fact already keeps them apart, each pair once.
    """
    if faces["barred"].null_count() == len(faces):
        return pl.DataFrame(schema=SCHEMA["barred"].dtypes)
    here = site.groups.lazy().group_by("plan", "zone", "spot", "face", "gender").agg(pl.col("n").sum())
    here = here.sort("plan", "zone", "face", nulls_last=False).with_row_index("at")
    placed = suffixed(here, "_plug").join(site.near.lazy(), left_on="spot_plug", right_on="spot")
    stopped = faces.lazy().filter(pl.col("barred").is_not_null()).select("face_plug", "face_socket", "barred")
    met = (
        placed.join(stopped, on="face_plug")
        .join(
            suffixed(here, "_socket"),
            left_on=["other", "face_socket"],
            right_on=["spot_socket", "face_socket"],
        )
        .filter(
            pl.any_horizontal(pl.col("gender_plug", "gender_socket").is_not_null())
            | (pl.col("at_plug") < pl.col("at_socket"))
        )
    )
    counted = met.group_by("plan_plug", "zone_plug", "zone_socket", "barred").agg(
        pairs=(pl.col("n_plug") * pl.col("n_socket")).sum()
    )
    return _without_meant(counted, met, site).collect()


def _without_meant(counted: pl.LazyFrame, met: pl.LazyFrame, site: Site) -> pl.LazyFrame:
    keys = ["plan_plug", "zone_plug", "zone_socket", "barred"]
    at = site.groups.lazy().select("group", "spot", "face")
    found = (
        meant(site)
        .lazy()
        .join(suffixed(at, "_plug"), left_on="plug", right_on="group_plug")
        .join(suffixed(at, "_socket"), left_on="socket", right_on="group_socket")
        .join(
            met.select(*keys, "spot_plug", "face_plug", "face_socket", spot_socket="other"),
            on=["spot_plug", "face_plug", "spot_socket", "face_socket"],
        )
        .group_by(keys)
        .agg(pl.col("meant").sum())
    )
    left = counted.join(found, on=keys, how="left", nulls_equal=True).with_columns(
        pairs=pl.col("pairs") - pl.col("meant").fill_null(0)
    )
    return (
        left.filter(pl.col("pairs") > 0)
        .rename({"plan_plug": "plan", "barred": "reason"})
        .sort("plan", "zone_plug", "zone_socket", "reason")
        .drop("meant")
    )
