"""Every problem has a code, texts in both languages, and a plan that has it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import mateproof
from mateproof.app.checking import check_plans
from mateproof.parts.library.shipped import shelf
from mateproof.plan import read_text
from mateproof.plan.language.entries import ENTRIES
from mateproof.plan.language.entry import Entry, keys_of
from mateproof.plan.language.kinds.base import Kind
from mateproof.plan.language.property import condition_kind, kind_of
from mateproof.plan.language.root import RootEntry
from mateproof.plan.resolve import entries
from mateproof.plan.saying.sayings import Saying, sayings
from mateproof.plan.saying.words import german, words
from mateproof.vocabulary.conditions import CONDITIONS
from mateproof.vocabulary.errors import PlanError, Problem
from mateproof.vocabulary.properties import PROPERTIES

EVERY: tuple[type[Entry], ...] = (RootEntry, *ENTRIES)
SOURCES = [Path(mateproof.__file__).parent / room for room in ("plan", "app")]
NOT_IN_A_TEXT = {
    "cannot-read", "too-large", "encoding", "nul-byte", "not-utf-8", "too-deep", "long-key", "more-problems",
    "not-of-the-block", "no-yaml", "include-circle", "include-missing", "absolute-include", "twice-in-files",
    "template-twice", "list-unreadable", "empty-name-cell", "list-too-large", "list-without-titles",
    "list-unusable", "cell-beside-the-columns", "variable-twice", "bad-cell", "templates-too-deep",
    "templates-too-often", "column-twice", "two-name-columns", "cell-without-title", "quote-in-list",
    "list-empty", "no-name-column",
}  # fmt: skip
"""What a short text cannot show; each is tested where it is told."""


def problems(text: str) -> tuple[Problem, ...]:
    with pytest.raises(PlanError) as caught:
        check_plans([read_text(text, "plan.yaml")], shelf())
    return caught.value.problems


def told() -> Iterator[str]:
    """Yield the name of every saying that the code tells."""
    names = set(sayings())
    for folder in SOURCES:
        for file in folder.rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and node.value in names:
                    yield str(node.value)


def every_kind() -> Iterator[Kind]:
    seen: set[int] = set()

    def inside(kind: Kind) -> Iterator[Kind]:
        if id(kind) not in seen:
            seen.add(id(kind))
            yield kind
            for value in vars(kind).values():
                if isinstance(value, Kind):
                    yield from inside(value)

    for entry in EVERY:
        for key in keys_of(entry).values():
            yield from inside(key.kind)
    yield from map(kind_of, PROPERTIES.values())
    yield from map(condition_kind, CONDITIONS)


def test_codes_are_in_order_and_names_are_unique() -> None:
    codes = [saying.code for saying in sayings().values()]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"U[1-8]\d\d", code) for code in codes)
    assert all(re.fullmatch(r"[a-z0-9-]+", name) for name in sayings())


def test_every_saying_is_told_and_every_problem_is_a_saying() -> None:
    assert set(told()) == set(sayings())
    for folder in SOURCES[:1]:
        for file in folder.rglob("*.py"):
            for call in ast.walk(ast.parse(file.read_text("utf-8"))):
                if (
                    isinstance(call, ast.Call)
                    and getattr(call.func, "attr", "") == "add"
                    and len(call.args) > 1
                ):
                    name = call.args[1]
                    assert not isinstance(name, ast.JoinedStr), f"{file}:{call.lineno}"
                    assert not isinstance(name, ast.Constant) or name.value in sayings(), (
                        f"{file}:{call.lineno}"
                    )


@pytest.mark.parametrize("saying", sayings().values(), ids=lambda saying: saying.name)
def test_both_languages_say_it_with_the_same_gaps(saying: Saying) -> None:
    for text in (saying.message, saying.help):
        gaps = [sorted({name for _, name, _, _ in Formatter().parse(said) if name}) for said in text]
        assert gaps[0] == gaps[1], text
        assert bool(text.en) == bool(text.de)
    assert saying.message.en != saying.message.de or saying.message.en.endswith("{said}")
    assert saying.what.endswith((".", "`."))


@pytest.mark.parametrize(
    "saying", [saying for saying in sayings().values() if saying.wrong], ids=lambda saying: saying.name
)
def test_the_page_shows_a_plan_that_has_it(saying: Saying) -> None:
    found = problems(saying.wrong)
    assert saying.code in {problem.code for problem in found}, [str(problem) for problem in found]
    for problem in found:
        german = problem.told("de")
        assert problem.place, problem
        assert german.message
        assert bool(german.help) == bool(problem.help)
        assert "{" not in problem.message.replace("{…}", ""), problem


def test_only_what_a_text_cannot_show_has_no_plan() -> None:
    assert {saying.name for saying in sayings().values() if not saying.wrong} == NOT_IN_A_TEXT


def test_every_word_of_the_language_has_its_german() -> None:
    missing = []
    for kind in every_kind():
        try:
            assert german(kind.noun)
        except KeyError:
            missing.append(kind.noun)
    assert not missing


def test_every_place_and_thing_has_its_german() -> None:
    wheres = {entry.where or f"in a {entry.title()}" for entry in EVERY}
    singular = {*entries._SINGULAR.values(), "end", "place"}
    assert not {phrase for phrase in wheres | singular if phrase not in words()}


def test_a_word_is_put_together_from_its_pieces() -> None:
    assert german("a pollution degree from 1 to 4") == "ein Verschmutzungsgrad von 1 bis 4"
    assert german("a list, each item the name of a zone,") == "eine Liste, jeder Eintrag der Name einer Zone"
    assert german("a ferrule (none, plain, collared)") == "eine Aderendhülse (none, plain, collared)"
