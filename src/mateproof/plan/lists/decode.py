"""From the bytes of a text list to its text: the encodings that spreadsheet programs write."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from mateproof.plan.lists.unusable import Unusable

_HELP = "save it as CSV with UTF-8, or as .xlsx"
_NOT = {"utf-16": "no UTF-16 text", "utf-8-sig": "no UTF-8 text", "cp1252": "neither UTF-8 nor Windows-1252"}


def decode(data: bytes) -> str:
    """Return the text: UTF-8, UTF-16 with its mark, else Windows-1252; raise Unusable when it is none."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return _decoded(data, "utf-16")
    if b"\0" in data:
        raise Unusable("a NUL byte: the list is no text", _HELP)
    if data.startswith(BOM_UTF8):
        return _decoded(data, "utf-8-sig")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded(data, "cp1252")


def _decoded(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise Unusable(f"line {line} is {_NOT[encoding]}", _HELP) from None
