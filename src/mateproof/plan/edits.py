"""Changes to the text of a plan: single values are exchanged, everything else stays as it is.

A value is found by its span; what stands there must be what is to be exchanged, or nothing is changed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import NamedTuple

from mateproof.plan.problems import Problems
from mateproof.plan.yaml.build import build
from mateproof.plan.yaml.nodes import Map, Node, Scalar

_LINE = re.compile(r"\r\n|\r|\n")
_PLAIN = re.compile(r"[\w][\w./+()-]*(?: [\w./+()-]+)*")
_GIVING = ("with", "for")


class Edit(NamedTuple):
    """One value to be exchanged; lines and columns count from 1, `length` in characters with its quotes."""

    line: int
    column: int
    length: int
    old: str
    new: str


def edited(text: str, edits: Iterable[Edit]) -> str | None:
    """Return the text with all edits done; None where one of them does not find its old value."""
    starts = [0, *(match.end() for match in _LINE.finditer(text))]
    for edit in sorted(set(edits), reverse=True):
        if edit.line > len(starts):
            return None
        at = starts[edit.line - 1] + edit.column - 1
        written = _written(text[at : at + edit.length], edit)
        if written is None:
            return None
        text = text[:at] + written + text[at + edit.length :]
    return text


def _written(raw: str, edit: Edit) -> str | None:
    """Return the new value, quoted as the old one was; None when something else stands there."""
    if raw == edit.old:
        return edit.new if _PLAIN.fullmatch(edit.new) else json.dumps(edit.new, ensure_ascii=False)
    quote = raw[:1]
    if quote in {'"', "'"} and raw == f"{quote}{edit.old}{quote}" and not {quote, "\\"} & set(edit.new):
        return f"{quote}{edit.new}{quote}"
    return None


def given(text: str, old: str, new: str) -> list[Edit]:
    """Return the edits of what templates are given that could make `new` of `old`.

    That is where `with` and `for` write the value itself, or the piece of it that fills a placeholder:
    `grey` becomes `grey-k` where `socket-<colour>` is to be `socket-grey-k`. Only reading the text with the
    edit tells what else it changes.
    """
    problems = Problems()
    problems.files.append("")
    found = []
    for node in _scalars(build(text, 0, problems).root, within=False):
        piece = _piece(node.text, old, new)
        if piece is not None:
            found.append(Edit(node.line, node.column, node.length, node.text, piece))
    return found


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
