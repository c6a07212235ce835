"""Sheets in a tar archive, plain or compressed by gzip, bzip2 or xz, read in one go from front to end."""

from __future__ import annotations

import bz2
import gzip
import lzma
import tarfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, cast

from mateproof.app.reading.finding import kinds, limits
from mateproof.app.reading.finding.found import Found, Sheet, Skipped, shown, unread
from mateproof.sheets.text import most_bytes, refuse_size
from mateproof.vocabulary.errors import SheetError

_DAMAGED = (tarfile.TarError, zlib.error, lzma.LZMAError, EOFError, gzip.BadGzipFile, ValueError)
_MAGIC = ((b"\x1f\x8b", gzip.open), (b"BZh", bz2.open), (b"\xfd7zXZ\0", lzma.open))


class _Stream:
    """The bytes of the archive, unpacked; every one is counted, those of members passed by as well."""

    def __init__(self, path: Path) -> None:
        with path.open("rb") as file:
            start = file.read(6)
        opener: Any = next((opener for magic, opener in _MAGIC if start.startswith(magic)), open)
        self.file: IO[bytes] = opener(path, "rb")
        self.allowance = limits.Allowance(path.stat().st_size)

    def read(self, count: int) -> bytes:
        data = self.file.read(count)
        self.allowance.take(len(data))
        return data


class _Member(tarfile.TarInfo):
    """A header that tells the archive how it ended: Python itself takes a damaged header for the end."""

    @classmethod
    def fromtarfile(cls, archive: tarfile.TarFile) -> _Member:
        try:
            return super().fromtarfile(archive)
        except tarfile.HeaderError as error:
            cast("_Archive", archive).ended = str(error)
            raise


class _Archive(tarfile.TarFile):
    tarinfo = _Member
    ended = ""


def members(path: Path, name: str, skipped: Skipped) -> Iterator[Found]:
    """Yield the sheets of an archive, named `ARCHIVE/MEMBER`, in its order."""
    stream: _Stream | None = None
    try:
        stream = _Stream(path)
        with _Archive.open(fileobj=cast("IO[bytes]", stream), mode="r|") as archive:
            yield from _members(archive, name, skipped)
    except _DAMAGED as error:
        yield unread(name, f"the archive is damaged or cut off ({error})", "get the archive again")
    except SheetError as error:
        yield unread(name, error.problems[0].message, error.problems[0].help)
    except OSError as error:
        yield unread(name, (error.strerror or str(error)).lower(), "check the archive and its permissions")
    finally:
        if stream is not None:
            stream.file.close()


def _members(archive: _Archive, name: str, skipped: Skipped) -> Iterator[Found]:
    for count in range(limits.MEMBERS + 1):
        member = archive.next()
        if member is None:
            break
        archive.members.clear()  # type: ignore[attr-defined]  # else it keeps every header it ever read
        if count == limits.MEMBERS:
            raise SheetError(f"the archive has more than {count:,} files", help="split it into several")
        if member.isdir() or not kinds.wanted(member.name, skipped, archives=False):
            continue
        if not member.isreg():
            skipped.add("not a file", member.name)
            continue
        yield _sheet(archive, member, f"{name}/{shown(member.name)}")
    if archive.ended != "end of file header":
        raise tarfile.ReadError(archive.ended or "it has no end")


def _sheet(archive: tarfile.TarFile, member: tarfile.TarInfo, name: str) -> Found:
    try:
        refuse_size(member.size, most_bytes(), name)
    except SheetError as error:
        return unread(name, error.problems[0].message, error.problems[0].help)
    file = archive.extractfile(member)
    return Sheet(name, file.read() if file else b"")
