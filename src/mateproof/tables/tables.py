"""All tables of one or many plans, asked for by name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

import polars as pl

from mateproof.tables.column import Table
from mateproof.tables.schema import SCHEMA
from mateproof.vocabulary.findings import Evidence, Place

EvidenceOf = Callable[[str, str, str], tuple[Evidence, ...]]
"""(plan, part, property) → the evidence for it."""
PlaceOf = Callable[[str, str, str, str], Place | None]
"""(plan, kind, name, field) → where it is written."""

OriginsOf = Callable[[str, str, str, str], tuple[tuple[str, Place], ...]]
"""(plan, kind, name, field) → from where else it comes, each with a word: variables, a row of a list."""


@dataclass(frozen=True, slots=True)
class Tables:
    """Named frames whose columns are those of `SCHEMA`, and the way back to sheet and plan."""

    frames: Mapping[str, pl.DataFrame]
    evidence_of: EvidenceOf = field(default=lambda *_: ())
    place_of: PlaceOf = field(default=lambda *_: None)
    origins_of: OriginsOf = field(default=lambda *_: ())

    def __getitem__(self, name: str) -> pl.DataFrame:
        """Return one table; a name that was never filled is an empty table with the declared columns."""
        return self.frames[name] if name in self.frames else _empty(name)

    def declared(self, name: str) -> Table:
        """Return the declaration of one table."""
        return SCHEMA[name]

    def only(self, *plans: str) -> Tables:
        """Return the tables of some plans alone."""
        frames = {name: frame.filter(pl.col("plan").is_in(plans)) for name, frame in self.frames.items()}
        return replace(self, frames=frames)

    def having(self, **frames: pl.DataFrame) -> Tables:
        """Return these tables and the given result tables, each checked against its declaration."""
        checked = {name: conform(name, frame) for name, frame in frames.items()}
        return replace(self, frames={**self.frames, **checked})


@cache
def _empty(name: str) -> pl.DataFrame:
    return pl.DataFrame(schema=SCHEMA[name].dtypes)


def conform(name: str, frame: pl.DataFrame | pl.LazyFrame) -> pl.DataFrame:
    """Return the frame with exactly the declared columns, in order and of the declared types."""
    wanted = SCHEMA[name].dtypes
    chosen = (frame.collect() if isinstance(frame, pl.LazyFrame) else frame)[list(wanted)]
    found = zip(wanted.items(), chosen.dtypes, strict=True)
    # Types are compared by class: comparing what Polars gives out costs more than all the rest.
    others = {column: dtype for (column, dtype), other in found if type(other) is not type(dtype)}
    return chosen.cast(others) if others else chosen  # type: ignore[arg-type]
