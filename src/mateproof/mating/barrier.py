"""What stops a wrong mating that the mechanics allow: a colour, a label, or nothing."""

from __future__ import annotations

import polars as pl

from mateproof.vocabulary.harms import BARRIER_RANK, Barrier


def barrier() -> pl.Expr:
    """Return the barrier of a cell: different colours, else different markings or labels, else none.

    A barrier counts only where both sides state it: an unknown colour and a missing label stop nobody.
    """
    return (
        pl.when(pl.col("colour_plug") != pl.col("colour_socket"))
        .then(pl.lit(Barrier.COLOUR.value))
        .when(pl.col("marking_plug") != pl.col("marking_socket"))
        .then(pl.lit(Barrier.LABEL.value))
        .when(pl.col("labelled_plug") & pl.col("labelled_socket") & ~pl.col("same_label"))
        .then(pl.lit(Barrier.LABEL.value))
        .otherwise(pl.lit(Barrier.NONE.value))
    )


def enough() -> pl.Expr:
    """Return whether the barrier is at least as strong as `misplug_barrier`; null without a limit."""
    rank = pl.col("barrier").replace_strict(BARRIER_RANK, return_dtype=pl.Int64)
    asked = pl.col("misplug_barrier").replace_strict(BARRIER_RANK, return_dtype=pl.Int64)
    return rank <= asked
