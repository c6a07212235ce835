"""What the lines of a sheet become: entries, headings, and lines that are neither."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from mateproof.sheets.document import Line


class Entry(NamedTuple):
    """A label with its value. `path` is the label under its parent labels, the outermost first.

    `raw` has the value as printed, one piece for each line or cell of it; `read` is the text to read where
    that differs ("250 V" for a row "V | 250"). `item` counts the column of the item it is about (None: all).
    """

    line: Line
    path: tuple[str, ...]
    raw: tuple[str, ...]
    read: str = ""
    conditions: Mapping[str, str] = {}
    item: int | None = None


class Items(NamedTuple):
    """A head row that names several items: `numbers` in the order of their columns."""

    line: Line
    label: str
    numbers: tuple[str, ...]


class Product(NamedTuple):
    """A row about one item in a table of items; `cells` are the other heads with their values."""

    line: Line
    label: str
    number: str
    cells: tuple[tuple[str, str], ...]


class Heading(NamedTuple):
    """A line that stands above others; `level` counts from 1, 0 where the file does not tell."""

    line: Line
    text: str
    level: int = 0


class Loose(NamedTuple):
    """A line that is no row and no heading: prose, noise, or not understood."""

    line: Line
    text: str


Piece = Entry | Items | Product | Heading | Loose
