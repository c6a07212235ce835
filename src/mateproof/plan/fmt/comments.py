"""Finds every comment of a text and gives it to the item it belongs to; so do blank lines."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from mateproof.plan.fmt.tree import Box, Item, Leaf, walk

_COMMENT = re.compile(r"#[^\n]*")


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment; `alone` when nothing but it stands on its line, `apart` when the line above is blank."""

    index: int
    line: int
    column: int
    text: str
    alone: bool
    apart: bool

    @property
    def lines(self) -> list[str]:
        """The comment as lines to print above something."""
        return ["", self.text] if self.apart else [self.text]


def comments(text: str, root: Box) -> list[Comment]:
    """Return the comments of a text in order."""
    lines = text.split("\n")
    starts = [0]
    for line in lines[:-1]:
        starts.append(starts[-1] + len(line) + 1)
    found = []
    for index, said in _between(text, root):
        row = bisect_right(starts, index) - 1
        column = index - starts[row]
        alone = not lines[row][:column].strip()
        apart = alone and row > 0 and not lines[row - 1].strip()
        found.append(Comment(index, row, column, said.rstrip(), alone, apart))
    return found


def attach(text: str, root: Box) -> None:
    """Give every comment and every blank line of a text to an item of its tree."""
    for comment in comments(text, root):
        _give(comment, root)
    lines = text.split("\n")
    for item in walk(root):
        first = item.first
        opens = not lines[first.line][: first.column].strip(" -")
        if opens and first.line and not lines[first.line - 1].strip():
            item.lead.append("")


def head(root: Box) -> list[str]:
    """Take the comment at the top of the file off the first item: it stays at the top, whatever moves."""
    lead = root.items[0].lead
    while lead and not lead[0]:
        del lead[0]
    if not lead:
        return []
    size = lead.index("") + 1 if "" in lead else len(lead)
    taken, lead[:] = lead[:size], lead[size:]
    return taken


def _between(text: str, root: Box) -> Iterator[tuple[int, str]]:
    """Yield what begins with # outside of all texts."""
    at = 0
    for leaf in _leaves(root):
        for found in _COMMENT.finditer(text, at, leaf.start):
            yield found.start(), found[0]
        at = max(at, leaf.end)
        if leaf.style in ("|", ">"):  # the line that opens a block of text can hold one, too
            line = text[leaf.start : (text.find("\n", leaf.start) + 1 or len(text)) - 1]
            if "#" in line:
                yield leaf.start + line.index("#"), line[line.index("#") :]
    for found in _COMMENT.finditer(text, at):
        yield found.start(), found[0]


def _leaves(box: Box) -> Iterator[Leaf]:
    for item in walk(box):
        if item.key:
            yield item.key
        if isinstance(item.value, Leaf):
            yield item.value


def _give(comment: Comment, box: Box) -> None:
    """Go down to the innermost box around a comment, and find its neighbours there."""
    while item := _around(comment, box):
        if isinstance(item.value, Box) and item.value.start <= comment.index:
            box = item.value
        else:
            _behind_key(comment, item)
            return
    place = bisect_left([item.start for item in box.items], comment.index)
    before = box.items[place - 1] if place else None
    after = box.items[place] if place < len(box.items) else None
    if comment.alone:
        _alone(comment, box, before, after)
    else:
        _beside(comment, box, before, after)


def _around(comment: Comment, box: Box) -> Item | None:
    """Return the item of a box that begins before a comment and ends after it."""
    place = bisect_right([item.start for item in box.items], comment.index) - 1
    item = box.items[place] if place >= 0 else None
    return item if item and item.end > comment.index else None


def _behind_key(comment: Comment, item: Item) -> None:
    """Keep a comment between a key and its value."""
    value = item.value
    if comment.alone and isinstance(value, Box) and value.block:
        value.items[0].lead += comment.lines
    elif comment.alone or item.header:
        item.lead += comment.lines
    else:
        item.header = comment.text


def _beside(comment: Comment, box: Box, before: Item | None, after: Item | None) -> None:
    """Keep a comment at the end of a line that holds something."""
    if before and max(before.first.last_line, before.value.last_line) == comment.line:
        while isinstance(before.value, Box) and before.value.block:
            before = before.value.items[-1]
        if not before.beside:
            before.beside = comment.text
            return
    if box.owner and box.flow and not before and not box.owner.header:
        box.owner.header = comment.text
    elif after:
        after.lead += comment.lines
    else:
        box.trail += comment.lines


def _alone(comment: Comment, box: Box, before: Item | None, after: Item | None) -> None:
    """Keep a comment on a line of its own: to what follows, unless it is indented like what came before."""
    deeper = box.block and comment.column > box.column and before is not None
    if after and (not deeper or any(after.lead)):
        after.lead += comment.lines
    elif not deeper or before is None or box.trail:
        box.trail += comment.lines
    else:
        while isinstance(value := before.value, Box) and value.block and value.column <= comment.column:
            box, before = value, value.items[-1]
        (before.inside if comment.column > box.column else box.trail).extend(comment.lines)
