"""The text of an element as one line: raised digits, line breaks, lists and pictures inside a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mateproof.sheets.text.html.visible import DROPPED, is_hidden
from mateproof.sheets.text.residue import raised, without_control

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header",
    "hr", "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
"""Elements that begin on a line of their own."""

_ITEM = "\x1e"  # stands between items of a list until their text is joined
LONGEST_RAISED = 40  # characters; more are no exponent and no footnote mark
DEEPEST = 150  # levels of elements that are looked at one by one; deeper ones give their bare text
_ANSWERS = 24  # characters: the picture of a tick has "yes" beside it, a photograph has a sentence


def text_of(node: LexborNode, hidden: frozenset[str]) -> str:
    """Return the visible text of an element with single blanks; items of a list are parted by "; "."""
    parts: list[str] = []
    _collect(node, hidden, parts, 0)
    return one_line("".join(parts))


def one_line(text: str) -> str:
    """Return a text with single blanks, "; " between the items of a list, and nothing that is not printed."""
    if _ITEM not in text:
        return without_control(" ".join(text.split()))
    items = (without_control(" ".join(item.split())) for item in text.split(_ITEM))
    return "; ".join(filter(None, items))


def picture_of(node: LexborNode) -> str:
    """Return what short words stand beside a picture that is alone in a cell: a tick means "yes"."""
    words = ((picture.attributes.get("alt") or "").strip() for picture in node.css("img"))
    return " ".join(word for word in words if 0 < len(word) <= _ANSWERS)


def children(node: LexborNode) -> Iterator[LexborNode]:
    """Yield the children of an element: elements, texts and comments."""
    child = node.child
    while child is not None:
        yield child
        child = child.next


def anchor_of(node: LexborNode) -> str:
    """Return the first text inside an element as the file has it."""
    for inner in node.traverse(include_text=True):
        if inner.is_text_node:
            text = inner.text_content or ""
            if text and not text.isspace():
                return text
    return ""


def _collect(node: LexborNode, hidden: frozenset[str], parts: list[str], depth: int) -> None:
    for child in children(node):
        tag = child.tag or ""
        if tag == "-text":
            parts.append(child.text_content or "")
        elif tag == "br":
            parts.append(" ")
        elif tag == "sup" and len(child.text() or "") <= LONGEST_RAISED:
            add_raised(raised(child.text() or ""), parts)
        elif tag not in DROPPED and tag != "button" and not is_hidden(child, tag, hidden):
            _inside(child, tag, hidden, parts, depth)


def add_raised(text: str, parts: list[str]) -> None:
    """Add raised text; blanks before it in the file are none on the page: "mm <sup>2</sup>"."""
    if parts and text and text[0] != " " and not (text[0].isascii() and text[0].isalnum()):
        parts[-1] = parts[-1].rstrip()
    parts.append(text)


def _inside(node: LexborNode, tag: str, hidden: frozenset[str], parts: list[str], depth: int) -> None:
    if depth >= DEEPEST:
        parts.append(node.text() or "")
    elif tag == "li":
        parts.append(_ITEM)
        _collect(node, hidden, parts, depth + 1)
        parts.append(_ITEM)
    elif tag in BLOCKS or "-" in tag:
        parts.append(" ")
        _collect(node, hidden, parts, depth + 1)
        parts.append(" ")
    else:
        _collect(node, hidden, parts, depth + 1)
