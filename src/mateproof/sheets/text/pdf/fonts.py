"""What a text object says about how its characters are set: size, weight, direction, visibility."""

from __future__ import annotations

import ctypes
import re
from math import hypot
from typing import NamedTuple

from mateproof.sheets.text.pdf.library import calls

_BOLD = re.compile(r"bold|black|heavy|demi(?!t)|semib|-bd|,bd|extrab", re.IGNORECASE)
_FORCED_BOLD = 1 << 18
_BOLD_WEIGHT = 600
_STROKED, _INVISIBLE, _CLIPPED = (2, 6), 3, 7
_OBLIQUE = 0.08
"""Sine above which text is neither upright nor turned by a right angle."""


class Setting(NamedTuple):
    """How a text object is set.

    `across` and `down` are the direction of its writing in the coordinates of the file; `size` in points;
    `base` is its origin there; `seen` is False for characters that are not drawn.
    """

    across: float
    up: float
    size: float
    x: float
    y: float
    bold: bool
    seen: bool

    @property
    def quarter(self) -> int | None:
        """Quarter turns counter-clockwise, 0 to 3; None for text at another angle."""
        if abs(self.up) <= _OBLIQUE:
            return 0 if self.across > 0 else 2
        if abs(self.across) <= _OBLIQUE:
            return 1 if self.up > 0 else 3
        return None


NOWHERE = Setting(1.0, 0.0, 0.0, 0.0, 0.0, bold=False, seen=True)


class Fonts:
    """Reads the setting of text objects of one page; each font is looked at once."""

    def __init__(self, text: int) -> None:
        self.text = text
        self.calls = calls()
        self.bold: dict[int, bool] = {}
        self.matrix = (ctypes.c_float * 6)()
        self.point = (ctypes.c_double * 2)()
        self._matrix, self._point = ctypes.addressof(self.matrix), ctypes.addressof(self.point)

    def setting(self, item: int, index: int) -> Setting:
        """Return the setting of a text object, one of whose characters has the given index."""
        call, text = self.calls, self.text
        call.matrix(text, index, self._matrix)
        call.origin(text, index, self._point, self._point + 8)
        a, b, c, d, _, _ = self.matrix
        size = call.font_size(text, index) * (hypot(c, d) or 1.0)
        length = hypot(a, b) or 1.0
        mode = call.render_mode(item)
        bold = mode in _STROKED or self._is_bold(call.font(item))
        seen = mode not in (_INVISIBLE, _CLIPPED)
        x, y = self.point
        return Setting(a / length, b / length, abs(size), x, y, bold, seen)

    def _is_bold(self, font: int | None) -> bool:
        if not font:
            return False
        known = self.bold.get(font)
        if known is None:
            known = self.bold[font] = _look_bold(font)
        return known


def _look_bold(font: int) -> bool:
    from pypdfium2 import raw  # noqa: PLC0415

    handle = ctypes.cast(font, raw.FPDF_FONT)
    buffer = ctypes.create_string_buffer(256)
    raw.FPDFFont_GetBaseFontName(handle, buffer, 256)
    name = buffer.value.decode("utf-8", "replace")
    if _BOLD.search(name.rpartition("+")[2]):
        return True
    flags = raw.FPDFFont_GetFlags(handle)
    return raw.FPDFFont_GetWeight(handle) >= _BOLD_WEIGHT or (flags > 0 and bool(flags & _FORCED_BOLD))
