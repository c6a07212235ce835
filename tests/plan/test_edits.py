"""Single values of a plan's text are exchanged; what stands around them stays."""

from __future__ import annotations

import pytest

from mateproof.plan.edits import Edit, edited, given

TEXT = "a: {part: old, x: 'old'} # old\nuse:\n  u: {with: {p: old, q: [old, new]}}\n"


@pytest.mark.parametrize(
    ("edit", "found"),
    [
        (Edit(1, 11, 3, "old", "new-1"), TEXT.replace("part: old", "part: new-1")),
        (Edit(1, 19, 5, "old", "new"), TEXT.replace("x: 'old'", "x: 'new'")),
        (Edit(1, 11, 3, "old", "a: b"), TEXT.replace("part: old", 'part: "a: b"')),
        (Edit(1, 11, 3, "other", "new"), None),
        (Edit(1, 19, 5, "old", "it's"), None),
        (Edit(9, 1, 3, "old", "new"), None),
    ],
)
def test_a_value_is_exchanged_where_it_stands_or_not_at_all(edit: Edit, found: str | None) -> None:
    assert edited(TEXT, [edit]) == found


def test_several_edits_do_not_move_each_other() -> None:
    edits = [Edit(1, 11, 3, "old", "longer"), Edit(1, 19, 5, "old", "b"), Edit(1, 11, 3, "old", "longer")]
    assert edited(TEXT, edits) == TEXT.replace("part: old", "part: longer").replace("x: 'old'", "x: 'b'")


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_stay(end: str) -> None:
    text = TEXT.replace("\n", end)
    assert edited(text, [Edit(3, 17, 3, "old", "x")]) == text.replace("p: old", "p: x")


def test_what_templates_are_given_is_found() -> None:
    assert given(TEXT, "old", "x") == [Edit(3, 17, 3, "old", "x"), Edit(3, 26, 3, "old", "x")]


@pytest.mark.parametrize(
    ("new", "piece"), [("plug-old-k", "old-k"), ("plug-new", "new"), ("socket-old", None)]
)
def test_a_piece_of_a_name_is_found(new: str, piece: str | None) -> None:
    wanted = [] if piece is None else [Edit(1, 15, 3, "old", piece)]
    assert [edit._replace(column=15) for edit in given("u: {with: {c: old}}", "plug-old", new)] == wanted
