"""The door: tables in, the table `closure` out."""

from __future__ import annotations

import polars as pl

from mateproof.assign.closure import caps, codings, ferrules, levers, planned, reliefs, tools
from mateproof.assign.closure.site import Site
from mateproof.tables.tables import Tables, conform


def close(tables: Tables) -> pl.DataFrame:
    """Return what all plans of these tables need, planned things first; work grows with the ends."""
    site = Site(tables)
    named = planned.rows(site)
    held = reliefs.rows(site)
    frames = [
        named,
        levers.rows(site),
        held,
        caps.rows(site),
        ferrules.rows(site),
        codings.rows(site),
        tools.rows(site, pl.concat([named, held])),
    ]
    return conform("closure", pl.concat(frames))
