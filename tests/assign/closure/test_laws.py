"""The laws on random plans: what is planned stays, nothing is forgotten, and nothing is invented."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from tests.assign.closure.random_plans import joined, plans, tables

from mateproof.assign.closure import close
from mateproof.plan.model import End, Plan
from mateproof.rules.ask import ask
from mateproof.rules.rule import rules
from mateproof.tables.tables import Tables

MENDED = ("L101", "L103", "L108", "S101")
RETROFITTED = "retrofitable"
ROLES = ("lever", "strain relief", "cap")
pytestmark = pytest.mark.slow
several = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def with_added(plan: Plan, closure: pl.DataFrame) -> Plan:
    """The plan with what is added, as if the planner had written it."""
    added: dict[str, dict[str, list[str]]] = {}
    for row in closure.filter((pl.col("state") == "added") & pl.col("end").is_not_null()).iter_rows(
        named=True
    ):
        added.setdefault(row["end"], {}).setdefault(row["role"], []).extend(
            [row["accessory"]] * row["quantity"]
        )
    return replace(plan, ends=[_equipped(end, added.get(end.name, {})) for end in plan.ends])


def _equipped(end: End, new: dict[str, list[str]]) -> End:
    return replace(
        end,
        levers=(*end.levers, *new.get("lever", ())),
        strain_relief=end.strain_relief or next(iter(new.get("strain relief", ())), None),
        cap=end.cap or next(iter(new.get("cap", ())), None),
    )


def open_subjects(of: Tables, code: str) -> set[str]:
    """What a rule finds broken or unproven."""
    found = ask(of, only=[rules()[code]]).findings
    return {subject for finding in found for subject in finding.subjects}


@given(plans())
@several
def test_what_is_planned_stays_and_is_listed_once(text: str) -> None:
    _, of = tables(text)
    planned = close(of).filter((pl.col("state") == "planned") & pl.col("role").is_in(ROLES))
    assert Counter(planned.select("end", "role", "accessory").rows()) == Counter(
        of["equipped"].select("end", "role", "accessory").rows()
    )
    assert planned["quantity"].to_list() == [1] * planned.height


@given(plans())
@several
def test_what_is_added_makes_the_claims_hold_and_the_rest_is_told(text: str) -> None:
    plan, of = tables(text)
    closure = close(of)
    after = joined(with_added(plan, closure))
    missing = closure.filter(pl.col("state") == "missing")
    told = {
        role: {*rows["end"].drop_nulls(), *rows["mate"].drop_nulls()}
        for (role,), rows in missing.group_by("role")
    }
    for code, role in zip(MENDED, ("lever", "lever", "cap", "strain relief"), strict=True):
        left = open_subjects(after, code)
        assert left <= told.get(role, set()) | _too_many(of, code), (code, left, told)
    again = close(after)
    assert "added" not in set(again.filter(pl.col("end").is_not_null())["state"])


def _too_many(of: Tables, code: str) -> set[str]:
    """Pairs with more levers than they take, or of which nobody says how many: not ours to mend."""
    if code != "L103":
        return set()
    counts = of["mated"].filter(
        (pl.col("lever_count_a") + pl.col("lever_count_b") > pl.col("levers_per_flying_pair"))
        | pl.col("levers_per_flying_pair").is_null()
    )
    return set(counts["mate"])


@given(plans())
@several
def test_nothing_is_added_that_no_sheet_lists(text: str) -> None:
    _, of = tables(text)
    listed = {
        row["part"]: (row["accessories"] or "").split("\n") for row in of["offered"].iter_rows(named=True)
    }
    parts = dict(of["installed"].select("end", "part").iter_rows())
    for row in close(of).filter(pl.col("state") == "added").iter_rows(named=True):
        on = [parts[row["end"]]] if row["end"] else list(filter(None, parts.values()))
        assert any(row["accessory"] in listed.get(part, []) for part in on), row
        assert row["accessory"] not in (row["alternatives"] or "").split("\n")


@given(plans())
@several
def test_it_counts_what_is_counted_end_by_end(text: str) -> None:
    _, of = tables(text)
    closure = close(of).filter(pl.col("state").is_in(("added", "missing")))
    rows = closure.filter(pl.col("role").is_in(ROLES)).iter_rows(named=True)
    found = Counter((row["role"], row["mate"] or row["end"] or row["device"]) for row in rows)
    assert found == Counter(needs(of))


def needs(of: Tables) -> Iterator[tuple[str, str]]:
    """What needs a lever, a strain relief or a cap that is not planned, or may need one: one by one."""
    for mate in of["mated"].iter_rows(named=True):
        if mate["mounting_a"] == mate["mounting_b"] == "flying":
            have, need = mate["lever_count_a"] + mate["lever_count_b"], mate["levers_per_flying_pair"]
            if have < (1 if need is None else need):
                yield "lever", mate["mate"]
    for end in of["installed"].iter_rows(named=True):
        yield from ((role, end["end"]) for role, needed in _of_end(end).items() if needed)
    for device in of["devices"].iter_rows(named=True):
        if device["part_class"] == "distributor" and not device["levers_fitted"]:
            yield "lever", device["device"]


def _of_end(end: Mapping[str, Any]) -> dict[str, bool]:
    on_cable = end["mounting"] == "flying" and end["conductors_per_pole"] > 0
    takes_cap = end["gender"] == end["caps_for"] or None in (end["gender"], end["caps_for"])
    return {
        "lever": end["mounting"] == "mounted" and not end["lever_count"] and not brings(end),
        "strain relief": on_cable and end["made"] != "factory" and end["strain_relief"] is None,
        "cap": not end["mated"] and not end["cap"] and takes_cap,
    }


def brings(end: Mapping[str, Any]) -> bool:
    """Whether a mounted connector comes with its lever."""
    if end["locking_lever"] == RETROFITTED:
        return False
    if end["levers_fitted"] is not None:
        return bool(end["levers_fitted"])
    return bool(end["levers_fitted_when"] == "mounted")
