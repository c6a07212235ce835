"""What text objects say about how their characters are set: size, weight, direction, visibility.

PDFium is asked one question for all objects of a page at a time: that is four times as fast as asking all
questions about one object after the other.
"""

from __future__ import annotations

import ctypes
import re
from collections.abc import Sequence
from itertools import repeat
from math import hypot
from typing import NamedTuple

from mateproof.sheets.text.pdf.clips import clipped_among
from mateproof.sheets.text.pdf.library import calls

_BOLD = re.compile(r"bold|black|heavy|demi(?!t)|semib|-bd|,bd|extrab", re.IGNORECASE)
_FORCED_BOLD = 1 << 18
_BOLD_WEIGHT = 600
_STROKED, _UNSEEN = (2, 6), (3, 7)
_OBLIQUE = 0.08
"""Sine above which text is neither upright nor turned by a right angle."""


class Setting(NamedTuple):
    """How a text object is set; coordinates of the file.

    `quarter` is how often its writing is turned counter-clockwise by a right angle, None for any other angle;
    `size` is in points; `x` and `y` are its origin; `seen` is False for characters that are not drawn.
    """

    quarter: int | None
    size: float
    x: float
    y: float
    bold: bool
    seen: bool


def settings(text: int, items: Sequence[int], starts: Sequence[int]) -> dict[int, Setting]:
    """Return the setting of each text object of a page; `starts` has the index of a character of each."""
    call, count = calls(), len(items)
    matrices, points = (ctypes.c_float * (6 * count))(), (ctypes.c_double * (2 * count))()
    matrix, point = ctypes.addressof(matrices), ctypes.addressof(points)
    _ask(call.matrix, repeat(text), starts, range(matrix, matrix + 24 * count, 24))
    ends = point + 16 * count
    _ask(call.origin, repeat(text), starts, range(point, ends, 16), range(point + 8, ends + 8, 16))
    sizes = list(map(call.font_size, repeat(text), starts))
    modes = list(map(call.render_mode, items))
    fonts = list(map(call.font, items))
    clipped = clipped_among(items)
    bold = {font: _is_bold(font) for font in set(fonts)}
    numbers, places = list(matrices), list(points)
    found = {}
    for index, item in enumerate(items):
        a, b, c, d = numbers[6 * index : 6 * index + 4]
        mode = modes[index]
        found[item] = Setting(
            0 if not b and a > 0 else _quarter(a, b),
            abs(sizes[index] * (hypot(c, d) if c else d)) or 1.0,
            places[2 * index],
            places[2 * index + 1],
            mode in _STROKED or bold[fonts[index]],
            mode not in _UNSEEN and item not in clipped,
        )
    return found


def _ask(function: object, *given: object) -> None:
    for _ in map(function, *given):  # type: ignore[call-overload]  # as many arguments as it takes
        pass


def _quarter(across: float, up: float) -> int | None:
    length = hypot(across, up) or 1.0
    if abs(up) <= _OBLIQUE * length:
        return 0 if across > 0 else 2
    if abs(across) <= _OBLIQUE * length:
        return 1 if up > 0 else 3
    return None


def _is_bold(font: int | None) -> bool:
    from pypdfium2 import raw  # noqa: PLC0415

    if not font:
        return False
    handle = ctypes.cast(font, raw.FPDF_FONT)
    buffer = ctypes.create_string_buffer(256)
    raw.FPDFFont_GetBaseFontName(handle, buffer, 256)
    name = buffer.value.decode("utf-8", "replace")
    if _BOLD.search(name.rpartition("+")[2]):
        return True
    flags = raw.FPDFFont_GetFlags(handle)
    return raw.FPDFFont_GetWeight(handle) >= _BOLD_WEIGHT or (flags > 0 and bool(flags & _FORCED_BOLD))
