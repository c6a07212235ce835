"""Rows found by name: what a join finds, for many names and for few."""

from __future__ import annotations

import polars as pl
import pytest

from mateproof.mating import lookup


@pytest.mark.parametrize("many", [0, 10**9])
def test_every_name_finds_its_row_and_others_find_none(many: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lookup, "_MANY", many)
    names = pl.DataFrame({"plan": ["p", "q"] * 500, "end": [f"e{number // 2}" for number in range(1000)]})
    wanted = names.sample(fraction=0.5, shuffle=True, seed=1).vstack(
        pl.DataFrame({"plan": ["p", "r"], "end": ["unknown", "e1"]})
    )
    rows = lookup.rows_of(wanted, names)
    assert rows[-2:].to_list() == [None, None]
    assert names[rows[:-2]].equals(wanted[:-2])


def test_two_names_of_one_hash_are_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lookup, "_MANY", 0)
    monkeypatch.setattr(lookup, "_by_hash", lambda wanted, names: (wanted * 0).astype("int64"))
    names = pl.DataFrame({"end": ["a", "b"]})
    assert lookup.rows_of(names, names).to_list() == [0, 1]
