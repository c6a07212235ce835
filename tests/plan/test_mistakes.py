"""Everything that is wrong with a plan is told at once, each thing once, with its place and the next step.

`mistakes/NAME.yaml` are plans with many mistakes, `mistakes/NAME.txt` what a planner reads about them.
"""

from pathlib import Path

import pytest

from mateproof.plan import read, read_text
from mateproof.vocabulary.errors import PlanError, Problem

FOLDER = Path(__file__).parent / "mistakes"
PLANS = sorted(FOLDER.glob("*.yaml"))


def problems(text: str) -> tuple[Problem, ...]:
    with pytest.raises(PlanError) as caught:
        read_text(text, "plan.yaml")
    return caught.value.problems


def lines(text: str) -> list[int]:
    return [problem.place.line for problem in problems(text) if problem.place]


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_a_planner_reads(plan: Path) -> None:
    with pytest.raises(PlanError) as caught:
        read(plan)
    told = [f"{problem}\n".replace(f"{FOLDER}/", "") for problem in caught.value.problems]
    assert "".join(told) == plan.with_suffix(".txt").read_text("utf-8")


def test_ten_mistakes_are_ten_problems_on_their_lines() -> None:
    text = """\
format: 1
zones: {z: {place: nowhere}}
circuits:
  a: {voltage: 24}
  b: {supply: mains}
cables: {c: {diametre: 7 mm}}
leads:
  W1: {length: 0 m, from: {part: X}}
  W2: {cable: d}
  W3: {circuit: c}
  W4: {to: {}}
  W5: {zone: y}
mates: [W1.from]
"""
    assert lines(text) == [2, 4, 5, 6, 8, 9, 10, 11, 12, 13]


def test_every_problem_has_a_place() -> None:
    for plan in PLANS:
        with pytest.raises(PlanError) as caught:
            read(plan)
        assert all(problem.place and problem.message for problem in caught.value.problems)


def test_after_a_syntax_error_the_rest_is_not_said_to_be_missing() -> None:
    found = problems("name: x\nleads:\n  W1: {circuit: a}\nmates: [W1.to + W9.to\ncircuits: {}\n")
    assert [problem.place.line for problem in found if problem.place] == [5]


def test_what_was_read_before_a_syntax_error_is_told_as_well() -> None:
    assert lines("format: 1\nleads:\n  W1: {lenght: 3 m}\n  W2: {\n") == [3, 5]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the file is empty"),
        ("# a remark\n", "the file is empty"),
        ("---\n", "the file is empty"),
        ("- a\n", "this is a list"),
        ("hello\n", "this is a text"),
        ("name: x\n", "the key “format” is missing"),
        ("format: 1\n---\nformat: 1\n", "a second document"),
        ("format: 1\nname: a\u200bb\n", "ZERO WIDTH SPACE"),
        ("format: 1\nname: a\u202eb\n", "RIGHT-TO-LEFT OVERRIDE"),
        ("format: 1\nname: 'x\n", "the quote opened at line 2 is not closed"),
        ("format: 1\nname: '\u0007'\n", "control character U+0007"),
        ('format: 1\nname: "a\\u0007"\n', "a control character"),
        ("format: 1\ninclude: [other.yaml]\n", "cannot include files"),
        ("format: 2\n", "“2” where the format of a plan (1)"),
        ("format: 1\nleads: [W1]\n", "a list […] where a mapping of names"),
        ("format: 1\nmates: {a: b}\n", "a mapping {…} where a list of mates"),
        ("format: 1\nleads: {W1.to + x: {}}\n", "contains “ + ”"),
        ("format: 1\nleads: {W1: 3 m}\n", "“3 m” where a lead is expected"),
    ],
)  # fmt: skip
def test_no_plan(text: str, said: str) -> None:
    found = problems(text)
    assert any(said in problem.message for problem in found), [str(problem) for problem in found]
    assert len(found) == 1


def test_sixty_levels_are_enough() -> None:
    deep = "format: 1\nname: "
    assert not any("nested" in found.message for found in problems(deep + "[" * 59 + "]" * 59))
    assert "nested deeper than 60 levels" in problems(deep + "[" * 60 + "]" * 60)[-1].message
    assert "nested deeper than 60 levels" in problems(deep + "[" * 1_000_000)[-1].message


def test_a_billion_laughs_are_refused_at_once() -> None:
    text = "a: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a]\n" for n in range(50))
    assert sum("an alias" in problem.message for problem in problems(text)) == 150


def test_the_same_mistake_in_every_repetition_is_told_once() -> None:
    found = problems("format: 1\nleads:\n  W<n>: {for: {n: 1..50}, circuit: x}\n")
    assert len(found) == 1
    assert found[0].help.endswith("here n = 1")


def test_a_hundred_thousand_mistakes_are_counted_and_some_are_shown() -> None:
    found = problems("format: 1\n" + "".join(f"k{n}: v\n" for n in range(12_000)))
    assert len(found) == 10_001
    assert found[0].message == "unknown key “k0” at the root of the plan"
    assert found[-1].message == "… and 2,000 more problems"


def test_behind_a_syntax_error_reading_goes_on_at_the_next_key_of_the_root() -> None:
    text = """\
format: 1
zones: {z: {place: opne
circuits:
  a: {voltage: 24}
cables:
  c: {item: x: y}
  d: {diameter: 7}
name: 'never closed
leads:
  W1: {lenght: 3 m, cable: c, circuit: nobody}
mates: [W1.to + W9.to]
"""
    assert lines(text) == [2, 3, 4, 6, 8, 10]


def test_syntax_errors_without_end_are_told_ten_times() -> None:
    found = problems("format: 1\n" + "".join(f"k{chr(97 + n)}: [a\n" for n in range(26)))
    assert 1 < len(found) <= 20
