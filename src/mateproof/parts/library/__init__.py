"""The parts library: keeps parts with their evidence, and answers by item number, by facet and by word.

First door: `open_library` (a file, a URL, or None for the shipped library); where a few parts by number are
all that is wanted, `shipped.shelf` answers without a database. Both are a `shelf.Shelf`.

This is the only room with SQL. Importing it imports no database: `open_library` does.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mateproof.parts.library.library import Library

__all__ = ["open_library"]


def open_library(where: str | Path | None = None, *, create: bool = True) -> Library:
    """Open a library: None is the shipped one, `:memory:` an empty one, text with `://` a URL, else a file.

    A file that does not exist is created, unless `create` is False; it can be read while another process
    writes. Raises `LibraryError` for what is no library, or one of a newer Mateproof.
    """
    from mateproof.parts.library.opening import opened  # noqa: PLC0415 (SQLAlchemy takes half a second)

    return opened(where, create=create)
