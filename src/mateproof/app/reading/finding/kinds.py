"""Which names are sheets, which are archives, and which are passed by; what is named is opened."""

from __future__ import annotations

import re
from enum import Enum, auto
from pathlib import PurePosixPath

from mateproof.app.reading.finding.found import Skipped


class Kind(Enum):
    """What a name promises."""

    SHEET = auto()
    ZIP = auto()
    TAR = auto()
    CLOSED = auto()
    """an archive of a kind that is not opened."""
    FOREIGN = auto()


_SHEETS = {".txt", ".text", ".pdf", ".htm", ".html", ".xhtml", ".md", ".markdown"}
_TARS = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
_CLOSED = {".7z", ".rar", ".zst", ".tzst", ".gz", ".bz2", ".xz", ".cab"}
_ENDING = re.compile(r"\.[a-z][a-z0-9]{0,9}")
"""What people end names with to tell a kind; ".076-000" ends an item number."""


def kind(name: str) -> Kind:
    """Return what a file is by its name."""
    name = name.lower()
    ending = PurePosixPath(name).suffix
    if name.endswith(_TARS):
        return Kind.TAR
    if ending == ".zip":
        return Kind.ZIP
    if ending in _CLOSED:
        return Kind.CLOSED
    if ending in _SHEETS or not _ENDING.fullmatch(ending):
        return Kind.SHEET
    return Kind.FOREIGN


def wanted(name: str, skipped: Skipped, *, archives: bool) -> bool:
    """Return whether to open what lies in a folder (with `archives`) or in an archive; counts what is not."""
    if hidden(name):
        skipped.add("hidden", name)
        return False
    found = kind(name)
    if found is Kind.SHEET or (archives and found in {Kind.ZIP, Kind.TAR}):
        return True
    if found is Kind.FOREIGN:
        skipped.add(PurePosixPath(name.lower()).suffix, name)
    else:
        skipped.add("archive that is not opened" if archives else "archive in an archive", name)
    return False


def hidden(name: str) -> bool:
    """Return whether a file, or a folder it lies in, is kept from people's eyes."""
    steps = (step for step in name.split("/") if step not in {".", ".."})
    return any(step.startswith((".", "~$")) or step == "__MACOSX" for step in steps)
