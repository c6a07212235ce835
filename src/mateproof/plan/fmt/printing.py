"""Writes a tree as text: two blanks a level, brackets kept where they fit into a line."""

from __future__ import annotations

from mateproof.plan.fmt.quotes import written
from mateproof.plan.fmt.tree import Box, Item, Leaf, Value, walk

WIDTH = 120
"""Widest line; a text that is wider, and a comment, stay on theirs."""
_STEP = 2


def printed(root: Box, head: list[str]) -> str:
    """Return the text of a plan, `head` on top; more than one blank line in a row says nothing more."""
    lines = [*head, *_block(root, 0)]
    return "".join(f"{line}\n" for line, above in zip(lines, ["", *lines], strict=False) if line or above)


def _block(box: Box, indent: int) -> list[str]:
    """Return the lines of a box without brackets, not yet indented."""
    lines: list[str] = []
    for number, item in enumerate(box.items):
        lead = item.lead + _item(item, indent)
        while box.owner and not number and not lead[0]:
            del lead[0]
        lines += lead + _indented(item.inside)
    return lines + box.trail


def _item(item: Item, indent: int) -> list[str]:
    """Return one key or one list item with all that is in it."""
    value = item.value
    if isinstance(value, Box) and not value.items and value.trail:
        item.inside, value.trail = value.trail + item.inside, []
    key = f"{_key(item.key, flow=False)}:" if item.key else "-"
    line = f"{key} {_inline(value, flow=False)}".rstrip() if _has_line(value) else ""
    if line and (isinstance(value, Leaf) or not value.items or indent + len(line) <= WIDTH):
        return _commented(line, item.beside or item.header, item.header if item.beside else "")
    assert isinstance(value, Box)  # noqa: S101 (a text has a line)
    body = _block(value, indent + _STEP)
    if item.key:
        first, above = item.header or item.beside, item.beside if item.header else ""
        return _commented(key, first, above) + _indented(body)
    return _listed(body, [item.header, item.beside])


def _listed(body: list[str], comments: list[str]) -> list[str]:
    """Return a box as an item of a list; comments that no longer fit behind the dash stand above it."""
    above = [comment for comment in comments if comment]
    while body[0].startswith("#") or not body[0]:
        above += body[:1] if body[0] else []
        del body[0]
    return [*above, f"- {body[0]}", *_indented(body[1:])]


def _commented(line: str, comment: str, above: str) -> list[str]:
    lines = [f"{line} {comment}" if comment else line]
    return [above, *lines] if above else lines


def _indented(lines: list[str]) -> list[str]:
    return [" " * _STEP + line if line else "" for line in lines]


def _has_line(value: Value) -> bool:
    """Tell whether a value can stand on one line: a text, or brackets without comments in them."""
    if isinstance(value, Leaf) or not value.items:
        return True
    return value.flow and not value.trail and all(map(_bare, walk(value)))


def _bare(item: Item) -> bool:
    trail = item.value.trail if isinstance(item.value, Box) else []
    return not (any(item.lead) or item.header or item.beside or item.inside or trail)


def _key(leaf: Leaf, *, flow: bool) -> str:
    """Return a key; one without a text is there all the same."""
    return written(leaf, flow=flow) or '""'


def _inline(value: Value, *, flow: bool) -> str:
    if isinstance(value, Leaf):
        return written(value, flow=flow)
    parts = [
        (f"{_key(item.key, flow=True)}: " if item.key else "") + _inline(item.value, flow=True)
        for item in value.items
    ]
    inside = ", ".join(parts)
    return f"{{{inside}}}" if value.mapping else f"[{inside}]"
