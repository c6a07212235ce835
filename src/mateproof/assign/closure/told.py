"""What is told about each row of a table, as rows of the table `closure`; equal cases are answered once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import polars as pl

from mateproof.assign.closure.words import Said
from mateproof.tables.column import FLAG
from mateproof.tables.links import answered
from mateproof.tables.schema import CLOSURE, SCHEMA
from mateproof.vocabulary.ordering import Role, State


class Told(NamedTuple):
    """One answer: the columns of `closure` that are the same for equal cases."""

    state: str
    because: str
    because_de: str
    accessory: str | None = None
    quantity: int | None = None
    evidence: str | None = None
    alternatives: str | None = None
    what: str | None = None
    size: float | None = None
    sure: bool | None = None


def missing(because: Said, quantity: int | None = None, **columns: str | float | None) -> Told:
    """Return that something is needed, or may be, and cannot be named."""
    return Told(State.MISSING, *because, quantity=quantity, **columns)  # type: ignore[arg-type]


def nothing(because: Said, evidence: str | None = None) -> Told:
    """Return that nothing is to be added, and why."""
    return Told(State.NOTHING, *because, quantity=0, evidence=evidence)


def tell(
    rows: pl.DataFrame,
    role: Role,
    of: Sequence[str],
    answer: Callable[..., Told | None],
    names: Mapping[str, str],
) -> pl.DataFrame:
    """Return what `answer(*case)` tells of each row; None tells nothing.

    `names` maps columns of `closure` to those of the rows that fill them.
    """
    found = answered(rows, of, answer)
    told = rows.select("plan", *(pl.col(old).alias(new) for new, old in names.items()))
    columns = [found.column(name, CLOSURE[name].dtype, _getter(name)) for name in Told._fields]
    whole = told.hstack(columns).with_columns(role=pl.lit(str(role)))
    return shaped(whole.filter(found.column("told", FLAG, lambda one: one is not None)))


def _getter(name: str) -> Callable[[Told | None], object]:
    return lambda one: getattr(one, name) if one else None


def shaped(rows: pl.DataFrame) -> pl.DataFrame:
    """Return rows with all columns of `closure`; those that they lack are null."""
    wanted = SCHEMA["closure"].dtypes
    return rows.select(
        pl.col(name).cast(dtype) if name in rows.columns else pl.lit(None, dtype).alias(name)
        for name, dtype in wanted.items()
    )


def listing(rows: Sequence[Mapping[str, object]]) -> pl.DataFrame:
    """Return rows written by hand."""
    return shaped(pl.DataFrame(rows, schema_overrides=SCHEMA["closure"].dtypes, infer_schema_length=None))
