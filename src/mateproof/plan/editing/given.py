"""What `with` and `for` give to templates, and what they could give instead."""

from __future__ import annotations

from collections.abc import Iterable

from mateproof.plan.editing.source import Source
from mateproof.plan.problems import Problems
from mateproof.plan.yaml.build import build
from mateproof.plan.yaml.nodes import Map, Node, Scalar
from mateproof.vocabulary.fixes import Edit

_GIVING = ("with", "for")


def given(source: Source, old: str, new: str) -> list[Edit]:
    """Return the edits of what templates are given that could make `new` of `old`.

    That is where `with` and `for` write the value itself, or the piece of it that fills a placeholder:
    `grey` becomes `grey-k` where `socket-<colour>` is to be `socket-grey-k`. Only reading the text with the
    edit tells what else it changes.
    """
    problems = Problems()
    problems.files.append("")
    found = []
    for node in _scalars(build(source.text, 0, problems).root, within=False):
        piece = _piece(node.text, old, new)
        if piece is not None:
            found.append(source.value(node.line, node.column, node.length, node.text, piece))
    return [edit for edit in found if edit]


def _piece(text: str, old: str, new: str) -> str | None:
    """Return what must stand for a piece of `old` so that the whole is `new`; None when nothing does."""
    before, found, after = old.partition(text) if text else ("", "", "")
    room = len(before) + len(after)
    if not found or len(new) <= room or not (new.startswith(before) and new.endswith(after)):
        return None
    return new[len(before) : len(new) - len(after)]


def _scalars(node: Node | None, *, within: bool) -> Iterable[Scalar]:
    if isinstance(node, Scalar):
        if within:
            yield node
    elif isinstance(node, Map):
        for key, item in node.pairs():
            yield from _scalars(item, within=within or key.text in _GIVING)
    elif node is not None:
        for item in node.items:
            yield from _scalars(item, within=within)
