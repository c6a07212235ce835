"""Many sheets in one transaction, each whole or not at all, and the memory of which were read.

A sheet is known by its hash together with the reader that read it: a better reader reads it again. It stays
known when a newer edition has replaced what it said, so that a second run over a folder changes nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import suppress

from sqlalchemy import Connection, delete, insert, inspect, select

from mateproof.parts.library import fetching
from mateproof.parts.library.report import Accept, NotAccepted, PutReport
from mateproof.parts.library.schema import READING
from mateproof.parts.library.storing import Storing
from mateproof.parts.part import Part
from mateproof.vocabulary.errors import LibraryError


def put(
    connection: Connection,
    sheets: Iterable[tuple[str, Iterable[Part]]],
    reader: str,
    accept: Accept | None = None,
) -> list[PutReport | LibraryError]:
    """Put sheets one after the other; one that is refused leaves nothing behind and stops no other."""
    READING.create(connection, checkfirst=True)
    reports: list[PutReport | LibraryError] = []
    read: list[str] = []
    for sha256, parts in sheets:
        try:
            with suppress(NotAccepted), connection.begin_nested():
                report = Storing(connection).put(parts)
                reports.append(report)
                report.check(accept)
                read.append(sha256)
        except LibraryError as error:
            reports.append(error)
        except UnicodeEncodeError as error:
            message = f"a text is not valid Unicode ({error.reason})"
            reports.append(LibraryError(message, help="read the sheet again with its right encoding"))
    _remember(connection, list(dict.fromkeys(read)), reader)
    return reports


def known(connection: Connection, sha256s: Collection[str], reader: str) -> set[str]:
    """Return the hashes of sheets that this reader has read."""
    if not sha256s or not inspect(connection).has_table(READING.name):
        return set()
    found: set[str] = set()
    for some in fetching.chunks(iter(sha256s)):
        query = select(READING.c.sha256).where(READING.c.sha256.in_(some), READING.c.reader == reader)
        found.update(connection.scalars(query))
    return found


def _remember(connection: Connection, sha256s: list[str], reader: str) -> None:
    for some in fetching.chunks(sha256s):
        connection.execute(delete(READING).where(READING.c.sha256.in_(some)))
        connection.execute(insert(READING), [{"sha256": sha256, "reader": reader} for sha256 in some])
