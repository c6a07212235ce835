"""Everything at once: a plan with mistakes shows what the rules find beside them, and nothing else."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
import yaml

from mateproof.app.checking import Checked, examine
from mateproof.parts.library.shipped import shelf
from mateproof.rules.soundly import _ROW_BY_ROW, askable

ROOT = Path(__file__).parents[2]
PLANS = [
    *sorted((ROOT / "examples" / "hello").glob("*.yaml")),
    *sorted((ROOT / "tests" / "examples" / "plans").glob("*.yaml"))[:4],
    *[ROOT / "tests" / "corpus" / f"{name}.yaml" for name in (
        "lever-missing", "mate-code-s-to-b", "circuit-not-used", "cap-not-listed",
        "door-in-the-window-socket", "ferrule-collared-2.5", "mate-other-circuit", "impulse-too-low",
    )],
]  # fmt: skip
Said = tuple[str, str, str]


def checked(path: Path, text: str) -> Checked:
    return examine([path], shelf(), "en", {str(path.resolve()): text.encode()})


def found(answer: Checked) -> set[Said]:
    """Return code, outcome and subject of everything that the rules found."""
    return {
        (one.code, str(one.outcome), subject) for one in answer.answer.findings for subject in one.subjects
    }


def beside(answer: Checked, at: tuple[int, int, str, bool], without: set[Said]) -> set[Said]:
    """Return what is found only with a mistake; what is misspelt itself is found under its new name."""
    wrong, right = slip(at[2]), at[2]
    renamed = {(code, outcome, subject.replace(wrong, right)) for code, outcome, subject in found(answer)}
    return {said for said in found(answer) if said not in without} and renamed - without


@cache
def scalars(path: Path) -> list[tuple[int, int, str, bool]]:
    """Return line, column (from 0) and text of every plain key and value, and whether it is a key."""
    places: list[tuple[int, int, str, bool]] = []

    def walk(node: yaml.Node | None) -> None:
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                places.append((key.start_mark.line, key.start_mark.column, key.value, True))
                walk(value)
        elif isinstance(node, yaml.SequenceNode):
            for item in node.value:
                walk(item)
        elif isinstance(node, yaml.ScalarNode) and not node.style and node.value:
            places.append((node.start_mark.line, node.start_mark.column, node.value, False))

    walk(yaml.compose(path.read_text("utf-8"), yaml.BaseLoader))
    return places


def slip(text: str) -> str:
    """Return a word misspelt: two letters swapped, or a letter too many."""
    head, rest = text[:2], text[2:]
    swaps = len(head) == 2 and head.isalpha() and head[0] != head[1]
    return f"{head[::-1]}{rest}" if swaps else f"{text}x"


def misspelt(path: Path, at: tuple[int, int, str, bool]) -> str:
    """Return the text of a plan with one key or value misspelt."""
    line, column, text, _ = at
    lines = path.read_text("utf-8").split("\n")
    wrong = slip(text)
    assert lines[line].startswith(text, column)
    lines[line] = lines[line][:column] + wrong + lines[line][column + len(text) :]
    return "\n".join(lines)


@pytest.mark.slow
@pytest.mark.parametrize("path", PLANS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_no_finding_is_a_consequence_of_a_mistake(path: Path) -> None:
    """Misspell each key and each value in turn: whatever is found beside the problem is found without it."""
    whole = checked(path, path.read_text("utf-8"))
    assert not whole.problems
    without = found(whole)
    problems = 0
    places = scalars(path)
    for at in places[:: 1 + len(places) // 150]:
        answer = checked(path, misspelt(path, at))
        if not answer.problems:
            continue  # another name, or another text: a plan as good as before
        problems += 1
        extra = beside(answer, at, without)
        assert not extra, (at, extra, [str(one) for one in answer.problems])
    assert problems > 20


def test_what_does_not_hang_on_a_mistake_is_found() -> None:
    """Most of the findings of the broken twin survive a mistake in one of its leads, circuits or names."""
    path = ROOT / "examples" / "hello" / "broken.yaml"
    text = path.read_text("utf-8").replace("length: 2 m", "lenght: 2 m")
    answer = checked(path, text)
    assert [found.code for found in answer.problems] == ["U201"]
    codes = {one.code for one in answer.answer.findings}
    assert {"S102", "T101"} <= codes
    assert "P102" not in codes  # the length is written, though its key is not right


def test_a_plan_that_breaks_off_is_not_judged(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    answer = checked(path, "format: 1\nzones: {z: {place: opne}}\nleads:\n  W1: {length: 2 m\n")
    assert [problem.code for problem in answer.problems] == ["U301", "U124"]
    assert not answer.answer.findings
    assert not answer.answer.tallies


def test_a_plan_with_problems_is_never_proven() -> None:
    path = ROOT / "examples" / "hello" / "plan.yaml"
    whole = checked(path, path.read_text("utf-8"))
    assert str(whole.outcome) == "proven"
    harmless = checked(path, path.read_text("utf-8") + "marcket: IEC\n")
    assert str(harmless.outcome) == "unproven"
    assert harmless.dossiers[0].verdict == "unreadable"


def test_one_plan_s_problems_leave_the_others_alone(tmp_path: Path) -> None:
    good = ROOT / "examples" / "hello" / "broken.yaml"
    bad = tmp_path / "bad.yaml"
    bad.write_text(good.read_text("utf-8").replace("length: 2 m", "lenght: 2 m"), "utf-8")
    gone = tmp_path / "gone.yaml"
    both = examine([good, bad, gone], shelf())
    alone = examine([good], shelf())
    assert both.dossiers[0].findings == alone.dossiers[0].findings
    assert [len(dossier.problems) for dossier in both.dossiers] == [0, 1, 1]
    assert [dossier.verdict for dossier in both.dossiers] == ["broken", "unreadable", "unreadable"]


def test_with_a_hole_fewer_rules_are_asked_and_never_more() -> None:
    """Each kind of hole takes rules away; a table that nobody has thought about is asked by none of them."""
    kinds = ("names", "relations", "market", "limits")  # of "root" no rule has anything to say yet
    none = dict.fromkeys((*kinds, "root"), False)
    every = {rule.code for rule in askable(**none, withheld=())}
    for kind in kinds:
        fewer = {rule.code for rule in askable(**{**none, kind: True}, withheld=())}
        assert fewer < every or (kind == "root" and fewer == every)  # no rule is about the root today
    with_holes = list(askable(**{**none, "names": True, "relations": True}, withheld=()))
    assert {rule.claim.rows for rule in with_holes} <= _ROW_BY_ROW
    assert len(with_holes) > 60
