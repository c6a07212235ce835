"""What a waiver accepts: rows of its rule at its place, until its day; and what is left over."""

from __future__ import annotations

import pytest
from tests import support

from mateproof.rules.ask import Answer
from mateproof.vocabulary.findings import Finding, Outcome, Tally

PLAN = """\
format: 1
circuits: {status: {function: status query, voltage: 24 V, conductors: [1/COM, 2]}}
zones: {box: {place: closed}}
cables: {line: {conductors: 2}}
parts: {grey-plug: {like: 770-1252/076-000, colour: grey}}
devices: {K1: {zone: box, connectors: {in: {part: 770-1252/076-000}}}}
leads:
  W<n>: {for: {n: 1..3}, circuit: status, zone: box, from: {part: 770-1242/076-000}, to: {part: grey-plug}}
  V: {circuit: status, cable: line, zone: box, from: {part: 770-1242/076-000}}
mates: [W1.to + W2.from, W2.to + W3.from, V.from + K1.in]
waivers:
"""
LENGTH = "{rule: P102, reason: cut on site, name: planner, expires: 2026-12-31"
COLOUR = "{rule: M105, reason: agreed, name: planner, expires: 2026-12-31"


def answer(*waivers: str, codes: tuple[str, ...] = ("P102", "M105", "V101", "V102")) -> Answer:
    text = PLAN + "".join(f"  {name}: {said}\n" for name, said in zip("abcdef", waivers, strict=False))
    return support.answer(text, *codes)


def waived(found: Answer, code: str) -> list[Finding]:
    return [finding for finding in found.findings if finding.code == code and finding.waiver]


def left(found: Answer, code: str) -> list[Finding]:
    return [finding for finding in found.findings if finding.code == code and not finding.waiver]


def tally(found: Answer, code: str) -> Tally:
    return next(one for one in found.tallies if one.code == code)


@pytest.mark.parametrize(
    ("place", "subjects"),
    [
        ("W1", {"W1.to + W2.from"}),
        ("W2", {"W1.to + W2.from", "W2.to + W3.from"}),
        ("W2.to", {"W2.to + W3.from"}),
        ("W1.to + W2.from", {"W1.to + W2.from"}),
        ("W*.to", {"W1.to + W2.from", "W2.to + W3.from"}),
        ("*3.from", {"W2.to + W3.from"}),
        ("box", {"W1.to + W2.from", "W2.to + W3.from"}),
        ("status", {"W1.to + W2.from", "W2.to + W3.from"}),
        ("status query", {"W1.to + W2.from", "W2.to + W3.from"}),
        ("grey-plug", {"W1.to + W2.from", "W2.to + W3.from"}),
        ("V.from", set()),
        ("K1", set()),
        ("*.b*", set()),
    ],
)
def test_a_finding_is_at_every_place_that_it_is_about(place: str, subjects: set[str]) -> None:
    found = answer(f"{COLOUR}, place: '{place}'}}")
    assert {name for finding in waived(found, "M105") for name in finding.subjects} == subjects
    assert tally(found, "M105").waived == len(subjects)
    assert tally(found, "M105").broken == 2 - len(subjects)
    assert bool(left(found, "V101")) is not bool(subjects), "unused exactly where it accepts nothing"


def test_without_a_place_it_is_everywhere() -> None:
    found = answer(f"{COLOUR}}}")
    assert len(waived(found, "M105")) == 2
    assert not left(found, "M105")
    assert found.waivers["uses"].to_list() == [2]


def test_one_finding_of_many_subjects_is_split() -> None:
    (whole,) = left(answer(codes=("P102",)), "P102")[:1]
    assert whole.subjects == ("W1", "W2", "W3")
    found = answer(f"{LENGTH}, place: W2}}")
    (accepted,) = waived(found, "P102")
    assert accepted.subjects == ("W2",)
    assert accepted.missing == ("lead W2: cable", "lead W2: length")
    rest = left(found, "P102")
    assert [name for finding in rest for name in finding.subjects] == ["W1", "W3", "V"]
    assert all("W2" not in " ".join(finding.missing) for finding in rest)


def test_what_is_unproven_stays_so_and_is_accepted() -> None:
    found = answer(f"{LENGTH}}}", codes=("P102",))
    assert {finding.outcome for finding in waived(found, "P102")} == {Outcome.UNPROVEN}
    assert (tally(found, "P102").unproven, tally(found, "P102").waived) == (0, 4)
    assert not any(finding.decides for finding in found.findings)
    assert found.outcome is Outcome.PROVEN


def test_the_waiver_is_told_with_its_place() -> None:
    (finding,) = waived(answer(f"{COLOUR}, place: W1}}"), "M105")
    assert finding.waiver is not None
    assert (finding.waiver.waiver, finding.waiver.name) == ("a", "planner")
    assert (finding.waiver.reason, finding.waiver.expires) == ("agreed", "2026-12-31")
    assert finding.waiver.place is not None
    assert finding.waiver.place.line == PLAN.count("\n") + 1
    assert finding.to_json()["waiver"]["line"] == finding.waiver.place.line


@pytest.mark.parametrize(("day", "holds"), [("2026-01-01", True), ("2025-12-31", False)])
def test_it_holds_through_its_last_day(day: str, holds: bool) -> None:
    found = answer(f"{COLOUR}}}".replace("2026-12-31", day))
    assert support.TODAY == "2026-01-01"
    assert len(waived(found, "M105")) == (2 if holds else 0)
    assert len(left(found, "M105")) == (0 if holds else 2)
    assert len(left(found, "V102")) == (0 if holds else 1)
    assert not left(found, "V101"), "what has expired is not called unused as well"


def test_the_first_waiver_that_fits_counts() -> None:
    found = answer(f"{COLOUR}, place: W1}}", f"{COLOUR}}}", f"{COLOUR}, place: W2.to}}")
    names = [finding.waiver.waiver for finding in waived(found, "M105") if finding.waiver]
    assert names == ["a", "b"]
    (unused,) = left(found, "V101")
    assert unused.subjects == ("c",)


def test_a_waiver_whose_rule_nobody_asked_is_not_called_unused() -> None:
    found = answer(f"{COLOUR}}}", codes=("P102", "V101"))
    assert found.waivers["uses"].to_list() == [None]
    assert {finding.outcome for finding in left(found, "V101")} == {Outcome.UNPROVEN}


def test_a_waiver_counts_for_its_own_plan_only() -> None:
    from mateproof.plan import read_text  # noqa: PLC0415
    from mateproof.rules.ask import ask  # noqa: PLC0415

    one = read_text(PLAN + f"  a: {COLOUR}}}\n", "one.yaml")
    other = read_text(PLAN.replace("waivers:\n", ""), "other.yaml")
    found = ask(support.joined([one, other]))
    assert {finding.plan for finding in waived(found, "M105")} == {"one"}
    assert {finding.plan for finding in left(found, "M105")} == {"other"}


def test_wrong_matings_are_accepted_by_zone_or_function_and_never_by_one_of_their_ends() -> None:
    text = PLAN.replace("circuits: {status:", "circuits: {mains: {voltage: 230 V, function: mains}, status:")
    text = text.replace("V: {circuit: status", "V: {circuit: mains")
    rule = COLOUR.replace("M105", "X101")
    ends = support.answer(text + f"  a: {rule}, place: '*.from'}}\n", "X101", "V101")
    assert left(ends, "X101")
    assert not waived(ends, "X101")
    assert left(ends, "V101")
    assert not left(support.answer(text + f"  a: {rule}, place: box}}\n", "X101"), "X101")
    assert waived(support.answer(text + f"  a: {rule}, place: mains}}\n", "X101"), "X101")
