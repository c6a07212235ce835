"""CSV: lines of cells, split where the line of the titles shows what separates them.

Written here, because a finding shows line and column of a cell, and Python's `csv` forgets them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mateproof.plan.lists.cell import Cell
from mateproof.plan.lists.table import Line
from mateproof.plan.problems import Problems

_SIGNS = (";", "\t", ",")
_QUOTED = re.compile(r'"[^"]*"')


def lines(text: str, file: int, header: int | None, problems: Problems) -> Iterator[Line]:
    """Yield the lines of a CSV text, blank ones left out."""
    rows = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first = 0
    if match := re.fullmatch(r"sep=(.)", rows[0].strip()):  # what Excel writes above the titles
        sign, first = match[1], 1
    else:
        sign = _separator(rows, header)
    at = first
    while at < len(rows):
        row = rows[at]
        if '"' in row:
            cells, at = _quoted(rows, at, sign, file, problems)
            yield cells
        elif row.strip():
            yield _plain(row, at + 1, sign, file)
        at += 1


def _separator(rows: list[str], header: int | None) -> str:
    """Return what separates the cells: what the line of the titles has most of, outside of quotes."""
    titles = next(filter(str.strip, rows), "") if header is None else "".join(rows[header - 1 : header])
    bare = _QUOTED.sub("", titles)
    return max(_SIGNS, key=bare.count)


def _plain(row: str, line: int, sign: str, file: int) -> list[Cell]:
    cells, column = [], 1
    for piece in row.split(sign):
        cells.append(_cell(piece, file, line, column))
        column += len(piece) + 1
    return cells


def _cell(piece: str, file: int, line: int, column: int) -> Cell:
    text = piece.strip()
    before = len(piece) - len(piece.lstrip()) if text else 0
    return Cell.at((file, line, column + before, max(1, len(text))), text)


def _quoted(rows: list[str], at: int, sign: str, file: int, problems: Problems) -> tuple[list[Cell], int]:
    """Return the cells of a line that has quotes, and the number of the last line it reaches over."""
    cells: list[Cell] = []
    column = 0
    while column <= len(rows[at]):
        row = rows[at]
        end = row.find(sign, column)
        end = len(row) if end < 0 else end
        piece = row[column:end]
        if not piece.lstrip().startswith('"'):
            cells.append(_cell(piece, file, at + 1, column + 1))
            column = end + 1
            continue
        begin = row.index('"', column)
        text, line, column = _inside(rows, at, begin + 1)
        if line >= len(rows):
            problems.add((file, at + 1, begin + 1, 1), "quote-in-list")
            return cells, len(rows)
        rest = rows[line].find(sign, column)
        rest = len(rows[line]) if rest < 0 else rest
        text += rows[line][column:rest].rstrip()
        length = max(1, rest - begin) if line == at else max(1, len(row) - begin)
        cells.append(Cell.at((file, at + 1, begin + 1, length), text.strip()))
        at, column = line, rest + 1
    return cells, at


def _inside(rows: list[str], line: int, column: int) -> tuple[str, int, int]:
    """Return what stands inside quotes, the line where they close, and the column behind them."""
    pieces: list[str] = []
    while line < len(rows):
        end = rows[line].find('"', column)
        if end < 0:
            pieces += [rows[line][column:], "\n"]
            line, column = line + 1, 0
        elif rows[line][end + 1 : end + 2] == '"':
            pieces.append(rows[line][column : end + 1])
            column = end + 2
        else:
            pieces.append(rows[line][column:end])
            return "".join(pieces), line, end + 1
    return "".join(pieces), line, column
