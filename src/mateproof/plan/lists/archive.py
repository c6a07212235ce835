"""Is a file safe to be unpacked? A workbook is a zip archive of XML, and comes from a stranger."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from io import BytesIO
from typing import IO
from warnings import catch_warnings, simplefilter
from xml.parsers import expat  # entities, the danger of XML, are what is looked for here

from mateproof.plan.lists.unusable import Unusable

MAX_UNPACKED = 100_000_000
"""More bytes than this in its files are no list; the longest, of ten columns, has 80 million."""


@contextmanager
def reading() -> Iterator[None]:
    """Whatever openpyxl stumbles over is one answer, and what it says meanwhile is not for the user."""
    try:
        with catch_warnings(), redirect_stdout(None):
            simplefilter("ignore")
            yield
    except (Unusable, MemoryError):
        raise
    except Exception as error:  # of a damaged file comes nearly everything that there is
        raise damaged() from error


def damaged() -> Unusable:
    """Return what is said about an archive that is no workbook."""
    return Unusable("the file is no Excel workbook (.xlsx), or damaged", "save it as .xlsx or as CSV")


def examine(data: bytes) -> None:
    """Raise Unusable for an archive with a password, with too much in it, or with entities."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        files = archive.infolist()
        if any(file.flag_bits & 1 for file in files):
            raise Unusable("the workbook is protected by a password", "save it without")
        size = sum(file.file_size for file in files)  # no more than this is ever unpacked
        if size > MAX_UNPACKED:
            said = f"the workbook holds more than a list may ({size:,} bytes unpacked)"
            raise Unusable(said, "keep the list in a workbook of its own")
        for file in files:
            with archive.open(file) as unpacked:
                _without_entities(unpacked)


class _Root(Exception):
    """The first element: entities are defined above it, or nowhere."""


def _without_entities(file: IO[bytes]) -> None:
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = _stop
    with suppress(expat.ExpatError, _Root):  # what is no XML, a picture, is nothing that openpyxl could read
        parser.ParseFile(file)


def _refuse(*_: object) -> None:
    raise Unusable("the workbook defines entities of its own", "save it anew in a spreadsheet program")


def _stop(*_: object) -> None:
    raise _Root
