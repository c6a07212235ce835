"""Coverage by harm: found, measured, found by nothing, open; each pair once."""

from __future__ import annotations

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from mateproof.documents.testsheet.found import percent
from mateproof.tables.schema import SCHEMA
from mateproof.tables.teststeps import coverage

ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "harm": st.sampled_from(["life", "damage", "nuisance"]),
            "pairs": st.integers(1, 1000),
            "found_by": st.sampled_from(["inspection", "polarity", None]),
            "found_by_known": st.booleans(),
        }
    ).map(lambda row: {**row, "found_by_known": row["found_by_known"] or row["found_by"] is not None}),
    max_size=6,
)


@given(ROWS)
def test_every_pair_is_counted_once(rows: list[dict[str, object]]) -> None:
    found = coverage(pl.DataFrame(rows, schema=SCHEMA["misplugs"].dtypes))
    assert bool(found) == bool(rows)
    if found:
        *by_harm, total = found
        for name in ("pairs", "found", "measured", "open", "unfound"):
            assert sum(getattr(each, name) for each in by_harm) == getattr(total, name)
            assert getattr(total, name) >= 0
        assert total.pairs == total.found + total.open + total.unfound


@given(st.integers(0, 10**12), st.integers(1, 10**12))
def test_only_all_is_all_and_only_none_is_none(some: int, more: int) -> None:
    total = some + more
    assert 0 <= percent(some, total) < 100
    assert (percent(some, total) == 0) == (some == 0)
    assert percent(total, total) == 100
