"""Tables for spreadsheets: CSV that a spreadsheet cannot take for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

Cell = str | int | float | None
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""First characters that make spreadsheets read a text as a formula, full-width ones included (OWASP)."""


def guarded(text: str) -> str:
    """Return a text that a spreadsheet shows instead of computing it."""
    clean = text.replace("\0", "")
    return f"'{clean}" if clean.lstrip(" ").startswith(_FORMULA) or clean.startswith(_FORMULA) else clean


def csv_bytes(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """Return RFC 4180 text in UTF-8 with a byte order mark, so that spreadsheets see the umlauts.

    Fields are separated by commas and numbers have a decimal point, whatever the language: the file is for
    programs as well.
    """
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    for row in (head, *rows):
        writer.writerow([guarded(cell) if isinstance(cell, str) else _number(cell) for cell in row])
    return text.getvalue().encode("utf-8-sig", "replace")


def _number(cell: float | None) -> str:
    return "" if cell is None else f"{cell:.10g}"
