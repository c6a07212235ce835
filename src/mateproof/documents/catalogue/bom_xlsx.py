"""bom.xlsx: the bill of materials as a workbook."""

from __future__ import annotations

import io
from datetime import datetime

import xlsxwriter

from mateproof.documents.catalogue import bom_csv
from mateproof.documents.dossier import Dossier

NAME = "bom.xlsx"
WIDTHS = (18, 22, 14, 40, 10, 8, 10, 12, 12, 14, 64, 12)
CREATED = datetime(2000, 1, 1)  # noqa: DTZ001 (a fixed date: the same plan gives the same bytes)


def write(dossier: Dossier) -> bytes:
    """Return a workbook with one sheet: frozen heading, widths, filter; texts are never formulas."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(
        file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        book.set_properties({"title": dossier.words("bill.title"), "created": CREATED})
        _sheet(book, dossier)
    return file.getvalue()


def _sheet(book: xlsxwriter.Workbook, dossier: Dossier) -> None:
    sheet = book.add_worksheet(dossier.words("bill.title")[:31])
    heading = book.add_format({"bold": True, "bg_color": "#E8EEF0", "bottom": 1, "valign": "vcenter"})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    number = book.add_format({"valign": "top", "num_format": "0.###"})
    rows = bom_csv.rows(dossier)
    for column, (name, width) in enumerate(zip(bom_csv.COLUMNS, WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, dossier.words(f"bill.{name}"), heading)
    for index, row in enumerate(rows, 1):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                sheet.write_string(index, column, cell[:32767], text)
            elif cell is not None:
                sheet.write_number(index, column, cell, number)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(rows), 1), len(WIDTHS) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
