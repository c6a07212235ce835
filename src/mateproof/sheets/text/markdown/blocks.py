"""Lines of Markdown: headings, rows between bars, lists, and plain lines with tabs or gaps.

Every line of the file with content is one line with its number there; tables written as HTML are read as
such. The row above a delimiter row is a row as any other: converters turn the first row of data into it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mateproof.sheets.document import PLAIN, Line, Look
from mateproof.sheets.text import columns, html, pipes
from mateproof.sheets.text.labels import bold_label
from mateproof.sheets.text.markdown.inline import inline, is_bold, is_link, opening_bold
from mateproof.sheets.text.rulers import is_ruler

_HEADING = re.compile(r"(#{1,6})[ \t]++(?!of\b)")
_FENCE = re.compile(r"(?:```|~~~)[\w+-]*\Z")
_STARS = re.compile(r"(?:[*_][ ]*+){3,}+\Z")
_DELIMITER = re.compile(r"\|?[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+\|?\Z")
_QUOTE = re.compile(r"(?:> ?+)++(?![\d.,])")
_STAR = re.compile(r"[*+] ++(?![\d.,])")
_BULLET = re.compile(r"(?:[-•●▪‣◦·–] |\d{1,2}[.)] )")
_TABLE = re.compile(r"<table\b", re.IGNORECASE)
_TABLE_END = re.compile(r"</table\s*>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->\Z")
_BOLD = Look(bold=True)
_LONGEST_TABLE = 4000  # lines of a table written as HTML


def lines(raw: Sequence[str], name: str) -> tuple[Line, ...]:
    """Return the lines with content of a file's lines."""
    reader = _Reader(raw, name)
    at = 0
    while at < len(raw):
        at = reader.read(at)
    reader.end()
    return tuple(reader.found)


class _Reader:
    """The lines found so far, and the table and the block of plain lines that are open."""

    def __init__(self, raw: Sequence[str], name: str) -> None:
        self.raw, self.name = raw, name
        self.found: list[Line] = []
        self.rows: list[tuple[int, str]] = []
        self.block: list[tuple[int, str]] = []
        self.barred = False  # a table without bars at its edges is open

    def read(self, at: int) -> int:
        """Read the line at an index; return the index of the next one."""
        content = self.raw[at].replace("\f", "")
        text = content.strip()
        if not text:
            self._end_rows()
            return at + 1
        if _TABLE.match(text):
            return self._html(at)
        if self._is_row(text):
            self._end_block()
            self.rows.append((at + 1, text))
        elif not self._is_mark(text, at):
            self._end_rows()
            self._line(at + 1, content, text)
        return at + 1

    def end(self) -> None:
        """End what is open."""
        self._end_rows()
        self._end_block()

    def _is_row(self, text: str) -> bool:
        bars = text.startswith("|") and text.count("|") > 1
        return (bars or (self.barred and "|" in text)) and not _DELIMITER.match(text)

    def _is_mark(self, text: str, at: int) -> bool:
        """Leave out delimiter rows, rulers, fences and comments; a ruler tells what stands above it."""
        if "|" in text and _DELIMITER.match(text):
            above = self.block[-1] if self.block and self.block[-1][0] == at else None
            if above and "|" in above[1]:
                self.block.pop()
                self._end_block()
                self.rows.append((above[0], above[1].strip()))
            self.barred = True
            return True
        return bool(_FENCE.match(text) or _STARS.match(text) or _COMMENT.match(text)) or is_ruler(text)

    def _line(self, number: int, content: str, text: str) -> None:
        heading = _HEADING.match(text) if text[0] == "#" else None
        if heading:
            self._end_block()
            words = _without_closing(text[heading.end() :])
            self._add(number, (inline(words),), Look(bold=is_bold(words), level=len(heading[1])))
        else:
            self.block.append((number, content))

    def _html(self, at: int) -> int:
        """Read a table written as HTML; one without an end goes on to the next empty line."""
        self.end()
        last = at
        open_now = 0
        for last in range(at, min(at + _LONGEST_TABLE, len(self.raw))):
            line = self.raw[last]
            open_now += len(_TABLE.findall(line)) - len(_TABLE_END.findall(line))
            if open_now <= 0:
                break
        self.found += html.lines("\n".join(self.raw[at : last + 1]), self.name, at + 1)
        return last + 1

    def _end_block(self) -> None:
        """End a block of plain lines: cells by tabs or gaps, else one cell."""
        block, self.block = self.block, []
        cells = columns.blocks([content for _, content in block], [number for number, _ in block])
        for (number, _), pieces in zip(block, cells, strict=True):
            if len(pieces) > 1:
                self._row(number, pieces, PLAIN)
            else:
                self._plain(number, pieces[0])

    def _plain(self, number: int, text: str) -> None:
        quote = _QUOTE.match(text)
        text = text[quote.end() :] if quote else text
        mark = _STAR.match(text) or _BULLET.match(text)
        bullet = ("• " if text[0] in "*+" else mark[0]) if mark else ""
        text = text[mark.end() :].strip() if mark else text
        if is_link(text):
            self._add(number, (f"{bullet}{text}",), PLAIN)
        elif is_bold(text):
            self._add(number, (f"{bullet}{inline(text)}",), _BOLD)
        else:
            bold, rest = opening_bold(text)
            whole = f"{bold} {rest}" if bold.endswith(":") else inline(text)
            self._add(number, bold_label(bold, rest) or (f"{bullet}{whole}",), PLAIN)

    def _end_rows(self) -> None:
        """End a table: bold words without a value are headings, unless the labels are bold themselves."""
        rows = [(number, pipes.cells(text)) for number, text in self.rows]
        self.rows, self.barred = [], False
        labelled = any(len(cells) > 1 and is_bold(cells[0]) and _is_plain(cells[1]) for _, cells in rows)
        for number, cells in rows:
            if _is_paired(cells):
                for at in range(0, len(cells), 2):
                    self._row(number, cells[at : at + 2], PLAIN)
                continue
            bold = all(is_bold(cell) for cell in cells if cell)
            heading = bold and not labelled and not any(cells[1:])
            self._row(number, cells[:1] if heading else cells, _BOLD if bold else PLAIN)

    def _row(self, number: int, cells: tuple[str, ...], look: Look) -> None:
        self._add(number, tuple(map(inline, cells)), look)

    def _add(self, number: int, cells: tuple[str, ...], look: Look) -> None:
        if any(cells):
            self.found.append(Line(number, cells, " ".join(filter(None, cells)), look=look))


def _without_closing(heading: str) -> str:
    """Take the closing marks off a heading: "Ratings ##"."""
    words = heading.rstrip("#")
    return words.rstrip() if words[-1:].isspace() else heading


def _is_paired(cells: Sequence[str]) -> bool:
    """Return whether bold labels stand before plain values side by side in a row."""
    return (
        len(cells) > 2
        and len(cells) % 2 == 0
        and all(is_bold(cell) for cell in cells[::2] if cell)
        and sum(map(is_bold, cells[::2])) > 1
        and not any(map(is_bold, cells[1::2]))
    )


def _is_plain(cell: str) -> bool:
    return bool(cell) and not is_bold(cell)
