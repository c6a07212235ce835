"""The law behind three answers: to know less never turns broken into proven, nor proven into broken."""

from __future__ import annotations

import random
from dataclasses import replace

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mateproof.rules.rule import Rule, rules
from mateproof.tables.column import Column
from mateproof.tables.schema import SCHEMA

WORDS = (
    "a", "b", "socket", "plug", "flying", "mounted", "on site", "delivered", "factory", "lever", "cap",
    "strain relief", "distributor", "connector", "retrofitable", "solid", "fine-stranded", "none", "collared",
    "opened", "pushed in", "ac", "dc", "IEC", "factory only", "open", "closed", "IP20", "IP2xC", "PE N",
)  # fmt: skip
NUMBERS = (0.0, 0.5, 1.0, 1.5, 4.0, 24.0, 40.0, 230.0, 398.4)
VALUES = {pl.String: WORDS, pl.Boolean: (True, False), pl.Int64: tuple(range(5)), pl.Float64: NUMBERS}
ROWS = 200
OTHER, PROVEN, BROKEN = range(3)

SILENCE_SPEAKS = {
    ("L101", "levers_fitted"): "then the family's statement about mounted connectors counts",
    ("L101", "locking_lever"): "then the family's statement about mounted connectors counts",
    ("R102", "supply_voltage_v"): "then the circuit's voltage counts, which is not lower",
    ("T104", "strip_mm"): "then the conductor is stripped as the part asks",
    ("T105", "sheath_strip_mm"): "then the sheath is stripped as the part asks",
    ("T106", "earth_extra_mm"): "then the earth conductor is as long as the part asks",
}
"""Where a plan or a sheet that is silent says something, too; as does what a claim calls optional."""


def asked(rule: Rule) -> dict[str, Column]:
    columns = SCHEMA[rule.claim.rows].columns
    names = {*rule.claim.about.meta.root_names(), *rule.claim.holds.meta.root_names()}
    return {name: columns[name] for name in sorted(names)}


def forgettable(rule: Rule) -> list[str]:
    """What a sheet or a plan states, and may leave unstated; the rest is derived and comes with it."""
    stated = [name for name, column in asked(rule).items() if column.fact or column.field]
    silent = {*rule.claim.optional, *(name for code, name in SILENCE_SPEAKS if code == rule.code)}
    return [name for name in stated if name not in silent]


def anything(rule: Rule, seed: int) -> pl.DataFrame:
    """Return rows of any values in the columns that the rule asks for."""
    chance = random.Random(seed)
    columns = {name: (column.dtype, VALUES[type(column.dtype)]) for name, column in asked(rule).items()}
    return pl.DataFrame(
        {
            name: pl.Series(chance.choices(values, k=ROWS), dtype=dtype)
            for name, (dtype, values) in columns.items()
        }
    )


def answers(rule: Rule, variants: list[pl.DataFrame]) -> list[pl.Series]:
    """Return the answers for every variant of the same rows, found in one query."""
    about, holds = rule.claim.about, rule.claim.holds
    proven = about.fill_null(value=True) & holds
    answer = pl.when(proven).then(PROVEN).when(about & holds.not_()).then(BROKEN).otherwise(OTHER)
    found = pl.concat(variants).select(answer=answer)["answer"]
    return [found.slice(at * ROWS, ROWS) for at in range(len(variants))]


def turned_around(rule: Rule, seed: int) -> dict[str, dict[str, object]]:
    """Return, for each datum whose loss turns an answer around, one row that shows it."""
    rows, names = anything(rule, seed), forgettable(rule)
    without = [rows.with_columns(pl.lit(None, rows.schema[name]).alias(name)) for name in names]
    before, *afters = answers(rule, [rows, *without])
    found = {}
    for name, after in zip(names, afters, strict=True):
        turned = ((before == PROVEN) & (after == BROKEN)) | ((before == BROKEN) & (after == PROVEN))
        if turned.any():
            found[name] = rows.filter(turned).row(0, named=True)
    return found


@pytest.mark.parametrize("rule", [pytest.param(rule, id=code) for code, rule in rules().items()])
@settings(max_examples=2)
@given(seed=st.integers(0, 2**32 - 1))
def test_to_know_less_never_turns_an_answer_around(rule: Rule, seed: int) -> None:
    assert not turned_around(rule, seed)


def test_a_rule_that_takes_silence_for_a_yes_is_noticed() -> None:
    honest = rules()["M101"]
    claim = replace(honest.claim, holds=honest.claim.holds.fill_null(value=True))
    assert turned_around(replace(honest, claim=claim), seed=0)
