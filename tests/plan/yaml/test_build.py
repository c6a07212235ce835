"""From text to nodes: nothing is lost, nothing is typed, everything knows its place."""

import time

import yaml
from hypothesis import given
from hypothesis import strategies as st

from mateproof.plan.problems import Problems
from mateproof.plan.yaml import build as building
from mateproof.plan.yaml.build import Document, build
from mateproof.plan.yaml.nodes import Map, Node, Scalar

words = st.text("abcxyzNO019 .:-_²°µ", min_size=1).map(str.strip).filter(bool)
trees = st.recursive(
    words,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(words, inner, max_size=4),
    max_leaves=20,
)


def nodes(text: str) -> tuple[Document, Problems]:
    problems = Problems()
    problems.files.append("plan.yaml")
    return build(text, 0, problems), problems


def plain(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Map):
        return {key.text: plain(value) for key, value in node.pairs()}
    return [plain(item) for item in node.items]


def quoted(text: str) -> yaml.ScalarNode:
    return yaml.ScalarNode("tag:yaml.org,2002:str", text, style='"')


@given(st.dictionaries(words, trees, min_size=1, max_size=4), st.booleans(), st.sampled_from(["'", '"']))
def test_what_is_written_is_what_is_read(tree: dict[str, object], flow: bool, style: str) -> None:
    text = yaml.safe_dump(tree, default_flow_style=flow, default_style=style, allow_unicode=True, width=10**6)
    text = text.replace("!!str ", "")
    document, problems = nodes(text)
    assert document.root is not None
    assert plain(document.root) == tree
    assert not problems.found


def scalars(node: Node) -> list[Scalar]:
    return [node] if isinstance(node, Scalar) else [found for item in node.items for found in scalars(item)]


@given(st.dictionaries(words, trees, min_size=1, max_size=4))
def test_every_text_stands_where_its_span_says(tree: dict[str, object]) -> None:
    text = yaml.safe_dump(tree, default_style="'", allow_unicode=True, width=10**6)
    document, _ = nodes(text)
    lines = text.splitlines()
    assert document.root is not None
    for found in scalars(document.root):
        assert lines[found.line - 1][found.column - 1 :].startswith(f"'{found.text}'")
        assert found.length == len(found.text) + 2


def test_plain_texts_stay_texts() -> None:
    document, _ = nodes("a: [NO, 0770, 1_000, 12:30, ~, 1e3, 2024-01-01]\n")
    assert document.root is not None
    assert plain(document.root) == {"a": ["NO", "0770", "1_000", "12:30", "~", "1e3", "2024-01-01"]}


def test_the_slow_parser_gives_the_same(monkeypatch: object) -> None:
    text = "format: 1\nleads:\n  W1: {from: {part: 'a b'}, to: [x, \"y\"]}\n"
    fast, _ = nodes(text)
    kept, building.Parser = building.Parser, yaml.SafeLoader
    try:
        slow, _ = nodes(text)
    finally:
        building.Parser = kept
    assert fast.root is not None
    assert slow.root is not None
    assert [found[:5] for found in scalars(fast.root)] == [found[:5] for found in scalars(slow.root)]


def test_no_break_spaces_in_quotes_are_spaces() -> None:
    document, problems = nodes('a: "3\u00a0m"\n')
    assert document.root is not None
    assert plain(document.root) == {"a": "3 m"}
    assert not problems.found


def test_a_hundred_thousand_lines_take_a_second_or_so() -> None:
    text = "".join(f"key{n}: value {n}\n" for n in range(20_000))
    began = time.process_time()
    nodes(text)
    assert time.process_time() - began < 1.0  # a fifth of the lines; generous, for busy machines
