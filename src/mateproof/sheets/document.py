"""The neutral document: lines of cells with their place, whatever kind of file they came from.

Text, PDF, HTML and Markdown differ in how lines and cells are found; from here on they are the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from mateproof.parts.fact import Source
from mateproof.parts.quick import quick

_source = quick(Source)


@dataclass(frozen=True, slots=True)
class Line:
    """One line with content. `number` counts from 1 in the text layer; `page` is None where unknown.

    `cells` are trimmed; an empty cell stays, so that columns keep their position. `text` is the whole
    line, its cells separated by one space.
    """

    number: int
    cells: tuple[str, ...]
    text: str
    page: int | None = None

    @property
    def is_row(self) -> bool:
        """True when the line has more than one cell."""
        return len(self.cells) > 1


@dataclass(frozen=True, slots=True)
class Document:
    """All lines with content of one sheet, in reading order. `total` counts empty lines, too.

    `open_end` is True when the last line has no line break: it may have been cut.
    """

    file: str
    sha256: str
    lines: tuple[Line, ...]
    total: int
    open_end: bool = False

    def source(self, line: Line) -> Source:
        """Return the place of a line."""
        return _source(self.file, self.sha256, line.number, line.page)
