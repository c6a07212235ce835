"""What looking for sheets gives: sheets, what could not be opened, and what was passed by."""

from __future__ import annotations

import os
from typing import NamedTuple

from mateproof.vocabulary.errors import Problem
from mateproof.vocabulary.findings import Place


class Sheet(NamedTuple):
    """The bytes of one sheet, and the name that its evidence carries."""

    name: str
    data: bytes
    named: bool = False
    """True when the user named the file itself; False when it was found in a folder or an archive."""


class Unread(NamedTuple):
    """A sheet, or a place of sheets, that cannot be opened."""

    name: str
    problems: tuple[Problem, ...]


Found = Sheet | Unread


class Skipped:
    """Counts what is no sheet, by reason, with the first name of each."""

    def __init__(self) -> None:
        self.counts: dict[str, int] = {}
        self.first: dict[str, str] = {}

    def add(self, reason: str, name: str) -> None:
        """Count one file that is passed by."""
        self.counts[reason] = self.counts.get(reason, 0) + 1
        self.first.setdefault(reason, shown(name))

    def __len__(self) -> int:
        return sum(self.counts.values())


def unread(name: str, message: str, help: str) -> Unread:
    """Return what cannot be opened, with the reason and the next step."""
    return Unread(name, (Problem(message, Place(name, 1), help=help, code="sheet"),))


def shown(name: str) -> str:
    r"""Return a file name as valid Unicode: bytes that are no UTF-8 become `\xff`."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return os.fsencode(name).decode("utf-8", "backslashreplace")
    return name
