"""Single values of a plan's text are exchanged; what stands around them stays."""

from __future__ import annotations

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from mateproof.plan.editing.applying import edited
from mateproof.plan.editing.given import given
from mateproof.plan.editing.source import Source
from mateproof.vocabulary.fixes import Edit

TEXT = "a: {part: old, x: 'old'} # old\nuse:\n  u: {with: {p: old, q: [old, new]}}\n"
Value = tuple[int, int, int, str, str]
"""line, column, length, old, new"""


def changed(text: str, *values: Value) -> str | None:
    source = Source("", text)
    edits = [edit for value in values if (edit := source.value(*value))]
    return edited("", text, edits) if len(edits) == len(values) else None


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ((1, 11, 3, "old", "new-1"), TEXT.replace("part: old", "part: new-1")),
        ((1, 19, 5, "old", "new"), TEXT.replace("x: 'old'", "x: 'new'")),
        ((1, 11, 3, "old", "a: b"), TEXT.replace("part: old", 'part: "a: b"')),
        ((1, 11, 3, "other", "new"), None),
        ((1, 19, 5, "old", "it's"), None),
        ((9, 1, 3, "old", "new"), None),
    ],
)
def test_a_value_is_exchanged_where_it_stands_or_not_at_all(value: Value, found: str | None) -> None:
    assert changed(TEXT, value) == found


def test_several_edits_do_not_move_each_other() -> None:
    values = [(1, 11, 3, "old", "longer"), (1, 19, 5, "old", "b"), (1, 11, 3, "old", "longer")]
    assert changed(TEXT, *values) == TEXT.replace("part: old", "part: longer").replace("x: 'old'", "x: 'b'")


def test_what_does_not_stand_there_any_more_is_not_changed() -> None:
    edit = Source("", TEXT).value(1, 11, 3, "old", "new")
    assert edit is not None
    assert edited("", TEXT.replace("part: old", "part: odd"), [edit]) is None


def test_two_edits_of_one_place_exclude_each_other() -> None:
    assert changed(TEXT, (1, 11, 3, "old", "b"), (1, 11, 3, "old", "c")) is None


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_stay(end: str) -> None:
    text = TEXT.replace("\n", end)
    assert changed(text, (3, 17, 3, "old", "x")) == text.replace("p: old", "p: x")


def test_a_byte_order_mark_stays() -> None:
    edit = Source("", TEXT).value(1, 11, 3, "old", "new")
    assert edit is not None
    assert edited("", "\ufeff" + TEXT, [edit]) == "\ufeff" + TEXT.replace("part: old", "part: new")


@drawn(st.text("ab \r\n", max_size=30), st.integers(0, 30), st.integers(0, 30), st.text("cd\n", max_size=3))
def test_an_edit_of_any_piece_changes_that_piece(text: str, begin: int, length: int, new: str) -> None:
    begin = min(begin, len(text))
    end = min(begin + length, len(text))
    edit = Source("", text).edit(begin, end, new)
    assert edited("", text, [edit]) == text[:begin] + new + text[end:]


def places(found: list[Edit]) -> list[tuple[int, int, str, str]]:
    return [(edit.line, edit.column, edit.old, edit.new) for edit in found]


def test_what_templates_are_given_is_found() -> None:
    assert places(given(Source("", TEXT), "old", "x")) == [(3, 17, "old", "x"), (3, 26, "old", "x")]


@pytest.mark.parametrize(
    ("new", "piece"), [("plug-old-k", "old-k"), ("plug-new", "new"), ("socket-old", None)]
)
def test_a_piece_of_a_name_is_found(new: str, piece: str | None) -> None:
    found = given(Source("", "u: {with: {c: old}}"), "plug-old", new)
    assert places(found) == ([] if piece is None else [(1, 15, "old", piece)])
