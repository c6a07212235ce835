"""From the bytes of a text list to its text: the encodings that spreadsheet programs write."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from mateproof.plan.lists.cell import Cell
from mateproof.plan.problems import Problems

_NOT = {"utf-16": "no UTF-16", "utf-8-sig": "no UTF-8", "cp1252": "neither UTF-8 nor Windows-1252"}
_HELP = "save it as CSV with UTF-8, or as .xlsx"


def decode(data: bytes, problems: Problems, start: Cell) -> str | None:
    """Return the text: UTF-8, UTF-16 with its mark, else Windows-1252; None when it is no text."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _or_none(data, "utf-16", problems, start)
    if b"\0" in data:
        problems.add(start.span, "a NUL byte: the list is not a text file", _HELP)
        return None
    if data.startswith(BOM_UTF8):
        return _or_none(data, "utf-8-sig", problems, start)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _or_none(data, "cp1252", problems, start)


def _or_none(data: bytes, encoding: str, problems: Problems, start: Cell) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        name = _NOT[encoding]
        line = data[: error.start].count(b"\n") + 1
        problems.add((start.span[0], line, 1, 1), f"the list is {name} text", _HELP)
        return None
