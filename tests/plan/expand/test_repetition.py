"""Ranges and templates mean exactly what a person would have copied."""

from dataclasses import fields
from typing import Any

import pytest
from benchmarks.generate_plan import templated, written_out
from hypothesis import given
from hypothesis import strategies as st

from mateproof.plan import read_text
from mateproof.plan.expand import loops
from mateproof.plan.model import Plan
from mateproof.vocabulary.errors import PlanError


def content(plan: Plan) -> dict[str, Any]:
    """A plan without the places where it is written."""
    found = {}
    for item in fields(plan):
        value = getattr(plan, item.name)
        if isinstance(value, list):
            value = [
                {each.name: getattr(row, each.name) for each in fields(row) if each.name != "at"}
                for row in value
            ]
        found[item.name] = value
    return {name: value for name, value in found.items() if name not in {"at", "limits"}}


def test_a_large_template_is_the_plan_written_out() -> None:
    short = content(read_text("\n".join(templated(300))))
    long = content(read_text("\n".join(written_out(300))))
    assert short == long
    assert len(long["ends"]) == 300
    assert len(long["mates"]) == 150


@given(st.integers(-5, 5), st.integers(1, 8), st.integers(-3, 3), st.sampled_from(["", ":02", ":03", ":2"]))
def test_a_range_is_its_copies(low: int, count: int, offset: int, width: str) -> None:
    sign = f"{offset:+}" if offset else ""
    name = f"z<n{sign}{width}>"
    last = low + count - 1
    short = f"format: 1\nzones:\n  {name}: {{for: {{n: {low}..{last}}}, near: [{name}]}}\n"
    rows = [format(n + offset, width[1:]).strip() for n in range(low, low + count)]
    if any(" " in format(n + offset, width[1:]) for n in range(low, low + count)):
        return  # ":2" pads with blanks, which a name cannot begin with
    long = "format: 1\nzones:\n" + "".join(f"  z{row}: {{near: [z{row}]}}\n" for row in rows)
    assert content(read_text(short)) == content(read_text(long))


def test_lists_and_combinations() -> None:
    plan = read_text("format: 1\nzones: {<f>-<s>-<n>: {for: {f: [a, b], s: left, n: [1, 3..4]}}}\n")
    assert [zone.name for zone in plan.zones] == [f"{f}-left-{n}" for f in "ab" for n in (1, 3, 4)]


def test_templates_use_templates_with_their_values() -> None:
    plan = read_text("""\
format: 1
templates:
  room:
    parameters: [f, r, last]
    zones: {<f>.<r>: {}}
    leads: {W<f>.<r>-<k>: {for: {k: 1..<last>}, zone: <f>.<r>}}
  floor:
    parameters: [f, rooms]
    use: {rooms: {template: room, for: {r: 1..<rooms>}, with: {f: <f+10>, last: 2}}}
use:
  floors: {template: floor, for: {f: 1..2}, with: {rooms: 3}}
  attic: {template: room, with: {f: attic, r: 1, last: 1}}
""")
    names = [f"{f}.{r}" for f in (11, 12) for r in (1, 2, 3)]
    assert [zone.name for zone in plan.zones] == [*names, "attic.1"]
    assert [lead.name for lead in plan.leads] == [f"W{name}-{k}" for name in names for k in (1, 2)] + [
        "Wattic.1-1"
    ]


def test_places_are_those_of_the_template() -> None:
    plan = read_text("format: 1\nzones:\n  z<n>:\n    for: {n: 1..3}\n    place: closed\n")
    assert {(zone.at[""][1], zone.at["place"][1]) for zone in plan.zones} == {(3, 5)}


def problems(text: str) -> list[str]:
    with pytest.raises(PlanError) as caught:
        read_text(text)
    return [problem.message for problem in caught.value.problems]


def test_names_that_become_equal_are_told_with_both_places() -> None:
    text = "format: 1\nzones:\n  z<n>: {for: {n: 1..3}}\n  z2: {}\n"
    assert problems(text) == ["the zone “z2” is written twice, first at plan:3:3 (n = 2)"]
    text = "format: 1\ndevices: {K: {connectors: {a<n>: {face: {}}, a1: {face: {}}}, for: {n: 1}}}\n"
    assert problems(text) == ["the name “a1” is written twice"]


def test_a_plan_that_would_never_end_is_refused_quickly() -> None:
    wide = "format: 1\nzones: {z<a><b><c>: {for: {a: 1..1000, b: 1..1000, c: 1..1000}}}\n"
    assert problems(wide) == ["the plan written out has more than 2,000,000 repetitions"]
    long = "format: 1\nzones: {z<a>: {for: {a: 1..9999999}}}\n"
    assert problems(long) == ["the range “1..9999999” has more than 2,000,000 values"]


def test_templates_of_templates_stop_at_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loops, "MOST", 10_000)
    deep = "format: 1\ntemplates:\n  t0: {parameters: [n], zones: {z<n>: {}}}\n" + "".join(
        f"  t{k}: {{parameters: [n], use: {{u: {{template: t{k - 1}, for: {{n: 1..100}}}}}}}}\n"
        for k in range(1, 9)
    )
    found = problems(deep + "use: {u: {template: t8, for: {n: 1..100}}}")
    assert found == ["the plan written out has more than 10,000 repetitions"]
