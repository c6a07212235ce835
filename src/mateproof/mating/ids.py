"""Names of the columns of a pair."""

from __future__ import annotations

import polars as pl


def suffixed(frame: pl.LazyFrame, suffix: str) -> pl.LazyFrame:
    """Return the frame with every column renamed for one side of a pair."""
    return frame.rename(lambda name: name + suffix)
