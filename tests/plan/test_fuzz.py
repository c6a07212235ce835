"""Whatever is written, reading ends with a plan or with PlanError."""

from contextlib import suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from mateproof.plan import read_text
from mateproof.plan.problems import Problems
from mateproof.plan.yaml import text as texts
from mateproof.vocabulary.errors import PlanError

HERE = Path(__file__).parent
SEEDS = [path.read_text("utf-8") for path in sorted((HERE / "mistakes").glob("*.yaml"))]
SEEDS += [(HERE / "test_locate.py").read_text("utf-8").split('"""')[3].lstrip("\\\n")]
PIECES = st.sampled_from([
    "{", "}", "[", "]", ": ", ", ", "\n", "  ", "- ", "'", '"', "&a ", "*a", "<<", "!!str ", "---\n",
    "<n>", "<n+1>",
    "for: {n: 1..3}", "..", "°C", "1,5", "\t", "# ", "|", "?", "~", "null", "W1.to", " + ", "0", "-1",
    "{}", "[]", "\u200b",
])  # fmt: skip


def survives(text: str) -> None:
    with suppress(PlanError):
        read_text(text)


@settings(max_examples=300)
@given(st.sampled_from(SEEDS), st.data())
def test_a_mutated_plan(text: str, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 4))):
        start = data.draw(st.integers(0, len(text)))
        end = min(len(text), start + data.draw(st.integers(0, 12)))
        text = text[:start] + data.draw(PIECES) + text[end:]
    survives(text)


@settings(max_examples=100)
@given(st.sampled_from(SEEDS), st.data())
def test_a_plan_whose_lines_are_shuffled_or_cut_off(text: str, data: st.DataObject) -> None:
    lines = data.draw(st.permutations(text.splitlines()))
    survives("\n".join(lines)[: data.draw(st.integers(0, len(text)))])


@settings(max_examples=150)
@given(st.text())
def test_any_text(text: str) -> None:
    survives(text)


@settings(max_examples=150)
@given(st.binary())
def test_any_bytes(data: bytes) -> None:
    problems = Problems()
    problems.files.append("plan.yaml")
    text = texts.decode(data, 0, problems)
    assert (text is None) <= bool(problems.found)
