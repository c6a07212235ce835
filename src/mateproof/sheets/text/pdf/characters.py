"""Characters with boxes become words, placed on the page as it is seen.

PDFium tells characters in the order of the file and puts blanks and line ends of its own between text
objects; within one text object size, font and baseline do not change. So a word is asked for the box of
its first and of its last character alone.
"""

from __future__ import annotations

import ctypes
from collections import Counter
from itertools import repeat
from typing import Any, NamedTuple

from mateproof.sheets.text.pdf.clean import clean
from mateproof.sheets.text.pdf.fonts import NOWHERE, Fonts, Setting
from mateproof.sheets.text.pdf.frame import Frame
from mateproof.sheets.text.pdf.library import calls
from mateproof.sheets.text.pdf.pieces import LEADER, Piece, pieces_of
from mateproof.sheets.text.pdf.word import Word

MAX_CHARACTERS = 200_000
"""Characters on one page; a page full of the smallest print has some thirty thousand."""

_MOST = 0.6
"""Share of the characters that must be turned alike for the page to be turned upright."""


class Words(NamedTuple):
    """The words of a page: upright ones, lines of turned ones, and the frame they are placed in.

    `unseen` counts the characters that are not drawn.
    """

    upright: list[Word]
    turned: list[Word]
    frame: Frame
    unseen: int


def words(text: Any, frame: Frame, count: int) -> Words:  # noqa: ANN401
    """Return the words of a loaded text page with `count` characters."""
    handle = ctypes.cast(text, ctypes.c_void_p).value or 0
    call = calls()
    letters = _letters(text, count)
    items = list(map(call.text_object, repeat(handle), range(count)))
    pieces = pieces_of(letters, items)
    fonts = Fonts(handle)
    settings: dict[int, Setting] = {}
    for start, _, item in pieces:
        if item not in settings:
            settings[item] = fonts.setting(item, start) if item != LEADER else NOWHERE
    boxes = _boxes(handle, pieces)
    pieces, boxes, unseen = _seen(pieces, boxes, settings)
    # Text that is turned on the page is upright on the page turned back.
    frame = frame._replace(turns=_common_quarter(pieces, settings, frame))
    return Words(*_placed(letters, pieces, boxes, settings, frame), frame, unseen)


def _letters(text: Any, count: int) -> str:  # noqa: ANN401
    from pypdfium2 import raw  # noqa: PLC0415

    units = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(text, 0, count, units)
    if written == count + 1:
        plain = bytes(units)[:-2].decode("utf-16-le", "surrogatepass")
        if len(plain) == count:
            return plain
    # One character may be two units or none: then each is asked for by itself.
    get = raw.FPDFText_GetUnicode
    return "".join([chr(code) if (code := get(text, index)) < 0x110000 else " " for index in range(count)])


def _boxes(handle: int, pieces: list[Piece]) -> list[float]:
    """Return eight numbers for each piece: left, top, right, bottom of its first and last character."""
    count = 2 * len(pieces)
    numbers = (ctypes.c_float * (4 * count))()
    start = ctypes.addressof(numbers)
    asked = [index for piece in pieces for index in (piece.start, piece.end - 1)]
    places = range(start, start + 16 * count, 16)
    for _ in map(calls().loose_box, repeat(handle), asked, places):
        pass
    return list(numbers)


def _seen(
    pieces: list[Piece], boxes: list[float], settings: dict[int, Setting]
) -> tuple[list[Piece], list[float], int]:
    """Leave out what is not drawn, unless nothing else is there: text behind a scanned picture."""
    unseen = sum(piece.end - piece.start for piece in pieces if not settings[piece.item].seen)
    if not unseen:
        return pieces, boxes, 0
    kept = [index for index, piece in enumerate(pieces) if settings[piece.item].seen]
    if not kept:
        return pieces, boxes, unseen
    return (
        [pieces[index] for index in kept],
        [number for index in kept for number in boxes[8 * index : 8 * index + 8]],
        0,
    )


def _common_quarter(pieces: list[Piece], settings: dict[int, Setting], frame: Frame) -> int:
    turned: Counter[int] = Counter()
    for piece in pieces:
        quarter = settings[piece.item].quarter
        if quarter is not None:
            turned[quarter] += piece.end - piece.start
    quarter, most = turned.most_common(1)[0] if turned else (frame.turns, 0)
    return quarter if most >= _MOST * turned.total() else frame.turns


def _placed(
    letters: str, pieces: list[Piece], boxes: list[float], settings: dict[int, Setting], frame: Frame
) -> tuple[list[Word], list[Word]]:
    upright: list[Word] = []
    turned: list[Word] = []
    bases = {item: frame.place(setting.x, setting.y)[1] for item, setting in settings.items()}
    last = -1
    leader = False
    for order, (start, end, item) in enumerate(pieces):
        if item == LEADER:
            leader = True
            continue
        left, top, right, bottom, left2, top2, right2, bottom2 = boxes[8 * order : 8 * order + 8]
        x0, x1 = (left, right2) if left <= right2 else (left2, right)
        y0, y1 = min(bottom, bottom2), max(top, top2)
        if not frame.holds((x0 + x1) / 2, (y0 + y1) / 2):
            continue
        text = clean(letters[start:end])
        if text:
            setting, box = settings[item], frame.box(x0, y0, x1, y1)
            spaced, last = start != last, end
            into = upright if setting.quarter == frame.turns else turned
            base = bases[item]
            into.append(
                Word(text, *box, base, setting.size, setting.bold, item, order, spaced=spaced, leader=leader)
            )
            leader = False
    return upright, turned
