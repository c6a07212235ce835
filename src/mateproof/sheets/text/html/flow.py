"""Goes once through the elements of a page and finds its lines, in the order in which they stand.

Blocks and line breaks end a line. Rows come from tables, from lists of terms (dl, dt, dd), from grids of
blocks, and from lines that open with a bold label. A line that is one link keeps its address.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from mateproof.sheets.document import PLAIN, Look
from mateproof.sheets.text import columns
from mateproof.sheets.text.html import grids, tables
from mateproof.sheets.text.html.visible import DROPPED, MARGINS, is_hidden
from mateproof.sheets.text.html.words import (
    BLOCKS,
    DEEPEST,
    LONGEST_RAISED,
    add_raised,
    anchor_of,
    children,
    one_line,
)
from mateproof.sheets.text.labels import bold_label
from mateproof.sheets.text.residue import raised, without_control

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_BOLD = frozenset({"b", "strong", "th", "dt"})
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+\Z", re.IGNORECASE)
_BULLET = "• "


class Found(NamedTuple):
    """A line found: its cells, how it is set, and the first text in it as the file has it."""

    cells: tuple[str, ...]
    look: Look
    anchor: str


class Flow:
    """The lines found so far, and the line that is being filled."""

    def __init__(self, hidden: frozenset[str]) -> None:
        self.hidden = hidden
        self.found: list[Found] = []
        self.parts: list[str] = []
        self.anchor = ""
        self.bullet = ""
        self.bold = 0
        self.level = 0
        self.margin = 0
        self.bold_until = -1  # number of parts when the first text came that is not bold; -1: none yet
        self.link: tuple[str, str] | None = None  # address, and the parts before its end

    def walk(self, node: LexborNode, depth: int) -> None:
        """Go through the children of an element."""
        if depth > DEEPEST:
            self.text(node.text() or "")
            return
        rows = grids.rows(node, self.hidden)
        for child in children(node):
            tag = child.tag or ""
            if tag == "-text":
                self.text(child.text_content or "")
            elif rows and child.mem_id in rows:
                self.flush()
                for cells in rows[child.mem_id]:
                    self.row(cells, anchor_of(child))
            elif tag not in DROPPED and not is_hidden(child, tag, self.hidden):
                self._element(child, tag, depth + 1)

    def text(self, text: str) -> None:
        """Add text to the line that is being filled."""
        if text and not text.isspace():
            self.anchor = self.anchor or text
            if not self.bold and self.bold_until < 0:
                self.bold_until = len(self.parts)
        self.parts.append(text)

    def row(self, cells: tuple[str, ...], anchor: str, look: Look = PLAIN) -> None:
        """Add a row; one without any text is none."""
        if any(cells):
            self.found.append(Found(cells, look, anchor))

    def flush(self) -> None:
        """End the line that is being filled."""
        if self.anchor:
            self._end()
        self.parts, self.anchor, self.bold_until, self.link = [], "", -1, None

    def _end(self) -> None:
        text = one_line("".join(self.parts))
        if not text:
            return
        bold = self.bold_until < 0
        linked = self.link is not None and one_line(self.link[1]) == text
        if linked and self.margin:
            return
        if (
            linked
            and not self.level
            and self.link
            and _ADDRESS.match(self.link[0])
            and text not in self.link[0]
        ):
            text = f"[{text}]({self.link[0]})"
        look = Look(bold=bold, level=self.level) if bold or self.level else PLAIN
        cells: tuple[str, ...] = (f"{self.bullet}{text}",)
        if not bold and self.bold_until:
            head = one_line("".join(self.parts[: self.bold_until]))
            cells = bold_label(head, one_line("".join(self.parts[self.bold_until :]))) or cells
        self.found.append(Found(cells, look, self.anchor))
        self.bullet = ""

    def _element(self, node: LexborNode, tag: str, depth: int) -> None:
        if tag == "br":
            self.flush()
        elif tag == "sup":
            self._raised(node, depth)
        elif tag == "button" and not self.level:
            return
        elif tag == "table":
            self.flush()
            tables.read(node, self, depth)
        elif tag == "dl":
            self.flush()
            tables.read_terms(node, self, depth)
        elif tag == "pre":
            self.flush()
            self._preformatted(node)
        elif tag in BLOCKS or "-" in tag:
            self._block(node, tag, depth)
        else:
            self._inline(node, tag, depth)

    def _block(self, node: LexborNode, tag: str, depth: int) -> None:
        self.flush()
        before = self.level, self.bullet, self.bold, self.margin
        self.level = _HEADINGS.get(tag, self.level)
        self.bullet = _BULLET if tag == "li" else self.bullet if tag in {"p", "div"} else ""
        self.bold += tag in _BOLD
        self.margin += tag in MARGINS
        self.walk(node, depth)
        self.flush()
        self.level, self.bullet, self.bold, self.margin = before

    def _raised(self, node: LexborNode, depth: int) -> None:
        text = node.text() or ""
        if len(text) > LONGEST_RAISED:  # it was never closed
            self.walk(node, depth)
        elif text.strip():
            self.anchor = self.anchor or text
            add_raised(raised(text), self.parts)

    def _inline(self, node: LexborNode, tag: str, depth: int) -> None:
        bold = tag in _BOLD
        self.bold += bold
        alone = tag == "a" and not self.anchor
        start = len(self.parts)
        self.walk(node, depth)
        self.bold -= bold
        if alone:
            address = (node.attributes.get("href") or "").strip()
            self.link = (address, "".join(self.parts[start:]))

    def _preformatted(self, node: LexborNode) -> None:
        text = node.text() or ""
        for cells in columns.rows(text.splitlines()):
            self.row(tuple(map(without_control, cells)), next(filter(None, cells), ""))
