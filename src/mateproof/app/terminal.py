"""How anything is printed: colour only for people, tables that fit the window, progress when it takes long.

    paint = Paint(sys.stdout); paint("broken", "red", "bold")   colour on a terminal, plain text elsewhere
    table([("4 mm²", "nominal")], ["Value", "Note"])            lines; columns wrap to the width
    echo(text)                                                  one line, whatever the encoding of stdout

Progress for long work is in `progress.py`.
"""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TextIO
from unicodedata import combining, east_asian_width

_CODES = {"bold": 1, "dim": 2, "red": 31, "green": 32, "yellow": 33, "blue": 34, "magenta": 35, "cyan": 36}
_NARROWEST = 8
_GAP = "  "


def colourful(stream: TextIO) -> bool:
    """Return whether to colour: a terminal that understands it, and no NO_COLOR (no-color.org)."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


class Paint:
    """Colours text for one stream; on anything but a terminal it returns the text unchanged."""

    def __init__(self, stream: TextIO) -> None:
        self.on = colourful(stream)

    def __call__(self, text: str, *styles: str) -> str:
        """Return `text` in the given styles (bold, dim, red, green, yellow, blue, magenta, cyan)."""
        if not (self.on and styles and text):
            return text
        return f"\x1b[{';'.join(str(_CODES[style]) for style in styles)}m{text}\x1b[0m"


def width(stream: TextIO | None = None) -> int:
    """Return the columns to write into: the window's on a terminal (or COLUMNS), else 120."""
    stream = stream or sys.stdout
    if not stream.isatty() and not os.environ.get("COLUMNS"):
        return 120
    return max(40, shutil.get_terminal_size().columns)


def columns(text: str) -> int:
    """Return how many terminal cells a text takes (wide characters two, combining ones none)."""
    if text.isascii():
        return len(text)
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def printable(text: str) -> str:
    """Return text without control characters: what a sheet prints must not steer the terminal."""
    return "".join(char if char.isprintable() else " " for char in text)


def safe(text: str, stream: TextIO) -> str:
    """Return text that the stream's encoding can write; the rest becomes "?"."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    return text.encode(encoding, "replace").decode(encoding)


def echo(text: str = "", *, end: str = "\n") -> None:
    """Print one line on stdout, whatever its encoding."""
    print(safe(text, sys.stdout), end=end)  # noqa: T201


def dumps(data: object, *, indent: int | None = 2) -> str:
    """Return JSON that stdout can write without losing a character, whatever its encoding."""
    import json

    unicode = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().startswith("utf")
    return json.dumps(data, ensure_ascii=not unicode, indent=indent)


def table(
    rows: Sequence[Sequence[str]], headings: Sequence[str] = (), *, space: int | None = None, indent: str = ""
) -> Iterator[str]:
    """Yield the lines of a table that fits `space` cells; long cells wrap inside their column."""
    for block in blocks(rows, headings, space=space, indent=indent):
        yield from block


def blocks(
    rows: Sequence[Sequence[str]], headings: Sequence[str] = (), *, space: int | None = None, indent: str = ""
) -> Iterator[list[str]]:
    """Yield the lines of each row, the heading's first when there is one: for tables with titles between."""
    clean = [[printable(cell) for cell in row] for row in rows]
    if not clean:
        return
    body = [list(headings), *clean] if headings else clean
    room = (space or width()) - len(indent) - len(_GAP) * (len(body[0]) - 1)
    sizes = _shrink([max(map(columns, column)) for column in zip(*body, strict=True)], room)
    for number, row in enumerate(body):
        found = list(_row(row, sizes, indent))
        yield [*found, indent + _GAP.join("─" * size for size in sizes)] if headings and not number else found


def paragraph(text: str, *, indent: str = "", space: int | None = None) -> list[str]:
    """Return a text as lines that fit the width."""
    room = max((space or width()) - len(indent), _NARROWEST)
    return [indent + line for line in _wrap(printable(text), room)]


def _row(row: Sequence[str], sizes: Sequence[int], indent: str) -> Iterator[str]:
    cells = [_wrap(cell, size) for cell, size in zip(row, sizes, strict=True)]
    for line in zip_longest(*cells, fillvalue=""):
        yield (indent + _GAP.join(map(_pad, line, sizes))).rstrip()


def _shrink(sizes: list[int], room: int) -> list[int]:
    """Take cells from the widest columns until all fit, but never make one unreadably narrow."""
    while sum(sizes) > room and max(sizes) > _NARROWEST:
        sizes[sizes.index(max(sizes))] -= 1
    return sizes


def _wrap(cell: str, size: int) -> list[str]:
    if columns(cell) <= size:
        return [cell]
    return textwrap.wrap(cell, max(size, 1), break_long_words=True) or [""]


def _pad(cell: str, size: int) -> str:
    return cell + " " * (size - columns(cell))
