"""Sheets in a ZIP archive, read member by member."""

from __future__ import annotations

import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from mateproof.app.reading.finding import kinds, limits
from mateproof.app.reading.finding.found import Found, Sheet, Skipped, unread
from mateproof.sheets.text import most_bytes, refuse_size
from mateproof.vocabulary.errors import SheetError

_DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, struct.error, ValueError, OverflowError)
_ENCRYPTED = 1
_END, _END64 = b"PK\x05\x06", b"PK\x06\x06"


def members(path: Path, name: str, skipped: Skipped) -> Iterator[Found]:
    """Yield the sheets of an archive, named `ARCHIVE/MEMBER`, in the order of its directory."""
    try:
        with path.open("rb") as file:
            _refuse_many(file)
            with zipfile.ZipFile(file) as archive:
                yield from _members(archive, path.stat().st_size, name, skipped)
    except _DAMAGED as error:
        yield unread(name, f"the archive is damaged or cut off ({error})", "get the archive again")
    except SheetError as error:
        yield unread(name, error.problems[0].message, error.problems[0].help)
    except OSError as error:
        yield unread(name, (error.strerror or "cannot be opened").lower(), "check its permissions")


def _members(archive: zipfile.ZipFile, size: int, name: str, skipped: Skipped) -> Iterator[Found]:
    allowance = limits.Allowance(size)
    for member in archive.infolist():
        if member.is_dir() or not kinds.wanted(member.filename, skipped, archives=False):
            continue
        below = f"{name}/{member.filename}"
        try:
            found: Found = Sheet(below, _data(archive, member))
        except _DAMAGED as error:
            found = unread(below, f"damaged in the archive ({error})", "get the archive again")
        except (NotImplementedError, RuntimeError) as error:
            found = unread(below, f"cannot be unpacked ({error})", "unpack the archive with another program")
        except SheetError as error:
            found = unread(below, error.problems[0].message, error.problems[0].help)
        if isinstance(found, Sheet):
            allowance.take(len(found.data))
        yield found


def _data(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """Return the bytes of one member; what it says of its size is not believed."""
    if member.flag_bits & _ENCRYPTED:
        raise SheetError("encrypted in the archive", help="unpack the archive with its password first")
    limit = most_bytes()
    refuse_size(member.file_size, limit, member.filename)
    if member.file_size > limits.SMALL and member.file_size > limits.MEMBER_RATIO * member.compress_size:
        message = "unpacks to more than 200 times its size in the archive"
        raise SheetError(message, help="is it a data sheet? unpack it first")
    with archive.open(member) as file:
        return file.read(limit)


def _refuse_many(file: IO[bytes]) -> None:
    """Raise `SheetError` when the directory is larger than memory should hold: Python reads it whole."""
    file.seek(0, 2)
    file.seek(max(0, file.tell() - 66_000))
    tail = file.read()
    at, wide = tail.rfind(_END), tail.rfind(_END64)
    count = size = 0
    if at >= 0 and len(tail) >= at + 22:
        count, size = struct.unpack_from("<HL", tail, at + 10)
    if wide >= 0 and len(tail) >= wide + 56:
        count, size = struct.unpack_from("<QQ", tail, wide + 32)
    if count > limits.MEMBERS or size > 200 * limits.MEMBERS:
        raise SheetError(f"the archive has {count:,} files", help="split it into several archives")
