"""The neutral document: pages of lines of cells with their place, whatever kind of file they came from.

Text, PDF, HTML and Markdown differ in how lines and cells are found; from here on they are the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from mateproof.parts.fact import Source
from mateproof.parts.quick import quick

_source = quick(Source)


class Box(NamedTuple):
    """A rectangle on a page, in points (1/72 inch) from its top left corner."""

    left: float
    top: float
    right: float
    bottom: float


class Look(NamedTuple):
    """How a line is set, where the file tells: type size in points (0: unknown), bold, heading level.

    `level` is 1 for the highest heading that a file marks as such (HTML, Markdown), 0 for none.
    """

    size: float = 0.0
    bold: bool = False
    level: int = 0


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Line:
    """One line with content. `number` counts from 1 in the text layer; `page` is None where unknown.

    `cells` are trimmed; an empty cell stays, so that columns keep their position. `text` is the whole
    line, its cells separated by one space. `boxes` has the place of each cell where the file has places
    (an empty cell has a box without width), else it is empty.
    """

    number: int
    cells: tuple[str, ...]
    text: str
    page: int | None = None
    boxes: tuple[Box, ...] = ()
    look: Look = PLAIN

    @property
    def is_row(self) -> bool:
        """True when the line has more than one cell."""
        return len(self.cells) > 1


class Page(NamedTuple):
    """One page with its size in points; `rules` are the straight lines and bars drawn on it."""

    number: int
    width: float
    height: float
    rules: tuple[Box, ...] = ()


class Unread(NamedTuple):
    """A part of the file that gave no lines: where, the last line before it, and why."""

    where: str
    after: int
    why: str


@dataclass(frozen=True, slots=True)
class Document:
    """All lines with content of one sheet, in reading order. `total` counts empty lines, too.

    `open_end` is True when the last line has no line break: it may have been cut. `layer` names the kind
    of file ("plain", "html", "markdown", "pdf"); `pages` is empty where a file has none.
    `pages_inferred` is True when the page of a line is told by lines such as "Page 2 of 6" alone.
    `unread` names pages without text and the like: they are counted as not understood, never as empty.
    """

    file: str
    sha256: str
    lines: tuple[Line, ...]
    total: int
    open_end: bool = False
    layer: str = "plain"
    pages: tuple[Page, ...] = ()
    pages_inferred: bool = False
    unread: tuple[Unread, ...] = ()

    def source(self, line: Line) -> Source:
        """Return the place of a line."""
        return _source(self.file, self.sha256, line.number, line.page, self.pages_inferred)
