"""Who lies within reach of whom: zones, and where positions decide, spots of zones.

Ends of one place whose positions do not matter (nobody asks, or they are not stated) are one spot. All spots
of two places within reach meet, unless both are *refined*: then only those meet that are listed as pairs.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl


@dataclass(frozen=True, slots=True)
class Near:
    """`places`: place, other: zones within reach, each of itself. `spots`: spot, other: refined spots."""

    places: pl.DataFrame
    spots: pl.DataFrame


def met(near: Near, plugs: pl.LazyFrame, sockets: pl.LazyFrame, on: Sequence[str]) -> pl.LazyFrame:
    """Return all pairs of rows within reach that agree in `on`, columns named `…_plug` and `…_socket`.

    Both frames have the columns place, spot and refined.
    """
    plugs, sockets = (
        plugs.select(pl.all().name.suffix("_plug")),
        sockets.select(pl.all().name.suffix("_socket")),
    )
    left, right = [f"{name}_plug" for name in on], [f"{name}_socket" for name in on]
    some, others = pl.col("refined_plug"), pl.col("refined_socket")

    def joined(one: pl.LazyFrame, other: pl.LazyFrame, by: str, pairs: pl.DataFrame) -> pl.LazyFrame:
        reached = one.join(pairs.lazy(), left_on=f"{by}_plug", right_on=by)
        return reached.join(
            other, left_on=["other", *left], right_on=[f"{by}_socket", *right], coalesce=False
        ).drop("other")

    if near.spots.is_empty():
        return joined(plugs, sockets, "place", near.places)
    return pl.concat([
        joined(plugs.filter(~some), sockets, "place", near.places),
        joined(plugs.filter(some), sockets.filter(~others), "place", near.places),
        joined(plugs.filter(some), sockets.filter(others), "spot", near.spots),
    ])  # fmt: skip
