"""What several rules ask about voltage drop: whether it is within the limit of a use and a network."""

from __future__ import annotations

import polars as pl

from mateproof.rules.terms import EXTRA_LOW, col
from mateproof.vocabulary.limits import NETWORKS, PRIVATE, USES

CALCULATED = (col("status") == "calculated").fill_null(value=False)
"""The circuit was calculated; of any other N101 speaks."""
MORE_THAN_STATED = (col("current_a") > col("design_a") * (1 + 1e-6)).fill_null(value=True)
"""The loads come to more than the design current, of which other rules speak; or none is stated."""
LOW_VOLTAGE = ~EXTRA_LOW & (col("nature") != "dc")
"""The limits of voltage drop are those of installations for alternating current."""


def within_drop(drop: str) -> pl.Expr:
    """Return whether a drop (%) is within the limit that counts.

    Where the use of the circuit or the network is not stated, what holds for each is proven, what holds for
    none is broken.
    """
    limits = [_limit(use, network) for use in USES for network in NETWORKS]
    strictest, loosest = pl.min_horizontal(limits), pl.max_horizontal(limits)
    return pl.when(col(drop) <= strictest).then(True).when(col(drop) > loosest).then(False)


def _limit(use: str, network: str) -> pl.Expr:
    """Return one limit; null where it is not the one that counts, and least and most pass over it."""
    name = f"limit_voltage_drop_{use}_private" if network == PRIVATE else f"limit_voltage_drop_{use}"
    counts = (col("use").fill_null(use) == use) & (col("network").fill_null(network) == network)
    return pl.when(counts).then(col(name))
