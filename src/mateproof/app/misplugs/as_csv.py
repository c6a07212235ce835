"""Wrong matings as a table for spreadsheets: the classes, or one row for each pair that is listed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from mateproof.app.misplugs.asking import Misplugs
from mateproof.documents.tabular import Cell, csv_bytes
from mateproof.tables.schema import SCHEMA

_PAIR = ("plug", "socket")


def text(found: Sequence[Misplugs], pairs: int) -> str:
    """Return the classes of all plans; with `pairs`, up to so many pairs of each, a row for each pair."""
    columns = tuple(SCHEMA["misplugs"].columns)
    head = (*columns, *(_PAIR if pairs else ()))
    rows = [row for one in found for row in _rows(one, columns, pairs)]
    return csv_bytes(head, rows).decode("utf-8-sig").replace("\r\n", "\n").rstrip("\n")


def _rows(found: Misplugs, columns: Sequence[str], pairs: int) -> Iterator[list[Cell]]:
    for row in found.rows:
        cells = [_cell(row[name]) for name in columns]
        if pairs:
            yield from ([*cells, *pair] for pair in found.pairs(row, pairs))
        else:
            yield cells


def _cell(value: Any) -> Cell:  # noqa: ANN401 (whatever a table may hold)
    return str(value).lower() if isinstance(value, bool) else value
