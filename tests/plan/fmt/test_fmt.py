"""The canonical form, case by case."""

from pathlib import Path

import pytest

from mateproof.plan.fmt.fmt import fmt, fmt_bytes
from mateproof.vocabulary.errors import PlanError

HERE = Path(__file__).parent


def test_a_plan_with_a_bit_of_everything() -> None:
    assert fmt((HERE / "untidy.yaml").read_text("utf-8")) == (HERE / "tidy.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("untidy", "tidy"),
    [
        ('cables: {c: {cross_section: "1,5mm2"}}', "cables: {c: {cross_section: 1.5 mm²}}"),
        ("leads: {a: {length: 3m}}", "leads: {a: {length: 3 m}}"),
        ("leads: {a: {length: '1,250 m'}}", 'leads: {a: {length: "1,250 m"}}'),  # two meanings: left alone
        ("leads: {a: {length: '<n>m'}}", "leads: {a: {length: <n>m}}"),
        ("zones: {a: {temperature: −5 °C … 40 C}}", "zones: {a: {temperature: -5..40 °C}}"),
        ("parts: {a: {mating_cycles: '>=200'}}", 'parts: {a: {mating_cycles: ">= 200"}}'),
        ("parts: {a: {width: 3..4mm}}", "parts: {a: {width: 3..4 mm}}"),
        ("mating: {under_load: FALSE, made: On_Site}", "mating: {under_load: no, made: on_site}"),
        ("supplies: {a: {overvoltage_category: iii}}", "supplies: {a: {overvoltage_category: III}}"),
        ("zones: {a: {pollution_degree: '2'}}", "zones: {a: {pollution_degree: 2}}"),
        ("circuits: {a: {function: '2'}}", 'circuits: {a: {function: "2"}}'),
        ("circuits: {a: {function: 'a # b'}}", 'circuits: {a: {function: "a # b"}}'),
        ("circuits: {a: {conductors: [-, +]}}", "circuits: {a: {conductors: [-, +]}}"),
        ("mates: ['W1.to   + W2.from']", "mates: [W1.to + W2.from]"),
        ("leads: {a: {to: {label: x, part: y}}}", "leads: {a: {to: {part: y, label: x}}}"),
        ("parts: {a: {counterparts: [b], poles: 2, colour: grey, like: c}}",
         "parts: {a: {like: c, poles: 2, colour: grey, counterparts: [b]}}"),
        ("mates: [{join: a + b, for: {n: 1}}]", "mates: [{for: {n: 1}, join: a + b}]"),
        ("templates: {t: {leads: {'a<n>': {length: 2m}}, parameters: [n]}}",
         "templates: {t: {parameters: [n], leads: {a<n>: {length: 2 m}}}}"),
        ("wrong: {b: 1, a: '2'}", 'wrong: {b: 1, a: "2"}'),
        ("leads: {?: 1}", 'leads: {"": 1}'),
        ("leads: {a: , b: {}}", "leads: {a: , b: {}}"),
    ],
)  # fmt: skip
def test_one_way_to_write_it(untidy: str, tidy: str) -> None:
    found = fmt(f"format: 1\n{untidy}\n")
    assert found == f"format: 1\n{tidy}\n"
    assert fmt(found) == found


def test_what_is_too_wide_opens_from_the_outside() -> None:
    wide = ", ".join(f"name-{n}" for n in range(20))
    assert fmt(f"format: 1\nzones: {{a: {{near: [{wide}], place: open}}, b: {{}}}}\n").startswith(
        "format: 1\nzones:\n  a:\n    near:\n      - name-0\n      - name-1\n"
    )


def test_a_dash_that_leaves_its_brackets_gets_quotes() -> None:
    found = fmt("format: 1\ncircuits: {a: {conductors: [-, # minus\n +]}}\n")
    assert found.endswith('conductors:\n      - "-" # minus\n      - +\n')


def test_line_ends_stay_and_a_mark_at_the_beginning_goes() -> None:
    assert fmt_bytes(b"\xef\xbb\xbfformat: 1\r\n# b\r\n", "p") == b"format: 1\r\n# b\r\n"


def test_all_problems_come_at_once_and_nothing_is_formatted() -> None:
    with pytest.raises(PlanError) as caught:
        fmt("format: 1\nname: &a x\nname: y\nzones: *a\n")
    assert [problem.place.line for problem in caught.value.problems if problem.place] == [2, 3, 4]


def test_a_key_without_end_is_refused() -> None:
    with pytest.raises(PlanError, match="more than 1000 characters"):
        fmt(f"format: 1\nzones:\n  ? {'x' * 1100}\n  : {{}}\n")
