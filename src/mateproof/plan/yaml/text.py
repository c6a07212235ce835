"""From bytes to text that is fit to be YAML: size, encoding, and characters that hide from the reader."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import Path

from mateproof.plan.problems import Problems

MAX_BYTES = 200_000_000
_BOMS = ((b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"), (b"\x2b\x2f\x76", "UTF-7"))
_VISIBLE_ASCII = bytes([9, 10, 13, *range(32, 127)])
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_TAB = re.compile(r"^ *\t", re.MULTILINE)
_MOST = 20  # of one kind in one file: a binary file has thousands


def read_file(path: Path, file: int, problems: Problems) -> str | None:
    """Return the text of a plan file; None when it cannot be used, and problems tell why."""
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= MAX_BYTES else b""
    except OSError as error:
        problems.add((file, 1, 1, 1), "cannot-read", why=error.strerror or str(error))
        return None
    if size > MAX_BYTES:
        problems.add((file, 1, 1, 1), "too-large", bytes=f"{size:,}", most=f"{MAX_BYTES:,}")
        return None
    problems.sums[file] = hashlib.sha256(data).hexdigest()
    return decode(data, file, problems)


def decode(data: bytes, file: int, problems: Problems) -> str | None:
    """Return bytes as text without hidden characters; None when they are no UTF-8 text."""
    for bom, name in _BOMS:
        if data.startswith(bom):
            problems.add((file, 1, 1, 1), "encoding", encoding=name)
            return None
    if b"\0" in data:
        line, column = _position(data[: data.index(b"\0")].decode("utf-8", "replace"))
        problems.add((file, line, column, 1), "nul-byte")
        return None
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line, column = _position(data[: error.start].decode("utf-8", "replace"))
        problems.add((file, line, column, 1), "not-utf-8", byte=f"{data[error.start]:02X}")
        return None
    return inspect(text, file, problems)


def inspect(text: str, file: int, problems: Problems) -> str | None:
    """Return the text when it shows everything it says; else None, and problems for what is hidden."""
    strange = text.encode("utf-8", "replace").translate(None, _VISIBLE_ASCII).decode("utf-8")
    if "\t" not in text and not _HIDDEN.search(strange):  # the search of a long text takes its time
        return text
    hidden = [match for match, _ in zip(_HIDDEN.finditer(text), range(_MOST), strict=False)]
    for match in hidden:
        name = unicodedata.name(match[0], f"control character U+{ord(match[0]):04X}")
        line, column = _position(text[: match.start()])
        problems.add((file, line, column, 1), "invisible-character", character=name)
    tabs = [match for match, _ in zip(_TAB.finditer(text), range(_MOST), strict=False)]
    for match in tabs:
        line, column = _position(text[: match.end() - 1])
        problems.add((file, line, column, 1), "tab")
    return (
        _TAB.sub(lambda tab: tab[0].replace("\t", " " * 2), text)
        if tabs and not hidden
        else _unless(hidden, text)
    )


def _unless(hidden: list[re.Match[str]], text: str) -> str | None:
    return None if hidden else text


def _position(before: str) -> tuple[int, int]:
    """Return line and column, from 1, of what follows a text."""
    return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
