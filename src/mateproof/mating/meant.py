"""The pairs that are meant, counted like the wrong ones so that they can be taken off."""

from __future__ import annotations

import numpy as np
import polars as pl

from mateproof.mating.codes import dense, packed
from mateproof.mating.site import Site

CELL = ("plug", "socket", "same_circuit", "same_label")
"""Group of the plugs, group of the sockets, and what each pair of the cell shares."""


def meant(site: Site) -> pl.DataFrame:
    """Return (CELL, meant): how many meant pairs two groups hold, either of them taken as the plugs."""
    atom = site.ends["atom"].to_numpy()
    a, b = (atom[site.mates[side].to_numpy()] for side in ("a", "b"))
    alike = dense(packed(a, b))
    counted = [site.atoms[of[alike.first]].drop("atom", "n") for of in (a, b)]
    counts = pl.Series("meant", np.bincount(alike.codes, minlength=alike.size))
    ways = [_sides(plug, socket).with_columns(counts) for plug, socket in (counted, counted[::-1])]
    # within one group each pair stands once
    both = ways[0].vstack(ways[1].filter(pl.col("plug") != pl.col("socket")))
    return (
        both.lazy()
        .group_by(*CELL[:2], same_circuit=shares("circuit_id"), same_label=shares("label_id"))
        .agg(pl.col("meant").sum())
        .collect()
    )


def shares(column: str) -> pl.Expr:
    """Return whether both ends of a pair state the same; what is not stated is shared with nobody."""
    return (pl.col(f"{column}_plug") == pl.col(f"{column}_socket")).fill_null(value=False)


def _sides(plugs: pl.DataFrame, sockets: pl.DataFrame) -> pl.DataFrame:
    renamed = [
        frame.rename({"group": side, **{key: f"{key}_{side}" for key in ("circuit_id", "label_id")}})
        for side, frame in (("plug", plugs), ("socket", sockets))
    ]
    return pl.concat(renamed, how="horizontal")
