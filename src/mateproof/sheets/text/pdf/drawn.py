"""Path objects become straight rules: lines, thin bars, and the edges of boxes.

Drawings have tens of thousands of paths, so work is bounded: what lies beyond the bound is decoration.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator, Sequence
from itertools import repeat
from typing import Any

from mateproof.sheets.document import Box
from mateproof.sheets.text.pdf.frame import Frame
from mateproof.sheets.text.pdf.library import calls

MAX_OBJECTS = 20_000
"""Objects of one page that are looked at."""

THIN = 3.0
"""Points that a rule is wide at most."""

_SHORT = 5.0
_LEAST_BOX = 8.0
"""A box with text in it is at least that wide and high."""

_MAX_POINTS, _MAX_POINTS_OF_PAGE = 400, 10_000
_MAX_DEPTH = 3
_PATH, _FORM = 2, 5
_LINE, _CURVE, _MOVE = 0, 1, 2
Getting = Callable[[int, int], int | None]
Matrix = tuple[float, float, float, float, float, float]
Edge = tuple[float, float, float, float]
"""Two points (x, y, x, y) in the coordinates of the file."""

_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def rules(page: Any, frame: Frame) -> tuple[Box, ...]:  # noqa: ANN401
    """Return the visible rules of a loaded page as seen."""
    found: list[Box] = []
    for x0, y0, x1, y1 in _Drawing(page).edges():
        box = frame.box(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
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
        self.page = page
        self.call = calls()
        self.objects, self.points = MAX_OBJECTS, _MAX_POINTS_OF_PAGE
        self.numbers = (ctypes.c_float * 6)()
        self.modes = (ctypes.c_int * 2)()
        self.at, self.modes_at = ctypes.addressof(self.numbers), ctypes.addressof(self.modes)

    def edges(self) -> Iterator[Edge]:
        """Yield whatever may be a rule."""
        from pypdfium2 import raw  # noqa: PLC0415

        count = raw.FPDFPage_CountObjects(self.page)
        holder = ctypes.cast(self.page, ctypes.c_void_p).value or 0
        yield from self._inside(holder, self.call.page_object, count, _SAME, 0)

    def _inside(self, holder: int, get: Getting, count: int, matrix: Matrix, depth: int) -> Iterator[Edge]:
        count = min(count, self.objects)
        self.objects -= count
        items = list(map(get, repeat(holder), range(count)))
        kinds = list(map(self.call.kind, items))
        paths = [item for item, kind in zip(items, kinds, strict=True) if kind == _PATH and item]
        for item, box in zip(paths, self._boxes(paths), strict=True):
            left, bottom, right, top = box
            across, up = right - left, top - bottom
            if across <= THIN or up <= THIN:
                if across >= _SHORT or up >= _SHORT:
                    yield (left, bottom, right, top) if matrix is _SAME else _shifted(box, matrix)
            elif across >= _LEAST_BOX and up >= _LEAST_BOX:
                yield from self._outline(item, matrix)
        if _FORM in kinds and depth < _MAX_DEPTH:
            for form in [item for item, kind in zip(items, kinds, strict=True) if kind == _FORM and item]:
                yield from self._form(form, matrix, depth + 1)

    def _form(self, item: int, matrix: Matrix, depth: int) -> Iterator[Edge]:
        from pypdfium2 import raw  # noqa: PLC0415

        count = raw.FPDFFormObj_CountObjects(ctypes.cast(item, raw.FPDF_PAGEOBJECT))
        within = _times(self._matrix(item), matrix)
        yield from self._inside(item, self.call.form_object, max(count, 0), within, depth)

    def _boxes(self, items: Sequence[int]) -> Iterator[Edge]:
        numbers = (ctypes.c_float * (4 * len(items)))()
        start = ctypes.addressof(numbers)
        ends = start + 16 * len(items)
        edges = (range(start + offset, ends + offset, 16) for offset in (0, 4, 8, 12))
        for _ in map(self.call.bounds, items, *edges):
            pass
        boxes = list(numbers)
        return zip(boxes[::4], boxes[1::4], boxes[2::4], boxes[3::4], strict=True)

    def _outline(self, item: int, matrix: Matrix) -> Iterator[Edge]:
        """Yield the straight strokes of a path: boxes, and tables drawn in one go."""
        call = self.call
        count = call.path_segments(item)
        if not 1 < count <= min(_MAX_POINTS, self.points):
            return
        call.draw_mode(item, self.modes_at, self.modes_at + 4)
        if not self.modes[1]:
            return
        self.points -= count
        segments = list(map(call.path_segment, repeat(item), range(count)))
        kinds = list(map(call.segment_kind, segments))
        if kinds.count(_CURVE) > count // 2:  # a picture, no table
            return
        matrix = _times(self._matrix(item), matrix)
        first = last = (0.0, 0.0)
        for segment, kind in zip(segments, kinds, strict=True):
            call.point(segment, self.at, self.at + 4)
            point = _moved(self.numbers[0], self.numbers[1], matrix)
            if kind == _MOVE:
                first = point
            elif kind == _LINE:
                yield (*last, *point)
            last = point
            if call.segment_closes(segment):
                yield (*point, *first)
                last = first

    def _matrix(self, item: int) -> Matrix:
        if not self.call.object_matrix(item, self.at):
            return _SAME
        a, b, c, d, e, f = self.numbers
        return (a, b, c, d, e, f)


def _shifted(box: Edge, matrix: Matrix) -> Edge:
    left, bottom, right, top = box
    return (*_moved(left, bottom, matrix), *_moved(right, top, matrix))


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
