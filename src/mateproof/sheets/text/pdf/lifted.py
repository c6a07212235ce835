"""Digits that a font itself draws raised: as large as their word and on its baseline, told by their shape.

Typesetting programs take raised digits from the font where it has some (OpenType “sups”). The file then says
“109” and shows “10⁹”. A digit that hangs well above the baseline of its text object is raised: no font
sets an ordinary one so.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Sequence
from itertools import repeat

from mateproof.sheets.text.pdf.fonts import Setting
from mateproof.sheets.text.pdf.library import calls
from mateproof.sheets.text.pdf.pieces import LEADER, Piece
from mateproof.sheets.text.pdf.raised import raised

_LAST_DIGIT = re.compile(r"[0-9](?![0-9]|[.,][0-9])")
_LEAST = 0.18
"""Height of a digit's lower edge above the baseline, in sizes."""

_LEAST_SIGN = 0.42
_SIGNS = "+-−–"
_FAR = 8


def lifted(handle: int, letters: str, pieces: Sequence[Piece], settings: dict[int, Setting]) -> str:
    """Return the letters of a page with raised digits as the characters that Unicode has for them."""
    asked, of = [], []
    for start, end, item in pieces:
        if item != LEADER:
            # The first character of a word is not raised, unless what stands before it is set otherwise.
            begin = start if start and not letters[start - 1].isspace() else start + 1
            for match in _LAST_DIGIT.finditer(letters, begin, end):
                asked.append(match.start())
                of.append(settings[item])
    shape = _Shapes(handle)
    changed: list[str] = []
    for index, setting in shape.high(list(zip(asked, of, strict=True)), _LEAST):
        changed = changed or list(letters)
        for place in _back(shape, index, setting, letters):
            changed[place] = raised(letters[place])
    return "".join(changed) or letters


def _back(shape: _Shapes, index: int, setting: Setting, letters: str) -> list[int]:
    """Return the places of a raised digit and of the raised digits and the sign before it."""
    places = [index]
    for before in range(index - 1, max(index - _FAR, -1), -1):
        is_sign = letters[before] in _SIGNS
        least = _LEAST_SIGN if is_sign else _LEAST
        if not (letters[before].isdigit() or is_sign) or not shape.high([(before, setting)], least):
            break
        places.append(before)
    return places


class _Shapes:
    """Asks for the boxes of glyphs, which end where their ink ends."""

    def __init__(self, handle: int) -> None:
        self.handle = handle

    def high(self, asked: Sequence[tuple[int, Setting]], least: float) -> list[tuple[int, Setting]]:
        """Return those of the characters whose lower edge lies above the baseline, by `least` sizes."""
        numbers = (ctypes.c_double * (4 * len(asked)))()
        start = ctypes.addressof(numbers)
        ends = start + 32 * len(asked)
        edges = (range(start + offset, ends + offset, 32) for offset in (0, 8, 16, 24))
        for _ in map(calls().char_box, repeat(self.handle), [index for index, _ in asked], *edges):
            pass
        boxes = list(numbers)
        rights, bottoms = boxes[1::4], boxes[2::4]
        high = []
        for order, (index, setting) in enumerate(asked):
            if setting.quarter == 0:
                height = bottoms[order] - setting.y
            elif setting.quarter is not None:
                left, right, _, top = boxes[4 * order : 4 * order + 4]
                height = (0.0, setting.x - right, setting.y - top, left - setting.x)[setting.quarter]
            else:
                continue
            if height > least * setting.size and rights[order] > boxes[4 * order]:
                high.append((index, setting))
        return high
