"""Waivers as a plan writes them: whole, with a day that exists, at a place that exists."""

from __future__ import annotations

import pytest

from mateproof.plan import locate, read_text
from mateproof.vocabulary.errors import PlanError

HEAD = "format: 1\nleads: {W1: {from: {part: 770-1242/076-000}}}\nwaivers:\n"


def problem(waiver: str) -> str:
    with pytest.raises(PlanError) as caught:
        read_text(f"{HEAD}  a: {waiver}\n", "plan.yaml")
    (found,) = caught.value.problems
    return str(found)


def written(place: str = "W1", day: str = "2027-03-31") -> str:
    return f"{{rule: P102, place: {place}, reason: r, name: planner, expires: {day}}}"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        ("31.3.2027", "“31.3.2027” where a day (year-month-day) is expected (write 2027-03-31)"),
        ("2027-02-29", "“2027-02-29” is no day of the calendar (for example 2027-03-31)"),
        ("31.2.2027", "“31.2.2027” where a day (year-month-day) is expected (for example 2027-03-31)"),
        ("03/04/2027", "“03/04/2027” where a day (year-month-day) is expected (for example 2027-03-31)"),
        ("20270331", "“20270331” where a day (year-month-day) is expected (for example 2027-03-31)"),
        ("never", "“never” where a day (year-month-day) is expected (for example 2027-03-31)"),
    ],
)
def test_a_day_is_a_day_of_the_calendar(day: str, said: str) -> None:
    assert problem(written(day=day)) == f"plan.yaml:4:65: {said}"


def test_a_place_is_one_of_the_plan() -> None:
    assert problem(written("W1.form")) == (
        "plan.yaml:4:26: there is no place “W1.form” (did you mean W1.from?)"
    )
    assert read_text(HEAD + "  a: " + written("Q*") + "\n").waivers, "what a pattern fits is seen later"


@pytest.mark.parametrize("key", ["rule", "reason", "name", "expires"])
def test_half_a_waiver_is_none(key: str) -> None:
    whole = {"rule": "P102", "reason": "r", "name": "planner", "expires": "2027-03-31"}
    half = ", ".join(f"{name}: {value}" for name, value in whole.items() if name != key)
    assert f"the key “{key}” is missing" in problem(f"{{{half}}}")


def test_waivers_are_repeated_and_found_again() -> None:
    text = (
        "format: 1\nleads: {W<n>: {for: {n: 1..3}, from: {part: 770-1242/076-000}}}\n"
        "templates: {t: {parameters: [n], waivers: {b<n>: " + written("W<n>.from") + "}}}\n"
        "use: {all: {template: t, for: {n: 1..3}}}\n"
        "waivers:\n  a<n>: {for: {n: 1..2}, rule: P102, place: W<n>, "
        "reason: r, name: planner, expires: 2027-03-31}\n"
    )
    plan = read_text(text, "plan.yaml")
    assert [waiver.name for waiver in plan.waivers] == ["a1", "a2", "b1", "b2", "b3"]
    assert [waiver.place for waiver in plan.waivers] == ["W1", "W2", "W1.from", "W2.from", "W3.from"]
    place = locate(plan, "waiver", "a2", "expires")
    assert place is not None
    assert text.splitlines()[place.line - 1][place.column - 1 :].startswith("2027-03-31")
