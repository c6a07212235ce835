"""How many wrong pairs the mechanics already stop, and by what."""

from __future__ import annotations

import polars as pl

from mateproof.mating.ids import suffixed
from mateproof.mating.meant import meant
from mateproof.mating.near import met
from mateproof.mating.site import Site
from mateproof.tables.schema import SCHEMA


def barred(site: Site, faces: pl.DataFrame) -> pl.DataFrame:
    """Return (plan, zone_plug, zone_socket, reason, pairs); meant pairs that cannot mate are not counted.

    Ends of unknown contact type are counted where another fact already keeps them apart, each pair once.
    """
    if faces["barred"].null_count() == len(faces):
        return pl.DataFrame(schema=SCHEMA["barred"].dtypes)
    here = site.groups.lazy().group_by("plan", "zone", *_SPOT, "gender").agg(pl.col("n").sum())
    here = here.sort("plan", "zone", "spot", "face", nulls_last=False).with_row_index("at")
    stopped = faces.lazy().filter(pl.col("barred").is_not_null()).select("face_plug", "face_socket", "barred")
    plugs = here.rename({"face": "own"}).join(stopped, left_on="own", right_on="face_plug")
    sockets = here.with_columns(own="face", barred=pl.lit(None, pl.String))
    pairs = met(site.near, plugs.rename({"face_socket": "face"}), sockets, ["face"])
    pairs = pairs.rename({"plan_plug": "plan", "barred_plug": "reason"}).filter(
        pl.any_horizontal(pl.col("gender_plug", "gender_socket").is_not_null())
        | (pl.col("at_plug") < pl.col("at_socket"))
    )
    counted = pairs.group_by(_KEY).agg(pairs=(pl.col("n_plug") * pl.col("n_socket")).sum())
    return _without_meant(counted, pairs, site).collect()


_SPOT = ("place", "spot", "refined", "face")
_KEY = ("plan", "zone_plug", "zone_socket", "reason")


def _without_meant(counted: pl.LazyFrame, pairs: pl.LazyFrame, site: Site) -> pl.LazyFrame:
    at = site.groups.lazy().select("group", "spot", own="face")
    sides = [suffixed(at, f"_{side}").rename({f"group_{side}": side}) for side in ("plug", "socket")]
    on = ["spot_plug", "own_plug", "spot_socket", "own_socket"]
    found = (
        meant(site)
        .lazy()
        .join(sides[0], on="plug")
        .join(sides[1], on="socket")
        .join(pairs.select(*_KEY, *on), on=on)
        .group_by(_KEY)
        .agg(pl.col("meant").sum())
    )
    left = counted.join(found, on=_KEY, how="left", nulls_equal=True).with_columns(
        pairs=pl.col("pairs") - pl.col("meant").fill_null(0)
    )
    return left.filter(pl.col("pairs") > 0).sort(_KEY).drop("meant")
