"""A copy that a repetition makes is read as if all of it were written there."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from mateproof.plan.expand.stamp import Stamps
from mateproof.plan.language.entry import Entry, read_entry
from mateproof.plan.language.lead import LeadEntry
from mateproof.plan.language.mate import MateEntry
from mateproof.plan.language.zone import ZoneEntry
from mateproof.plan.problems import Problems
from mateproof.plan.yaml.build import build
from mateproof.plan.yaml.nodes import TEXT, Copy, Map, Node, Scalar, Seq

TEXTS = st.sampled_from(
    ["<n>", "a<n+1>", "b <m>", "<n:02> m", "3 m", "%s", "no", "<m>% <n>", "<x>", "P", "W<n>.to + W<n+1>.from"]
)
SIDE_KEYS = st.sampled_from(["part", "label", "zone", "into", "lever", "strip_length", "nonsense", "<m>"])
KEYS = st.sampled_from(
    ["cable", "circuit", "length", "zone", "from", "to", "join", "cycles", "near", "<n>", "nonsense"]
)
SIDES = st.dictionaries(SIDE_KEYS, TEXTS, max_size=4)
MAPPINGS = st.dictionaries(KEYS, st.one_of(TEXTS, SIDES, st.lists(TEXTS, max_size=2)), min_size=1, max_size=6)
TURNS = st.lists(
    st.fixed_dictionaries({"n": st.integers(0, 3), "m": st.sampled_from(["v", "9", "x y"])}), max_size=4
)
KINDS = st.sampled_from([LeadEntry, MateEntry, ZoneEntry])


def parsed(said: dict[str, Any]) -> Map:
    def flow(value: Any) -> str:
        if isinstance(value, dict):
            return "{" + ", ".join(f"'{key}': {flow(item)}" for key, item in value.items()) + "}"
        return f"[{', '.join(map(flow, value))}]" if isinstance(value, list) else f"'{value}'"

    root = build(flow(said), 0, Problems()).root
    assert root is not None
    return root


def whole(node: Node) -> Node:
    """Return a node in which nothing is shared: every mapping is written out."""
    if isinstance(node, Scalar):
        return node
    return (Map if isinstance(node, Map) else Seq)(*node.span[:3], [whole(item) for item in node.items])


def told(value: Any) -> Any:
    """Return an entry as plain data, its nodes written out, keys in their order."""
    if isinstance(value, Entry):
        return [(name, told(item)) for name, item in value.__dict__.items() if name != "node"]
    if isinstance(value, Map | Seq):
        return type(whole(value)).__name__, value.span, [told(item) for item in value.items]
    return list(map(told, value)) if isinstance(value, list) else value


def problems() -> Problems:
    made = Problems()
    made.files.append("plan")
    return made


@given(MAPPINGS, TURNS, KINDS)
def test_a_copy_is_read_like_the_whole_text(
    said: dict[str, Any], turns: list[dict[str, Any]], kind: type[Entry]
) -> None:
    node, copied, written = parsed(said), problems(), problems()
    fill = Stamps(problems()).stamp(node, {"n", "m"})
    for values in turns:
        copy = fill(values)
        found, expected = read_entry(kind, copy, copied), read_entry(kind, whole(copy), written)  # type: ignore[arg-type]
        assert told(found) == told(expected)
        assert [(key.text, key.span) for key in found.node.key_nodes()] == [
            (key.text, key.span) for key in expected.node.key_nodes()
        ]
    assert set(copied.found) == set(written.found)


def test_a_copy_holds_only_what_is_its_own() -> None:
    copy = Stamps(problems()).stamp(parsed({"cable": "a", "circuit": "c<n>"}), {"n"})({"n": 7})
    assert isinstance(copy, Copy)
    assert list(map(TEXT, copy.own)) == ["c7"]
    assert list(map(TEXT, copy.items)) == ["cable", "a", "circuit", "c7"]
