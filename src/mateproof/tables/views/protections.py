"""Which wrong ways of plugging each connection system of the plan is stated to be protected against."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.links import cases, keys
from mateproof.tables.schema import SCHEMA
from mateproof.vocabulary.ways import CASES

ORDER = 0
_SAID = ("plan", "part", "system", "protected_against", "not_protected_against")


def view(base: Base) -> pl.DataFrame:
    """Return four rows for each system, and for each part of no known system that says something itself."""
    used = set(cases(base["ends"], ("plan", "part")).values)
    seen: set[tuple[str | None, ...]] = set()
    rows = []
    for plan, part, system, yes, no in keys(base["parts"], _SAID):
        who = system or part
        if (plan, part) in used and (system or yes or no) and (plan, who, yes, no) not in seen:
            seen.add((plan, who, yes, no))
            rows += [(plan, system, part, who, *answer) for answer in _of_cases(str(who), yes, no)]
    return pl.DataFrame(rows, schema=SCHEMA["protections"].dtypes, orient="row")


def _of_cases(who: str, yes: str | None, no: str | None) -> Iterator[tuple[str, bool | None, str | None]]:
    prevented, possible = ((said or "").split("; ") for said in (yes, no))
    for case in CASES:
        said = False if case in possible else True if case in prevented else None
        yield case.value, said, f"{who}: protected_against {case}" if said is None else None
