"""One circuit with its supply, and how much of the plan belongs to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import COUNT, TEXT
from mateproof.tables.limited import limited
from mateproof.tables.links import beside, cases, counted, follow, keys, same
from mateproof.tables.schema import SCHEMA
from mateproof.tables.schema.plan import SUPPLY

ORDER = 1
_CODING = ("plan", "circuit", "coding", "coding_on_site", "coding_step")


def view(base: Base) -> pl.DataFrame:
    """Follow circuits to their supplies, and count leads, connectors and codes."""
    rows = follow(base["circuits"], base["supplies"], same("plan", "supply"), same(*SUPPLY))
    on = same("plan", "circuit")
    counts = (counted(title, rows, base[title], on) for title in ("leads", "ends"))
    rows = beside(rows, *counts, _protections(rows), *_codes(rows, base))
    return limited(rows, base, SCHEMA["circuits"].columns)


def _protections(rows: pl.DataFrame) -> pl.Series:
    """Return how many circuits of the same plan name a protective device."""
    told = [name for name in rows.columns if name.startswith("protection_")]
    of_plan = zip(rows["plan"].to_list(), keys(rows, told), strict=True)
    counts = Counter(plan for plan, said in of_plan if any(each is not None for each in said))
    return pl.Series("protections", [counts[plan] for plan in rows["plan"].to_list()], COUNT)


def _codes(rows: pl.DataFrame, base: Base) -> Iterator[pl.Series]:
    """Yield which codes the connectors of a circuit have, and in how many ways they are coded."""
    codes: dict[tuple[str, str], set[str]] = {}
    steps: dict[tuple[str, str], set[str]] = {}
    for plan, circuit, code, on_site, step in cases(base.view("installed"), _CODING).values:
        if code:
            codes.setdefault((plan, circuit), set()).add(code)
        if on_site and step:
            steps.setdefault((plan, circuit), set()).add(step)
    named = list(keys(rows, ("plan", "circuit")))
    known = [sorted(codes.get(key, ())) for key in named]
    yield pl.Series("codes", [", ".join(each) or None for each in known], TEXT)
    yield pl.Series("code_count", [len(each) for each in known], COUNT)
    yield pl.Series("coding_steps", [len(steps.get(key, ())) for key in named], COUNT)
