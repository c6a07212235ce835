"""A workbook (.xlsx): which sheets it has, and the lines of one of them.

openpyxl reads it. Of its two modes one keeps all sheets and makes an object of every cell of a merged area,
be it whole columns, and the other forgets merged cells; so its parser of sheets is fed here, row by row.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from xml.etree.ElementTree import Element  # only a name for what openpyxl's parser hands over

from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.worksheet._reader import FORMULA_TAG, MERGE_TAG, ROW_TAG, WorkSheetParser
from openpyxl.worksheet.cell_range import CellRange
from openpyxl.xml.functions import iterparse

from mateproof.plan.lists.archive import damaged, examine, reading
from mateproof.plan.lists.cell import Cell
from mateproof.plan.lists.formats import format_of, shown
from mateproof.plan.lists.table import LIMITS_HELP, MAX_COLUMNS, MAX_ROWS, Line
from mateproof.plan.lists.unusable import Unusable
from mateproof.vocabulary.findings import cell_name
from mateproof.vocabulary.nearest import did_you_mean

_FORMULA = ("a formula whose value the file does not hold", "open and save it in a spreadsheet program")
_DATE = ("a date, where the list may mean a number or a text", "format the column as text, and type it anew")
_NOT_STRICT = "save it as “Excel workbook (.xlsx)”, not as the strict kind of it"
_MOST_CELLS = 16_384
"""Excel's columns; formats of whole rows are kept in as many empty cells."""

Said = tuple[str, tuple[str, str] | None]
"""The text of a cell, and what is wrong with it."""


class Workbook:
    """The sheets of a workbook; raises Unusable when it is none."""

    def __init__(self, data: bytes) -> None:
        with reading():
            examine(data)
            self.reader = ExcelReader(BytesIO(data), data_only=True, keep_links=False)
            self.reader.read_manifest()
            self.reader.read_strings()
            self.reader.read_workbook()
            apply_stylesheet(self.reader.archive, self.reader.wb)
            sheets = [(one, at) for one, at in self.reader.parser.find_sheets() if "worksheet" in at.Type]
            self.paths: dict[str, str] = {one.name: at.target for one, at in sheets}
            self.shown: list[str] = [one.name for one, _ in sheets if one.state == "visible"]
        if not sheets:
            raise Unusable("the workbook has no sheet that can be read", _NOT_STRICT)

    def chosen(self, name: str | None) -> str:
        """Return the sheet of a name; without one the only sheet that is not hidden."""
        if name is not None:
            if name not in self.paths:
                raise Unusable(f"the workbook has no sheet “{name}”", did_you_mean(name, [*self.paths]))
            return name
        if len(self.shown) != 1:
            listed = ", ".join(self.shown[:12])
            raise Unusable(
                f"the workbook has {len(self.shown)} sheets",
                f"choose one with sheet: {listed}" if self.shown else "show one",
            )
        return self.shown[0]

    def lines(self, name: str, file: int) -> Iterator[Line]:
        """Return the lines of a sheet that are not empty, top to bottom."""
        sheet = _Sheet(file, self.reader)
        with reading():
            sheet.read(self.paths[name])
        return map(sheet.line, sorted(sheet.rows))


class _Parser(WorkSheetParser):  # type: ignore[misc]  # openpyxl has no types
    """Adds to each cell with its stored value whether a formula stands behind it."""

    def parse_cell(self, element: Element) -> dict[str, Any]:
        return {**super().parse_cell(element), "formula": element.find(FORMULA_TAG) is not None}


class _Sheet:
    def __init__(self, file: int, reader: ExcelReader) -> None:
        self.file = file
        self.reader = reader
        self.styles = reader.wb.create_sheet()  # an empty sheet, to ask for styles
        self.rows: dict[int, dict[int, Cell]] = {}

    def read(self, path: str) -> None:
        """Read rows and merged cells, and nothing else: not every filter or condition can openpyxl read."""
        merged: list[str] = []
        with self.reader.archive.open(path) as source:
            parser = _Parser(source, self.reader.shared_strings, data_only=True)
            for _, element in iterparse(source):
                if element.tag == ROW_TAG:
                    if len(element) > _MOST_CELLS:
                        raise damaged()
                    for found in parser.parse_row(element)[1]:
                        self.keep(found["row"], found["column"], self.said(found))
                    element.clear()
                elif element.tag == MERGE_TAG:
                    merged += (area.get("ref", "") for area in element)
        numbers = sorted(self.rows)
        for area in map(CellRange, merged):
            self.mark(area, numbers[bisect_left(numbers, area.min_row) : bisect_right(numbers, area.max_row)])

    def said(self, found: dict[str, Any]) -> Said:
        """Return what a cell says whose `data_type`, `value`, `style_id` and `formula` were read."""
        kind, value = found["data_type"], found["value"]
        if value is None:  # of a formula that results in an empty text the file says that it is a text
            return "", _FORMULA if found["formula"] and kind != "str" else None
        if kind == "e":
            return value, (f"the formula says {value}", "mend it in the workbook")
        if kind == "b":
            return "yes" if value else "no", None
        if kind == "n":
            style = ReadOnlyCell(self.styles, 1, 1, None, style_id=found["style_id"])
            form = format_of(style.style_array.numFmtId, style.number_format)
            return (str(value), _DATE) if form.date else (shown(value, form), None)
        return str(value).strip(), _DATE if kind == "d" else None

    def keep(self, row: int, column: int, said: Said) -> None:
        """Put a cell to its row, unless it is empty."""
        if not any(said):
            return
        self.rows.setdefault(row, {})[column] = Cell.at((self.file, row, column, 1), *said)
        if len(self.rows) > MAX_ROWS:
            raise Unusable(f"the sheet has more than {MAX_ROWS:,} lines", LIMITS_HELP)
        if column > MAX_COLUMNS:
            much = f"the sheet has more than {MAX_COLUMNS:,} columns ({cell_name(row, column)})"
            raise Unusable(much, LIMITS_HELP)

    def mark(self, area: CellRange, rows: list[int]) -> None:
        """Mark merged cells: only the first one holds a value, and nobody knows what the others mean."""
        wrong = (f"the cells {area.coord} are merged into one", "unmerge them, and write the value into each")
        for row in rows:
            cells = self.rows[row]
            for column in range(area.min_col, min(area.max_col, MAX_COLUMNS) + 1):
                cells[column] = Cell.at((self.file, row, column, 1), cells.get(column, ""), wrong)

    def line(self, number: int) -> Line:
        """Return one line, empty cells included."""
        cells = self.rows[number]
        found = ((at, cells.get(at)) for at in range(1, max(cells) + 1))
        return [Cell.at((self.file, number, at, 1), "") if cell is None else cell for at, cell in found]
