"""One part that the plan uses, connectors and accessories alike, with its first use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import COUNT, TEXT
from mateproof.tables.links import beside, cases, follow, same, surely
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
Key = tuple[Any, ...]


def view(base: Base) -> pl.DataFrame:
    """Return each part with the number of its uses and the place of the first."""
    first: dict[Key, Key] = {}
    counts: Counter[Key] = Counter()
    for (plan, items), count, (kind, name, field) in _uses(base):
        for item in items.split("\n") if field == "levers" else [items]:
            first.setdefault((plan, item), (kind, name, field))
            counts[plan, item] += count
    rows = pl.DataFrame([(*key, *first[key], counts[key]) for key in first], schema=_TYPES, orient="row")
    new = [name for name in USED if name in base["parts"].columns and name not in rows.columns]
    rows = follow(rows, base["parts"], same("plan", "part"), same(*new))
    return beside(rows, *(surely(rows, name) for name in ("known", "declared", "stub")))


def _uses(base: Base) -> Iterator[tuple[Key, int, Key]]:
    """Yield, once for each distinct (plan, items): how often, and kind, name and field of the first use."""
    sources = [("ends", "end", field) for field in _FIELDS] + [("devices", "device", "part")]
    for table, kind, field in sources:
        found = cases(base[table], ("plan", field))
        first = base[table][kind][found.numbers.arg_unique()]
        counts = found.numbers.unique_counts()
        for key, count, user in zip(found.values, counts.to_list(), first.to_list(), strict=True):
            if key[1] is not None:
                yield key, count, (kind, user, field)
