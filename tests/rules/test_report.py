"""From rows to findings."""

from __future__ import annotations

import polars as pl
from tests import support

from mateproof.rules.report import Reporter
from mateproof.rules.rule import rules

TEXT = """\
format: 1
leads: {W1: {from: {part: A}}, W2: {to: {part: B}}}
mates: [W1.from + W2.to]
parts: {A: {}, B: {}}
"""


def test_rows_in_chunks_give_the_same_findings() -> None:
    """Where many plans are checked at once, the rows of one rule may begin with an empty chunk."""
    tables = support.tables(TEXT)
    rows = tables["mated"]
    first = rows.with_columns(pl.lit("another").alias("mate"))
    both = pl.concat([first, rows], rechunk=False)
    pieces = both.filter(both["mate"] != "another")
    assert pieces["mate"].chunk_lengths() == [0, 1]
    reporter = Reporter(rules()["M101"], tables)
    found = list(reporter.unproven(pieces))
    assert found == list(reporter.unproven(rows))
    assert found[0].missing == ("A: number of poles", "B: number of poles")
