"""The two doors of the room: `parse` bytes, `read` a file."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from mateproof.sheets import cut, doubts, layouts, second_look
from mateproof.sheets.document import Document
from mateproof.sheets.reading import NotUnderstood, Reading
from mateproof.sheets.text import document, most_bytes, refuse_size
from mateproof.vocabulary.errors import Problem, SheetError
from mateproof.vocabulary.findings import Place


def parse(data: bytes, *, name: str) -> Reading:
    """Return what a sheet says. Pure: the same bytes and name give the same reading, anywhere.

    Args:
        data: the bytes of the file.
        name: the file name that sources and messages carry.

    Raises:
        SheetError: the bytes are no readable sheet; the message names line, column and next step.
    """
    sheet = document(data, name)
    layout = layouts.recognise(sheet)
    if layout is None:
        known = "; ".join(f"{item.NAME} ({item.LOOKS_FOR})" for item in layouts.all_layouts())
        reasons = (reason for reason in (_why_not(item, sheet) for item in layouts.all_layouts()) if reason)
        message = ": ".join(("no layout recognises this sheet", *reasons))
        raise SheetError(Problem(message, Place(name, 1), help=f"known layouts: {known}", code="sheet"))
    collected = cut.look(second_look.look(layout.read(sheet), sheet), sheet)
    if not all(
        part.item_number for part in collected.parts
    ):  # whatever else it says, nobody could tell about what
        message = "the sheet gives no item number: its title is cut off, or stands below a heading"
        raise SheetError(Problem(message, Place(name, 1), help=f"known: {layout.LOOKS_FOR}", code="sheet"))
    parts = tuple(doubts.add(collected.parts, sheet))
    unread = [NotUnderstood(part.after, part.where, part.why) for part in sheet.unread]
    missed = tuple(sorted(collected.not_understood + unread, key=lambda item: item.line))
    return Reading(name, sheet.sha256, layout.NAME, sheet.total, parts, missed, len(sheet.lines))


def _why_not(layout: object, sheet: Document) -> str:
    """Return what a layout lacks in a sheet that it does not recognise, if it can tell."""
    tell = getattr(layout, "why_not", None)
    return str(tell(sheet)) if tell else ""


def read(path: str | Path) -> Reading:
    """Return what the sheet in a file says.

    Raises:
        SheetError: the file cannot be opened, or `parse` refuses it.
    """
    path = Path(path)
    return parse(load(path), name=path.name)


def load(path: Path) -> bytes:
    """Return the bytes of the sheet in a file.

    Raises:
        SheetError: the file cannot be opened, or is larger than any sheet may be.
    """
    try:
        with path.open("rb") as file:
            # One byte more than allowed is enough to refuse a file of any size.
            limit = most_bytes()
            data = file.read(limit + 1)
            size = os.fstat(file.fileno()).st_size
    except OSError as error:
        raise _unopened(path, error) from None
    refuse_size(max(size, len(data)), limit, path.name)
    return data


def _unopened(path: Path, error: OSError) -> SheetError:
    steps = {
        errno.ENOENT: "check the path",
        errno.EISDIR: "name the files in it, e.g. with a pattern",
        errno.EACCES: "check its permissions",
    }
    reason = (error.strerror or "cannot be opened").lower()
    message = f"{path}: {reason}"
    return SheetError(Problem(message, help=steps.get(error.errno or 0, ""), code="sheet"))
