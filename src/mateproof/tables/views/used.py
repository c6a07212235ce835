"""One part that the plan uses, connectors and accessories alike, with its first use."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import COUNT, TEXT
from mateproof.tables.links import follow, keys, same
from mateproof.tables.schema import USED

ORDER = 1
_FIELDS = ("part", "strain_relief", "cap", "levers")
_TYPES = {
    "plan": TEXT,
    "part": TEXT,
    "first_kind": TEXT,
    "first_name": TEXT,
    "first_field": TEXT,
    "uses": COUNT,
}
Use = tuple[str, str, str, str, str]


def view(base: Base) -> pl.DataFrame:
    """Return each part with the number of its uses and the place of the first."""
    first: dict[tuple[str, str], Use] = {}
    counts: dict[tuple[str, str], int] = {}
    for use in _uses(base):
        first.setdefault(use[:2], use)
        counts[use[:2]] = counts.get(use[:2], 0) + 1
    rows = pl.DataFrame([(*use, counts[key]) for key, use in first.items()], schema=_TYPES, orient="row")
    new = [name for name in USED if name in base["parts"].columns and name not in rows.columns]
    return follow(rows, base["parts"], same("plan", "part"), same(*new)).with_columns(
        pl.col("known", "declared", "stub").fill_null(value=False)
    )


def _uses(base: Base) -> Iterator[Use]:
    """Yield plan, part, and kind, name and field of the record that uses it."""
    sources = [("ends", "end", field) for field in _FIELDS] + [("devices", "device", "part")]
    for table, kind, field in sources:
        for plan, name, items in keys(base[table], ("plan", kind, field)):
            if items is not None:
                several = str(items).split("\n") if field == "levers" else [str(items)]
                yield from ((str(plan), item, kind, str(name), field) for item in several)
