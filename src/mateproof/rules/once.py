"""A plain function as an expression, for questions that columns answer clumsily: codes, digits, markings.

Plans repeat themselves: the function is asked once for each distinct case, not once for each row.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import polars as pl

from mateproof.tables.column import FLAG
from mateproof.tables.links import MANY, answered


def asked_once(answer: Callable[..., bool | None], *of: pl.Expr) -> pl.Expr:
    """Return `answer(*values)` for every row; the values are Python's, with None where nothing is stated."""

    def column(values: Sequence[pl.Series]) -> pl.Series:
        if len(values[0]) <= MANY:  # making a table of them would take longer than all the rest
            rows = list(zip(*(series.to_list() for series in values), strict=True))
            known = {case: answer(*case) for case in dict.fromkeys(rows)}
            return pl.Series([known[row] for row in rows], dtype=pl.Boolean)
        table = pl.DataFrame({str(number): series for number, series in enumerate(values)})
        return answered(table, table.columns, answer).column("", FLAG)

    return pl.map_batches(of, column, return_dtype=pl.Boolean)
