"""Following names: both ways of finding the rows are the same, and are what a left join says."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mateproof.tables import links

NAMES = st.sampled_from(["a", "b", "c", None])
MANY = st.sampled_from([-1, 1000])
"""Below it every table is large, above it small."""
ROWS = st.lists(st.tuples(NAMES, NAMES), max_size=8)
Row = tuple[str | None, str | None]
TYPES = {"plan": pl.String(), "name": pl.String()}


def frame(rows: list[Row], value: str) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=TYPES, orient="row").with_columns(
        pl.int_range(pl.len()).cast(pl.Int64).alias(value)
    )


@given(ROWS, ROWS, MANY)
def test_the_first_row_with_the_same_key_is_found(rows: list[Row], others: list[Row], many: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(links, "MANY", many)
        found = links.follow(
            frame(rows, "own"), frame(others, "value"), links.same("plan", "name"), {"value": "theirs"}
        )
    expected = [None if None in row or row not in others else others.index(row) for row in rows]
    assert found["theirs"].to_list() == expected
    assert found.columns == ["plan", "name", "own", "theirs"]
    assert found["own"].to_list() == list(range(len(rows)))


@given(ROWS, ROWS, MANY)
def test_the_rows_with_the_same_key_are_counted(rows: list[Row], others: list[Row], many: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(links, "MANY", many)
        found = links.counted("of", frame(rows, "own"), frame(others, "value"), links.same("plan", "name"))
    assert found.to_list() == [0 if None in row else others.count(row) for row in rows]
    assert found.name == "of"
    assert found.dtype == pl.Int64


@given(ROWS, MANY)
def test_each_case_is_asked_once(rows: list[Row], many: int) -> None:
    asked: list[Row] = []

    def answer(*case: str | None) -> str:
        asked.append((case[0], case[1]))
        return repr(case)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(links, "MANY", many)
        answers = links.answered(frame(rows, "own"), ("plan", "name"), answer)
    assert answers.column("said", pl.String()).to_list() == list(map(repr, rows))
    assert asked == list(dict.fromkeys(rows))


def test_columns_are_put_beside_or_in_the_place_of_others() -> None:
    rows = frame([("a", None), ("b", "c")], "own")
    known = pl.DataFrame({"own": [None, True]})
    found = links.beside(rows, links.flags("new", [True, None]), links.surely(known, "own"))
    assert found.to_dict(as_series=False) == {
        "plan": ["a", "b"],
        "name": [None, "c"],
        "new": [True, None],
        "own": [False, True],
    }
