"""Rows that pages set with blocks instead of tables, where their pattern leaves no doubt.

Either several neighbours of one kind hold two to four texts each, or the blocks of one parent alternate
between two kinds; or the two blocks call themselves label and value. Headings, tables and lists inside
are never cells.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING

from mateproof.sheets.text.html.visible import DROPPED, is_hidden
from mateproof.sheets.text.html.words import children, picture_of, text_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

Rows = dict[int, tuple[tuple[str, ...], ...]]
"""Rows by the element (`mem_id`) at whose place they stand; an element with no rows is used up."""

_LONGEST_LABEL = 100
_LONGEST_VALUE = 400
_MOST_CELLS = 4
_WRAPPERS = 4
_NOT_CELLS = DROPPED | frozenset({
    "h1", "h2", "h3", "h4", "h5", "h6", "table", "dl", "dt", "dd", "tr", "td", "th", "tbody", "thead", "ul",
    "ol", "pre", "button", "br", "hr", "sup", "sub", "caption", "summary",
})  # fmt: skip
_BLOCKS_INSIDE = "table, dl, ul, ol, h1, h2, h3, h4, h5, h6, pre, br"
_LABEL = re.compile(
    r"(?:\A|[\s_-]|[a-z](?=[A-Z]))(?i:label|name|key|term|property|attribute|attr|bezeichnung)(?![a-z])"
)
_VALUE = re.compile(r"(?:\A|[\s_-]|[a-z](?=[A-Z]))(?i:value|val|data|wert)(?![a-z])")


def rows(parent: LexborNode, hidden: frozenset[str]) -> Rows:
    """Return the rows among the children of an element; empty where none are clear."""
    kids: list[LexborNode] = []
    for child in children(parent):
        tag = child.tag or ""
        if tag == "-text":
            if (child.text_content or "").strip():
                return {}
        elif tag not in DROPPED:
            kids.append(child)
    if not kids or (len(kids) == 1 and kids[0].tag in _NOT_CELLS):
        return {}
    return _alternating(kids, hidden) or _repeated(kids, hidden)


def _kind(node: LexborNode) -> tuple[str, str]:
    classes = (node.attributes.get("class") or "") if node.tag not in _NOT_CELLS else ""
    return node.tag or "", " ".join(sorted(c for c in classes.split() if not _ZEBRA.search(c)))


_ZEBRA = re.compile(r"odd|even|first|last|alt(?:ernate)?\Z|\d\Z", re.IGNORECASE)


def _alternating(kids: list[LexborNode], hidden: frozenset[str]) -> Rows:
    """Label, value, label, value: two kinds by turns, at least two pairs, or two names that say so."""
    found: Rows = {}
    kinds = [_kind(kid) for kid in kids]
    index = 0
    while index + 1 < len(kids):
        one, other = kinds[index], kinds[index + 1]
        if one == other or not (one[1] or other[1]):
            index += 1
            continue
        end = index + 2
        while kinds[end : end + 2] == [one, other]:
            end += 2
        named = bool(_LABEL.search(one[1]) and _VALUE.search(other[1]))
        pairs = [kids[at : at + 2] for at in range(index, end, 2)]
        cells = [_cells(pair, hidden) for pair in pairs] if named or len(pairs) > 1 else [()]
        if all(cells):
            for (label, value), row in zip(pairs, cells, strict=True):
                found.update({label.mem_id: (row,), value.mem_id: ()})
        index = end if all(cells) else end - 1
    return found


def _repeated(kids: list[LexborNode], hidden: frozenset[str]) -> Rows:
    """Neighbours of one kind with the same number of texts each."""
    found: Rows = {}
    for _, group in groupby(kids, _kind):
        members = list(group)
        if members[0].tag in _NOT_CELLS or is_hidden(members[0], members[0].tag or "", hidden):
            continue
        cells = [_cells(_parts(member), hidden) for member in members]
        clear = [row for row in cells if row]
        if len(clear) > 1:
            found |= {member.mem_id: (row,) for member, row in zip(members, cells, strict=True) if row}
    return found


def _parts(node: LexborNode, depth: int = 0) -> list[LexborNode]:
    """Return the elements of a row, through wrappers around it; none where it has words of its own."""
    parts: list[LexborNode] = []
    for child in children(node):
        tag = child.tag or ""
        if tag == "-text" and (child.text_content or "").strip():
            return []
        if tag not in DROPPED and not tag.startswith("-") and tag not in {"button", "img", "hr"}:
            parts.append(child)
    if len(parts) == 1 and depth < _WRAPPERS and parts[0].tag not in _NOT_CELLS:
        return _parts(parts[0], depth + 1)
    return parts


def _cells(parts: list[LexborNode], hidden: frozenset[str]) -> tuple[str, ...]:
    """Return the texts of a row of two to four cells; () where it is none."""
    if not 2 <= len(parts) <= _MOST_CELLS or any(part.tag in _NOT_CELLS for part in parts):
        return ()
    if all(part.tag == "a" for part in parts) or not _is_leaf(parts[0]):
        return ()
    if any(part.css_first(_BLOCKS_INSIDE) is not None for part in parts):
        return ()
    texts = tuple(text_of(part, hidden) or picture_of(part) for part in parts)
    fits = texts[0] and len(texts[0]) <= _LONGEST_LABEL and max(map(len, texts)) <= _LONGEST_VALUE
    return texts if fits and any(texts[1:]) else ()


def _is_leaf(node: LexborNode) -> bool:
    """A label is one text, through however many wrappers: two texts side by side are a row themselves."""
    while True:
        texts = elements = 0
        inner = node
        for child in children(node):
            if child.tag == "-text":
                texts += bool((child.text_content or "").strip())
            elif child.tag not in DROPPED and (child.text() or "").strip():
                elements += 1
                inner = child
        if texts or elements != 1:
            return bool(texts)
        node = inner
