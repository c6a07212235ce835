"""What holds for every plan: twice is once, the same plan, every comment."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from hypothesis import example, given, reject, settings
from hypothesis import strategies as st

from mateproof.parts.fact import Fact
from mateproof.plan import read_text
from mateproof.plan.fmt.comments import comments
from mateproof.plan.fmt.fmt import fmt
from mateproof.plan.fmt.tree import tree
from mateproof.rules.rule import rules
from mateproof.vocabulary.errors import PlanError

ROOT = Path(__file__).parents[3]
HERE = Path(__file__).parent
FILES = [HERE / "untidy.yaml", *sorted(ROOT.glob("examples/*/*.yaml"))]
FILES += sorted((HERE.parent / "mistakes").glob("*.yaml"))
SMALL = [path for path in FILES if path.stat().st_size < 3_000 and path.parent.name != "mistakes"]
PAGES = [rule.page.holds for rule in rules().values() if rule.page.holds]
PIECES = st.sampled_from([
    "\n", "\n\n", " # one\n", "\n# two\n", "\n  # three\n", "  ", " ", "{", "}", "[", "]", ",", ": ", "- ",
    "'", '"', "#", "|", ">", "|\n", "~", "<n>", "1,5 mm2", "for: {n: 1..2}", "x: y\n", "\r\n", "?", "---\n",
])  # fmt: skip


def said(thing: object) -> object:
    """Return a plan without places and without the way it was written."""
    if is_dataclass(thing) and not isinstance(thing, type):
        hidden = {"at", "source", "raw"} if isinstance(thing, Fact) else {"at", "origins"}
        return {f.name: said(getattr(thing, f.name)) for f in fields(thing) if f.name not in hidden}
    if isinstance(thing, list | tuple):
        return [said(one) for one in thing]
    return thing


def plan(text: str) -> object:
    try:
        return said(read_text(text))
    except PlanError as error:
        return len(error.problems) > 0


def holds(text: str) -> None:
    try:
        found = fmt(text)
    except PlanError:
        reject()
    assert fmt(found) == found
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    assert Counter(c.text for c in comments(lines, tree(lines))) == Counter(
        c.text for c in comments(found, tree(found))
    )
    assert plan(found) == plan(text)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_files(path: Path) -> None:
    try:
        fmt(text := path.read_text("utf-8"))
    except PlanError:
        pytest.skip("no YAML of ours")
    holds(text)


def test_pages_of_rules() -> None:
    assert PAGES
    for text in PAGES:
        holds(text)


def mutated(path: Path, data: st.DataObject) -> str:
    text = path.read_text("utf-8")
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 3)))
        text = text[:start] + data.draw(PIECES) + text[end:]
    return text


@settings(max_examples=50, deadline=None)
@given(st.sampled_from(SMALL), st.data())
def test_a_small_mutated_plan(path: Path, data: st.DataObject) -> None:
    holds(mutated(path, data))


@pytest.mark.slow
@settings(max_examples=500, deadline=None)
@given(st.sampled_from(FILES), st.data())
def test_a_mutated_plan(path: Path, data: st.DataObject) -> None:
    holds(mutated(path, data))


NAMES = st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), min_size=1, max_size=8)


@settings(max_examples=300, deadline=None)
@given(NAMES, NAMES, st.sampled_from(["'", '"']), st.booleans())
@example("-", "?", '"', True)
@example("a: b", "#", '"', False)
@example("no", "0x1", "'", True)
def test_any_text_in_quotes(one: str, two: str, quote: str, flow: bool) -> None:
    one, two = (re.sub(r"['\"\\]", "_", text) for text in (one, two))
    label = f"circuits: {{a: {{function: {quote}{one}{quote}, conductors: [{quote}{two}{quote}]}}}}"
    block = (
        f"circuits:\n  a:\n    function: {quote}{one}{quote}\n    conductors:\n      - {quote}{two}{quote}"
    )
    holds(f"format: 1\n{label if flow else block}\n")
