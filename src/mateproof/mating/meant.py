"""The pairs that are meant, counted like the wrong ones so that they can be taken off."""

from __future__ import annotations

import polars as pl

from mateproof.mating.site import Site

CELL = ("plug", "socket", "same_circuit", "same_label")
"""Group of the plugs, group of the sockets, and what each pair of the cell shares."""


def meant(site: Site) -> pl.DataFrame:
    """Return (CELL, meant): how many meant pairs two groups hold, either of them taken as the plugs."""
    a, b = site.mates["a"], site.mates["b"]
    both = pl.DataFrame({"row_plug": pl.concat([a, b]), "row_socket": pl.concat([b, a])})
    sides = [_side(site, both[f"row_{side}"], side) for side in ("plug", "socket")]
    return (
        pl.concat([both, *sides], how="horizontal")
        .lazy()
        .filter((pl.col("plug") != pl.col("socket")) | (pl.col("row_plug") < pl.col("row_socket")))
        .group_by(*CELL[:2], same_circuit=shares("circuit_id"), same_label=shares("label_id"))
        .agg(meant=pl.len().cast(pl.Int64))
        .collect()
    )


def shares(column: str) -> pl.Expr:
    """Return whether both ends of a pair state the same; what is not stated is shared with nobody."""
    return (pl.col(f"{column}_plug") == pl.col(f"{column}_socket")).fill_null(value=False)


def _side(site: Site, rows: pl.Series, side: str) -> pl.DataFrame:
    """A row is the index of its end, so that ends are taken instead of joined."""
    found = site.ends.select("group", "circuit_id", "label_id")[rows]
    return found.rename({"group": side, "circuit_id": f"circuit_id_{side}", "label_id": f"label_id_{side}"})
