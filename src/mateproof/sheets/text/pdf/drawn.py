"""Path objects become straight rules: lines, thin bars, and the edges of boxes.

Drawings have tens of thousands of paths, so work is bounded: what lies beyond the bound is decoration.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any

from mateproof.sheets.document import Box
from mateproof.sheets.text.pdf.frame import Frame

MAX_OBJECTS = 20_000
"""Objects of one page that are looked at."""

THIN = 3.0
"""Points that a rule is wide at most."""

_SHORT = 5.0
_MAX_POINTS, _MAX_POINTS_OF_PAGE = 400, 20_000
_MAX_DEPTH = 3
_PATH, _FORM = 2, 5
_LINE, _MOVE = 0, 2
_FLOAT = ctypes.POINTER(ctypes.c_float)
Matrix = tuple[float, float, float, float, float, float]
Edge = tuple[float, float, float, float]
"""Two points (x, y, x, y) in the coordinates of the file."""

_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def rules(page: Any, frame: Frame) -> tuple[Box, ...]:  # noqa: ANN401
    """Return the visible rules of a loaded page as seen."""
    found: list[Box] = []
    for edge in _Drawing(page).edges():
        box = frame.box(*edge)
        across, down = box.right - box.left, box.bottom - box.top
        thin, long = (across, down) if across < down else (down, across)
        if thin <= THIN and long >= _SHORT and _is_on(box, frame):
            found.append(box)
    return tuple(found)


def _is_on(box: Box, frame: Frame) -> bool:
    width, height = frame.size
    return box.right >= 0 and box.left <= width and box.bottom >= 0 and box.top <= height


class _Drawing:
    """Goes once through the objects of a page and of the forms in it."""

    def __init__(self, page: Any) -> None:  # noqa: ANN401
        from pypdfium2 import raw  # noqa: PLC0415

        self.raw, self.page = raw, page
        self.objects, self.points = MAX_OBJECTS, _MAX_POINTS_OF_PAGE
        self.box = (ctypes.c_float * 4)()
        start = ctypes.addressof(self.box)
        self.places = [ctypes.cast(start + 4 * index, _FLOAT) for index in range(4)]
        self.held = raw.FS_MATRIX()

    def edges(self) -> Iterator[Edge]:
        """Yield whatever may be a rule."""
        raw = self.raw
        count = raw.FPDFPage_CountObjects(self.page)
        yield from self._inside(self.page, raw.FPDFPage_GetObject, count, _SAME, 0)

    def _inside(self, holder: Any, get: Any, count: int, matrix: Matrix, depth: int) -> Iterator[Edge]:  # noqa: ANN401
        raw = self.raw
        kind_of = raw.FPDFPageObj_GetType
        for index in range(min(count, self.objects)):
            item = get(holder, index)
            kind = kind_of(item)
            if kind == _PATH:
                yield from self._of_path(item, matrix)
            elif kind == _FORM and depth < _MAX_DEPTH:
                inner = raw.FPDFFormObj_CountObjects(item)
                within = _times(self._matrix(item), matrix)
                yield from self._inside(item, raw.FPDFFormObj_GetObject, inner, within, depth + 1)
        self.objects -= min(count, self.objects)

    def _of_path(self, item: Any, matrix: Matrix) -> Iterator[Edge]:  # noqa: ANN401
        self.raw.FPDFPageObj_GetBounds(item, *self.places)
        left, bottom, right, top = self.box
        if min(right - left, top - bottom) <= THIN:
            yield (*_moved(left, bottom, matrix), *_moved(right, top, matrix))
        elif max(right - left, top - bottom) >= _SHORT:
            yield from self._outline(item, matrix)

    def _outline(self, item: Any, matrix: Matrix) -> Iterator[Edge]:  # noqa: ANN401
        """Yield the straight strokes of a path: boxes, and tables drawn in one go."""
        raw = self.raw
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(item, ctypes.byref(fill), ctypes.byref(stroke))
        count = raw.FPDFPath_CountSegments(item)
        if not stroke.value or count > min(_MAX_POINTS, self.points):
            return
        self.points -= count
        matrix = _times(self._matrix(item), matrix)
        first = last = None
        x, y = ctypes.c_float(), ctypes.c_float()
        for index in range(count):
            segment = raw.FPDFPath_GetPathSegment(item, index)
            raw.FPDFPathSegment_GetPoint(segment, ctypes.byref(x), ctypes.byref(y))
            point = _moved(x.value, y.value, matrix)
            kind = raw.FPDFPathSegment_GetType(segment)
            if kind == _MOVE:
                first = point
            elif kind == _LINE and last:
                yield (*last, *point)
            last = point
            if first and raw.FPDFPathSegment_GetClose(segment):
                yield (*point, *first)
                last = first

    def _matrix(self, item: Any) -> Matrix:  # noqa: ANN401
        held = self.held
        if not self.raw.FPDFPageObj_GetMatrix(item, ctypes.byref(held)):
            return _SAME
        return (held.a, held.b, held.c, held.d, held.e, held.f)


def _moved(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _times(one: Matrix, other: Matrix) -> Matrix:
    """Return what `one` and then `other` do to a point."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (
        a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m,
    )  # fmt: skip
