"""A claim: what must hold for each row of a table, and what to say when it does not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import polars as pl

from mateproof.vocabulary.findings import Severity

EVERY_ROW = pl.lit(value=True)
"""What a claim is about that names nothing narrower."""


@dataclass(frozen=True, slots=True, eq=False)
class Claim:
    """A statement about every row of one table.

    `holds` is three-valued (Polars propagates null): true is proven, false is broken, null is unproven.
    `about` narrows the rows; where it is null the rule may apply, so the row is unproven unless `holds` is
    true. `say` and `help` are English and German texts in which `{column}` stands for the row's value.
    `field` is the plan field of the row's subject that a broken finding points to.
    """

    rows: str
    holds: pl.Expr
    say: Mapping[str, str]
    about: pl.Expr = field(default_factory=lambda: EVERY_ROW)
    help: Mapping[str, str] = field(default_factory=dict)
    field: str = ""
    german: str = ""
    """the page's first line in German; the English one is the docstring's."""
    optional: tuple[str, ...] = ()
    """columns whose null is an answer ("none"), not a missing datum."""
    nothing: str = ""
    """why the rule may have nothing to look at, for the list of rules that did not run."""
    severity: Severity = Severity.ERROR
    stands_on: str = ""
    """"source: what it says; …", each source a section of the data sheet or one of `sources.OTHERS`."""
