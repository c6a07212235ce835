"""The visible page: what lies inside it, and where, as a reader sees it."""

from __future__ import annotations

import ctypes
from typing import Any, NamedTuple

from mateproof.sheets.document import Box


class Frame(NamedTuple):
    """The visible part of a page in the coordinates of the file, and how often it is turned clockwise."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points as seen."""
        across, up = self.right - self.left, self.top - self.bottom
        return (up, across) if self.turns % 2 else (across, up)

    def holds(self, x: float, y: float) -> bool:
        """Return whether a point of the file is visible."""
        return self.left <= x <= self.right and self.bottom <= y <= self.top

    def place(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of the file in points from the top left corner as seen."""
        if self.turns == 0:
            return x - self.left, self.top - y
        if self.turns == 1:
            return y - self.bottom, x - self.left
        if self.turns == 2:
            return self.right - x, y - self.bottom
        return self.top - y, self.right - x

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Return a rectangle of the file as seen."""
        if self.turns == 0:  # nearly always
            return Box(left - self.left, self.top - top, right - self.left, self.top - bottom)
        x0, y0 = self.place(left, bottom)
        x1, y1 = self.place(right, top)
        return Box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))


def frame(page: Any) -> Frame:  # noqa: ANN401
    """Return the frame of a loaded page: its crop box inside its media box."""
    from pypdfium2 import raw  # noqa: PLC0415

    box = raw.FS_RECTF()
    raw.FPDF_GetPageBoundingBox(page, ctypes.byref(box))
    turns = max(raw.FPDFPage_GetRotation(page), 0) % 4
    left, right = sorted((box.left, box.right))
    bottom, top = sorted((box.bottom, box.top))
    return Frame(left, bottom, right, top, turns)
