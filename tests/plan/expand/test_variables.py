"""Variables: a value that is written once is as good as written out, and mistakes show both places."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.plan.expand.test_repetition import content, problems

from mateproof.plan import locate, read, read_text
from mateproof.plan.fmt.fmt import fmt
from mateproof.plan.locate import origins
from mateproof.vocabulary.errors import PlanError

PLAN = """\
format: 1
name: <name>
variables: {name: south, size: 1.5 mm², lead: 3 m, box: duct, no: 7}
environment: {place: <box>}
cables: {c: {conductors: 2, cross_section: <size>}}
zones: {<box>-<n>: {for: {n: 1..2}}}
templates:
  t: {parameters: [n], leads: {W<n>-<no:03>: {cable: c, length: <lead>, zone: <box>-<n>, to: {part: A}}}}
use: {u: {template: t, for: {n: 1..2}}}
mates: ["W1-<no:03>.to + W2-<no:03>.to"]
"""
VALUES = {"<name>": "south", "<size>": "1.5 mm²", "<lead>": "3 m", "<box>": "duct", "<no:03>": "007"}


def test_a_variable_is_its_value_everywhere() -> None:
    text = PLAN.replace("place: <box>", "place: closed")
    copied = text
    for name, value in VALUES.items():
        copied = copied.replace(name, value)
    short, out = content(read_text(text)), content(read_text(copied))
    same: dict[str, object] = {"variables": [], "origins": {}}
    assert short | same == out | same
    assert short["name"] == "south"
    assert [lead["name"] for lead in short["leads"]] == ["W1-007", "W2-007"]


def test_a_wrong_value_shows_where_it_stands_and_where_it_is_written() -> None:
    with pytest.raises(PlanError) as caught:
        read_text(PLAN, "plan.yaml")
    (problem,) = caught.value.problems
    assert problem.place is not None
    assert (problem.place.line, problem.place.column) == (4, 22)
    assert problem.message.startswith("“duct” where a kind of place")
    assert problem.help.endswith("here <box> = duct, written at plan.yaml:3:52")


def test_a_finding_can_follow_a_value_to_its_variable() -> None:
    plan = read_text(PLAN.replace("<box>", "open"))
    place = locate(plan, "cable", "c", "cross_section")
    assert place is not None
    assert place.line == 5
    assert [(said, str(where)) for said, where in origins(plan, "cable", "c", "cross_section")] == [
        ("<size> = 1.5 mm²", "plan:3:26")
    ]
    assert origins(plan, "cable", "c", "conductors") == ()
    assert origins(plan, "plan", "", "name") == ()


def test_unused_variables_are_known() -> None:
    plan = read_text(
        "format: 1\nvariables: {a: 1, b: 2, c: 3}\nzones: {z<a>: {}}\ntemplates: {t: {zones: {z<c>: {}}}}\n"
    )
    assert [(one.name, one.used) for one in plan.variables] == [("a", True), ("b", False), ("c", True)]


def test_included_files_share_variables_and_a_name_is_written_once(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("format: 1\ninclude: [more.yaml]\nvariables: {lead: 3 m}\n", "utf-8")
    (tmp_path / "more.yaml").write_text("leads: {W1: {length: <lead>}}\n", "utf-8")
    assert read(tmp_path / "plan.yaml").leads[0].length_m == 3
    (tmp_path / "more.yaml").write_text("variables:\n  lead: 4 m\n", "utf-8")
    with pytest.raises(PlanError, match=r"the variable “lead” is written twice, first at .*more.yaml:2:3"):
        read(tmp_path / "plan.yaml")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("zones: {z<ab>: {}}", "there is no variable “ab”"),
        ("zones: {z<x>: {}}", "the placeholder <x> stands outside of a repetition"),
        (
            "zones: {z<abc>: {for: {abc: 1..2}}}",
            "“abc” is a variable of the plan already, written at plan:2:13",
        ),
        (
            "templates: {t: {parameters: [abc]}}",
            "“abc” is a variable of the plan already, written at plan:2:13",
        ),
        ("zones: {z<abc+1>: {}}", "“abc” is “3 m”, and no number to count with"),
        ("zones: {z<n><ab>: {for: {n: 1..2}}}", "the placeholder <ab> has no variable “ab”"),
    ],
)
def test_wrong_names(text: str, said: str) -> None:
    assert problems(f"format: 1\nvariables: {{abc: 3 m}}\n{text}\n") == [said]


def test_a_value_that_cannot_be_used_is_told_once_and_not_where_it_stands() -> None:
    text = "format: 1\nvariables: {a: [x], b: <a>}\nzones: {<a>: {place: <b>}}\nleads: {W: {length: <a>}}\n"
    assert problems(text) == [
        "a list […] where a value is expected",
        "the variable “b” is made of another one",
    ]


@given(st.from_regex(r"[a-z_][a-z0-9_]{0,5}", fullmatch=True), st.integers(0, 999), st.integers(0, 9))
def test_counting_on(name: str, value: int, more: int) -> None:
    plan = read_text(f"format: 1\nvariables: {{{name}: {value}}}\nzones: {{z<{name}+{more}:03>: {{}}}}\n")
    assert plan.zones[0].name == f"z{value + more:03}"


def test_the_canonical_form_keeps_variables() -> None:
    untidy = "format: 1\nleads: {W: {length: '<a>'}}\nvariables: {a: '3 m', b: <x}\n"
    tidy = fmt(untidy)
    assert tidy.index("variables") < tidy.index("leads")
    assert "length: <a>" in tidy
    assert fmt(tidy) == tidy
