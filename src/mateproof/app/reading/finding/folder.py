"""Sheets in a folder and the folders below it, sorted by name; a link that leads back is followed once."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from mateproof.app.reading.finding import kinds
from mateproof.app.reading.finding.found import Skipped, Unread, shown, unread

Seen = set[tuple[int, int]]


def walk(root: Path, skipped: Skipped) -> Iterator[tuple[str, Path] | Unread]:
    """Yield every file that may be a sheet or an archive: its name below `root`, and its path."""
    seen: Seen = set()
    rest = [iter([""])]
    while rest:
        name = next(rest[-1], None)
        if name is None:
            rest.pop()
            continue
        path = root / name
        try:
            about = path.stat()
            if stat.S_ISDIR(about.st_mode):
                if _first(about, seen):
                    rest.append(iter(_names(path, name, skipped)))
                else:
                    skipped.add("folder seen before", name)
            elif not stat.S_ISREG(about.st_mode):
                skipped.add("not a file", name)
            elif kinds.wanted(name, skipped, archives=True):
                yield name, path
        except OSError as error:
            reason = (error.strerror or "cannot be opened").lower()
            yield unread(shown(name or str(root)), reason, _help(path))


def _first(about: os.stat_result, seen: Seen) -> bool:
    key = about.st_dev, about.st_ino
    new = key not in seen
    seen.add(key)
    return new


def _names(path: Path, name: str, skipped: Skipped) -> list[str]:
    """Return what lies in one folder, without what is hidden."""
    found = []
    for step in sorted(os.listdir(path)):  # noqa: PTH208 (names alone need a tenth of the memory)
        below = f"{name}/{step}" if name else step
        if kinds.hidden(step):
            skipped.add("hidden", below)
        else:
            found.append(below)
    return found


def _help(path: Path) -> str:
    return "the link leads nowhere" if path.is_symlink() else "check its permissions"
