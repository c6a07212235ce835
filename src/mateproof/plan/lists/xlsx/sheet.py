"""One sheet of a workbook as lines of cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from mateproof.plan.lists.cell import Cell
from mateproof.plan.lists.table import LIMITS_HELP, MAX_COLUMNS, MAX_ROWS, Line
from mateproof.plan.lists.unusable import Unusable
from mateproof.plan.lists.xlsx.formats import Format, shown
from mateproof.plan.lists.xlsx.parts import Archive
from mateproof.vocabulary.findings import cell_name

_NAME = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_FORMULA = ("a formula whose value the file does not hold", "open and save it in a spreadsheet program")
_DATE = ("a date, where the list may mean a number or a text", "format the column as text, and type it anew")

Wrong = tuple[str, str] | None


class Sheet:
    """Reads one sheet; `texts` are those that its cells point to, `formats` those of their styles."""

    def __init__(self, file: int, texts: Sequence[str], formats: Sequence[Format]) -> None:
        self.file = file
        self.texts = texts
        self.formats = formats
        self.rows: dict[int, dict[int, Cell]] = {}
        self.merged: list[str] = []
        self.row = self.column = 0
        self.kind = self.value = ""
        self.style = 0
        self.formula = False
        self.inline: list[str] = []
        self.quiet = 0
        """depth of what is no text of the cell: how its signs are pronounced"""

    def read(self, archive: Archive, name: str) -> Iterator[Line]:
        """Return the lines that are not empty, top to bottom."""
        archive.stream(name, self.begin, self.end)
        for area in self.merged:
            self.mark(area)
        return (self.line(number) for number in sorted(self.rows))

    def line(self, number: int) -> Line:
        """Return one line, empty cells included."""
        cells = self.rows[number]
        found = (cells.get(column) for column in range(1, max(cells) + 1))
        return [
            cell if cell is not None else Cell.at((self.file, number, at, 1), "")
            for at, cell in enumerate(found, 1)
        ]

    def begin(self, tag: str, said: Mapping[str, str]) -> None:
        """Note where a cell is and what it is, before its value comes."""
        if tag == "c":
            self.place(said.get("r", ""))
            self.kind, self.value, self.formula, self.inline = said.get("t", "n"), "", False, []
            self.style = int(said.get("s", "0")) if said.get("s", "0").isdecimal() else 0
        elif tag == "row":
            self.row = int(said["r"]) if said.get("r", "").isdecimal() else self.row + 1
            self.column = 0
        elif tag == "f":
            self.formula = True
        elif tag == "rPh":
            self.quiet += 1
        elif tag == "mergeCell":
            self.merged.append(said.get("ref", ""))

    def place(self, name: str) -> None:
        """Move to the cell that is named, else to the next one of its row."""
        if match := _NAME.fullmatch(name):
            self.row, self.column = int(match[2]), _number(match[1])
        else:
            self.column += 1

    def end(self, tag: str, text: str) -> None:
        """Keep the value of a cell."""
        if tag == "v":
            self.value = text
        elif tag == "t" and not self.quiet:
            self.inline.append(text)
        elif tag == "rPh":
            self.quiet -= 1
        elif tag == "c":
            self.keep()

    def keep(self) -> None:
        """Put the cell that was just read to its row, unless it is empty."""
        text, wrong = self.said()
        if not (text.strip() or wrong):
            return
        cells = self.rows.setdefault(self.row, {})
        cells[self.column] = Cell.at((self.file, self.row, self.column, 1), text.strip(), wrong)
        if len(self.rows) > MAX_ROWS:
            raise Unusable(f"the sheet has more than {MAX_ROWS:,} lines", LIMITS_HELP)
        if self.column > MAX_COLUMNS:
            raise Unusable(
                f"the sheet has more than {MAX_COLUMNS:,} columns ({cell_name(self.row, self.column)})",
                LIMITS_HELP,
            )

    def said(self) -> tuple[str, Wrong]:
        """Return the text of the cell, and what is wrong with it."""
        kind, value = self.kind, self.value
        if self.formula and not value and kind != "str":
            return "", _FORMULA
        if kind == "s":
            known = value.isdecimal() and int(value) < len(self.texts)
            return (
                (self.texts[int(value)], None)
                if known
                else ("", ("a text that the workbook does not hold", ""))
            )
        if kind == "e":
            return value, (f"the formula says {value}", "mend it in the workbook")
        if kind == "b":
            return "yes" if value == "1" else "no", None
        if kind == "d":
            return value, _DATE
        return ("".join(self.inline) or value, None) if kind in {"str", "inlineStr"} else self.number()

    def number(self) -> tuple[str, Wrong]:
        """Return a number as it was typed; dates are no numbers."""
        form = self.formats[self.style] if self.style < len(self.formats) else Format()
        return (self.value, _DATE) if form.date and self.value else (shown(self.value, form), None)

    def mark(self, area: str) -> None:
        """Mark merged cells: only the first one holds a value, and nobody knows what the others mean."""
        ends = [_NAME.fullmatch(end) for end in area.split(":")]
        if len(ends) != 2 or not (ends[0] and ends[1]):
            return
        (top, left), (bottom, right) = ((int(end[2]), _number(end[1])) for end in ends if end)
        wrong = (f"the cells {area} are merged into one", "unmerge them, and write the value into each")
        for number in [number for number in self.rows if top <= number <= bottom]:
            cells = self.rows[number]
            for column in range(left, min(right, MAX_COLUMNS) + 1):
                old = cells.get(column, "")
                cells[column] = Cell.at((self.file, number, column, 1), old, wrong)


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
