"""From what the user named to the sheets in it."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from mateproof.app.reading.finding import folder, tars, zips
from mateproof.app.reading.finding.found import Found, Sheet, Skipped, Unread, shown, unread
from mateproof.app.reading.finding.kinds import Kind, kind
from mateproof.sheets.parse import load
from mateproof.vocabulary.errors import SheetError


def find(paths: Iterable[Path], skipped: Skipped) -> Iterator[Found]:
    """Yield all sheets of files, folders and archives: in the order given, by name within a folder."""
    for path in paths:
        if path.is_dir():
            yield from _folder(path, skipped)
        else:
            yield from _file(path, shown(path.name), skipped, named=True)


def many(paths: Iterable[Path]) -> bool:
    """Return whether the user named a place of many sheets."""
    return any(path.is_dir() or kind(path.name) in {Kind.ZIP, Kind.TAR} for path in paths)


def count(paths: Iterable[Path]) -> int | None:
    """Return how many sheets there are, opening none; None where only reading on tells (tar)."""
    total = 0
    for path in paths:
        found = folder.walk(path, Skipped()) if path.is_dir() else [(path.name, path)]
        for item in found:
            more = 1 if isinstance(item, Unread) else _count(item[1])
            if more is None:
                return None
            total += more
    return total


def _count(path: Path) -> int | None:
    known = kind(path.name)
    if known is Kind.TAR:
        return None
    if known is not Kind.ZIP:
        return 1
    try:
        with zipfile.ZipFile(path) as archive:
            return sum(kind(name) is Kind.SHEET and not name.endswith("/") for name in archive.namelist())
    except (OSError, ValueError, zipfile.BadZipFile):
        return 1


def _folder(path: Path, skipped: Skipped) -> Iterator[Found]:
    nothing = True
    for item in folder.walk(path, skipped):
        nothing = False
        if isinstance(item, Unread):
            yield item
        else:
            yield from _file(item[1], shown(item[0]), skipped)
    if nothing:
        name = shown(path.name or os.fspath(path))
        yield unread(name, "there is no sheet in this folder", "sheets are .pdf, .html, .md and .txt files")


def _file(path: Path, name: str, skipped: Skipped, *, named: bool = False) -> Iterator[Found]:
    known = kind(name)
    if known is Kind.ZIP:
        yield from zips.members(path, name, skipped)
    elif known is Kind.TAR:
        yield from tars.members(path, name, skipped)
    elif known is Kind.CLOSED and path.exists():
        yield unread(name, "archives of this kind are not opened", "unpack it and name the folder")
    else:
        try:
            yield Sheet(name, load(path), named)
        except SheetError as error:
            yield Unread(name, error.problems)
