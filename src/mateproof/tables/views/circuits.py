"""One circuit with its supply, and how much of the plan belongs to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from mateproof.tables.base import Base
from mateproof.tables.column import COUNT, FLAG, TEXT
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
    rows = beside(
        rows, *counts, _protections(rows), _feeders(rows, base), _inside(rows, base), *_codes(rows, base)
    )
    return limited(rows, base, SCHEMA["circuits"].columns)


def _protections(rows: pl.DataFrame) -> pl.Series:
    """Return how many circuits of the same plan name a protective device."""
    told = [name for name in rows.columns if name.startswith("protection_")]
    of_plan = zip(rows["plan"].to_list(), keys(rows, told), strict=True)
    counts = Counter(plan for plan, said in of_plan if any(each is not None for each in said))
    return pl.Series("protections", [counts[plan] for plan in rows["plan"].to_list()], COUNT)


def _inside(rows: pl.DataFrame, base: Base) -> pl.Series:
    """Return whether each circuit begins inside a device that the plan wires, and at no device that feeds."""
    named = list(keys(rows, ("plan", "circuit", "supply")))
    devices = list(keys(base["devices"], ("plan", "device", "feeds", "wiring")))
    wired = {key[:2] for key in devices if key[3]}
    together: dict[tuple[str, str], set[str | None]] = {}
    if wired:
        for plan, device, circuit in keys(base["ends"], ("plan", "device", "circuit")):
            if (plan, device) in wired:
                together.setdefault((plan, device), set()).add(circuit)
    joined = {(key[0], name) for key, names in together.items() if len(names) > 1 for name in names}
    supplied = (
        _supplied(base, {key[:2]: key[2].split("\n") for key in devices if key[2]}) if joined else set()
    )
    return pl.Series("inside", [key[:2] in joined and key not in supplied for key in named], FLAG)


def _supplied(base: Base, feeds: Mapping[tuple[str, str], Sequence[str]]) -> set[tuple[str, str, str]]:
    """Return (plan, circuit, supply) of everything that has a lead or a connector at a device that feeds."""
    of_lead = {key[:2]: key[2] for key in keys(base["leads"], ("plan", "lead", "circuit"))}
    wired = keys(base["wired"], ("plan", "device", "lead"))
    at = [(key[:2], of_lead.get((key[0], key[2]))) for key in wired]
    at += [(key[:2], key[2]) for key in keys(base["ends"], ("plan", "device", "circuit"))]
    return {(key[0], name, supply) for key, name in at if name for supply in feeds.get(key, ())}


def _feeders(rows: pl.DataFrame, base: Base) -> pl.Series:
    """Return how many devices of the same plan say what they feed."""
    counts = Counter(plan for plan, feeds in keys(base["devices"], ("plan", "feeds")) if feeds)
    return pl.Series("feeders", [counts[plan] for plan in rows["plan"].to_list()], COUNT)


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
