"""Whether a step applies has three answers, like everything else."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mateproof.documents.terminations import preparation
from mateproof.documents.work.applies import applies, unknown

KEYS = {
    "ferrule": ["none", "plain", "collared"],
    "method": ["opened", "pushed in"],
    "gender": ["socket", "plug"],
    "coding": ["on site", "delivered"],
    "mounting": ["flying", "mounted"],
}
FACTS = st.fixed_dictionaries({key: st.sampled_from([*values, None]) for key, values in KEYS.items()})
WHEN = st.fixed_dictionaries({}, optional={key: st.sampled_from(values) for key, values in KEYS.items()})


@given(WHEN, FACTS)
def test_one_false_condition_decides_and_a_missing_fact_leaves_it_open(
    when: dict[str, Any], facts: dict[str, Any]
) -> None:
    answer = applies(when, facts)
    pairs = [(facts[key], wanted) for key, wanted in when.items()]
    assert (answer is False) == any(known is not None and known != wanted for known, wanted in pairs)
    assert (answer is True) == all(known == wanted for known, wanted in pairs)
    if answer is None:
        assert unknown(when, facts) == sorted(key for key in when if facts[key] is None)


@given(WHEN, FACTS, st.data())
def test_stating_a_missing_fact_never_turns_an_answer(
    when: dict[str, Any], facts: dict[str, Any], data: st.DataObject
) -> None:
    before = applies(when, facts)
    missing = [key for key, value in facts.items() if value is None]
    if missing and before is not None:
        key = data.draw(st.sampled_from(missing))
        assert applies(when, facts | {key: data.draw(st.sampled_from(KEYS[key]))}) is before


def test_what_the_plan_puts_on_is_asked_by_presence() -> None:
    assert applies({"lever": True}, {"lever": "770-101"}) is True
    assert applies({"lever": True}, {"lever": None}) is False
    assert applies({"poles_low": 3}, {"poles": 2}) is False
    assert applies({"poles_low": 3}, {"poles": 5}) is True
    assert applies({"poles_low": 3}, {"poles": None}) is None


def row(**given: Any) -> dict[str, Any]:
    names = ("strip_mm", "strip_length_mm", "sheath_strip_mm", "sheath_strip_length_mm", "earth_extra_mm",
             "earth_extra_length_mm", "earth_extra_from_poles", "poles", "has_earth")  # fmt: skip
    return dict.fromkeys(names) | given


def test_the_plan_goes_before_the_sheet_and_nobody_is_nobody() -> None:
    assert preparation(row(strip_mm=8.0, strip_length_mm=9.0)).strip_mm == 8.0
    assert preparation(row(strip_length_mm=9.0)).strip_mm == 9.0
    assert preparation(row()).strip_mm is None


def test_the_earth_conductor_is_longer_only_where_there_is_one() -> None:
    known = row(earth_extra_length_mm=8.0, earth_extra_from_poles=3)
    assert preparation(known | {"poles": 3, "has_earth": True}).earth_mm == 8.0
    assert preparation(known | {"poles": 2, "has_earth": True}).earth_mm is None
    assert preparation(known | {"poles": 3, "has_earth": False}).earth_applies is False
    assert preparation(known | {"poles": 3}).earth_applies is None
