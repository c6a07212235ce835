"""What a cable carries: the table, its factors, and what is said while facts are missing."""

from __future__ import annotations

from math import sqrt

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mateproof.plan.language.laying import ARRANGEMENTS, METHODS
from mateproof.rules.laying import carries
from mateproof.vocabulary.ampacity import GROUPING, SIZES, TABLE, ambient_factor, at_most, carried
from mateproof.vocabulary.conductors import Insulation

FACTS = (
    "insulation",
    "reference_method",
    "cross_section_mm2",
    "line_count",
    "ambient_high_c",
    "grouped",
    "arrangement",
)
TYPES = (pl.String, pl.String, pl.Float64, pl.Int64, pl.Float64, pl.Int64, pl.String)
laid = st.tuples(
    st.sampled_from(list(Insulation)),
    st.sampled_from(METHODS),
    st.sampled_from((0.5, 0.75, 1.0, 1.2, *SIZES, 6.0)),
    st.integers(0, 3),
    st.floats(-30, 100),
    st.integers(1, 10),
    st.sampled_from(ARRANGEMENTS),
)


@pytest.mark.parametrize(
    ("facts", "amperes"),
    [
        (("PVC", "B2", 2.5, 0, 30, 1, "bunched"), 23),
        (("PVC", "C", 1.5, 3, 30, 1, "layer"), 17.5),
        (("XLPE", "E", 4.0, 1, 30, 1, "bunched"), 49),
        (("PVC", "A1", 1.5, 0, 40, 1, "bunched"), 14.5 * 0.87),  # the public table prints 0.87 for 40 °C
        (("XLPE", "C", 2.5, 3, 50, 3, "bunched"), 30 * 0.82 * 0.70),  # and 0.82 for 50 °C
        (("PVC", "E", 2.5, 0, 30, 9, "layer"), 30 * 0.70),
    ],
)
def test_known_currents(facts: tuple[object, ...], amperes: float) -> None:
    assert carried(*facts) == pytest.approx(amperes, rel=0.006)  # type: ignore[arg-type]


@pytest.mark.parametrize("at", range(len(FACTS)))
def test_nothing_is_said_without_one_of_the_facts(at: int) -> None:
    facts: list[object] = ["PVC", "B2", 2.5, 0, 30.0, 2, "bunched"]
    facts[at] = None
    assert carried(*facts) is None  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "beyond", [("XLPE", "A2", 2.5, 0, 30.0, 1), ("PVC", "C", 6.0, 0, 30.0, 1), ("PVC", "C", 2.5, 0, 30.0, 10)]
)
def test_nothing_is_said_beyond_the_tables(beyond: tuple[object, ...]) -> None:
    assert carried(*beyond, "bunched") is None  # type: ignore[arg-type, call-arg]


def test_the_table_falls_with_worse_laying_and_with_smaller_cables() -> None:
    for rows in TABLE.values():
        for found in rows.values():
            assert all(two > three for two, three in found)
            assert sorted(found) == list(found)
        order = [rows[method] for method in METHODS if method in rows]
        assert all(one[2][0] <= rows["E"][2][0] for one in order)
    assert all(list(factors) == sorted(factors, reverse=True) for factors in GROUPING.values())


def test_half_a_square_millimetre_is_scaled_by_its_resistance() -> None:
    assert at_most(0.5, 30) == pytest.approx(26 * sqrt(13.3 / 39.0))
    assert at_most(6, 30) is None
    assert ambient_factor("PVC", 70) == ambient_factor("PVC", 99) == 0


@given(laid)
def test_no_laying_carries_more_than_the_most(facts: tuple[object, ...]) -> None:
    found, most = carried(*facts), at_most(facts[2], facts[4])  # type: ignore[arg-type]
    assert found is None or (most is not None and found <= most * (1 + 1e-9))


def answer(current: float | None, facts: list[object], own: float | None = None) -> bool | None:
    columns = dict(zip(FACTS, facts, strict=True))
    types = dict(zip(FACTS, TYPES, strict=True))
    row = {"a": current, "ampacity_a": own, **columns}
    frame = pl.DataFrame([row], schema={"a": pl.Float64, "ampacity_a": pl.Float64, **types})
    return frame.select(carries("a")).item()  # type: ignore[no-any-return]


@given(laid, st.integers(0, len(FACTS) - 1), st.floats(0, 60))
def test_one_fact_less_leaves_an_answer_open_and_never_turns_it(
    facts: tuple[object, ...], at: int, current: float
) -> None:
    less = list(facts)
    less[at] = None
    assert answer(current, less) in {None, answer(current, list(facts))}


def test_what_holds_however_it_is_arranged_needs_no_arrangement() -> None:
    facts: list[object] = ["PVC", "B2", 1.5, 0, 30.0, 4, None]
    assert answer(10, facts) is True
    assert answer(11.5, facts) is None
    assert answer(16, facts) is False


def test_the_planners_own_number_goes_before_the_table() -> None:
    facts: list[object] = ["PVC", "B2", 1.5, 0, 30.0, 1, "bunched"]
    assert answer(20, facts, own=25) is True
    assert answer(10, facts, own=6) is False
