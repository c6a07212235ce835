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
from mateproof.sheets.text.pdf.fonts import Setting
from mateproof.sheets.text.pdf.fonts import settings as settings_of
from mateproof.sheets.text.pdf.frame import Frame
from mateproof.sheets.text.pdf.library import calls
from mateproof.sheets.text.pdf.lifted import lifted
from mateproof.sheets.text.pdf.pieces import LEADER, Piece, pieces_of
from mateproof.sheets.text.pdf.word import Word

MAX_CHARACTERS = 100_000
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
    letters = _letters(text, count)
    text_object = calls().text_object
    pieces = pieces_of(letters, lambda indexes: list(map(text_object, repeat(handle), indexes)))
    starts = {item: start for start, _, item in reversed(pieces) if item != LEADER}
    settings = settings_of(handle, list(starts), list(starts.values()))
    pieces, unseen = _seen(pieces, settings)
    # Text that is turned on the page is upright on the page turned back.
    frame = frame._replace(turns=_common_quarter(pieces, settings, frame))
    boxes = _boxes(handle, pieces)
    letters = lifted(handle, letters, pieces, settings)
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


def _seen(pieces: list[Piece], settings: dict[int, Setting]) -> tuple[list[Piece], int]:
    """Leave out what is not drawn, unless nothing else is there: text behind a scanned picture."""
    unseen = {item for item, setting in settings.items() if not setting.seen}
    if not unseen:
        return pieces, 0
    kept = [piece for piece in pieces if piece.item not in unseen]
    if any(piece.item != LEADER for piece in kept):
        return kept, 0
    return pieces, sum(piece.end - piece.start for piece in pieces)


def _common_quarter(pieces: list[Piece], settings: dict[int, Setting], frame: Frame) -> int:
    turned: Counter[int | None] = Counter()
    for start, end, item in pieces:
        if item != LEADER:
            turned[settings[item].quarter] += end - start
    del turned[None]
    quarter, most = turned.most_common(1)[0] if turned else (None, 0)
    return frame.turns if quarter is None or most < _MOST * turned.total() else quarter


def _placed(
    letters: str, pieces: list[Piece], boxes: list[float], settings: dict[int, Setting], frame: Frame
) -> tuple[list[Word], list[Word]]:
    """Return the upright words and the turned ones; what lies outside of the frame is left out."""
    upright: list[Word] = []
    turned: list[Word] = []
    last, leader = -1, False
    where = _places(settings, frame)
    straight, across, down = frame.turns == 0, frame.left, frame.top
    edges = zip(*(boxes[offset::8] for offset in range(8)), strict=True)
    for order, ((start, end, item), edge) in enumerate(zip(pieces, edges, strict=True)):
        if item == LEADER:
            leader = True
            continue
        x0, y0, x1, y1 = _around(edge)
        text = clean(letters[start:end])
        if not text and start == last and letters[start:end] == "_":  # "I_N", drawn in pieces
            text = "_"
        if text and frame.holds((x0 + x1) / 2, (y0 + y1) / 2):
            quarter, size, base, bold = where[item]
            box = (x0 - across, down - y1, x1 - across, down - y0) if straight else frame.box(x0, y0, x1, y1)
            word = Word(text, *box, base, size, bold, item, order, start != last, leader)
            (upright if quarter == frame.turns else turned).append(word)
            last, leader = end, False
    return upright, turned


def _places(settings: dict[int, Setting], frame: Frame) -> dict[int, tuple[int | None, float, float, bool]]:
    """Return quarter turns, size, baseline as seen, and weight of each text object."""
    return {
        item: (each.quarter, each.size, frame.place(each.x, each.y)[1], each.bold)
        for item, each in settings.items()
    }


def _around(edge: tuple[float, ...]) -> tuple[float, float, float, float]:
    """Return left, bottom, right and top of the first and the last character together."""
    left, top, right, bottom, left2, top2, right2, bottom2 = edge
    return (
        min(left, left2),
        min(bottom, bottom2),
        max(right, right2),
        max(top, top2),
    )
