"""Text outside its clip path is not drawn: editors leave texts of other languages behind pictures so."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence

from mateproof.sheets.text.pdf.library import calls

_MOST_PATHS = 4
_CORNERS = 5
"""Points of a rectangle, with the one that closes it; other shapes are taken as they are seen: not at all."""


def clipped_among(items: Sequence[int]) -> set[int]:
    """Return those of the text objects that lie outside of a rectangle that they are clipped to.

    Object and clip path are compared in their own coordinates: inside a form they are not the page's.
    """
    call = calls()
    clips = list(map(call.clip, items))
    found = zip(items, clips, map(call.clip_paths, clips), strict=True)
    return {item for item, clip, count in found if clip and count > 0 and _is_clipped(item, clip, count)}


def _is_clipped(item: int, clip: int, count: int) -> bool:
    call = calls()
    numbers = (ctypes.c_float * 4)()
    start = ctypes.addressof(numbers)
    if not call.bounds(item, start, start + 4, start + 8, start + 12):
        return False
    left, bottom, right, top = numbers
    for path in range(min(count, _MOST_PATHS)):
        corners = _corners(clip, path, numbers, start)
        if corners and (
            right <= corners[0] or left >= corners[2] or top <= corners[1] or bottom >= corners[3]
        ):
            return True
    return False


def _corners(
    clip: int, path: int, numbers: ctypes.Array[ctypes.c_float], start: int
) -> tuple[float, ...] | None:
    """Return left, bottom, right, top of a rectangular clip path; None for another shape."""
    call = calls()
    count = call.clip_segments(clip, path)
    if not _CORNERS - 1 <= count <= _CORNERS:
        return None
    for offset, index in ((0, 0), (8, 2)):
        call.point(call.clip_segment(clip, path, index), start + offset, start + offset + 4)
    x0, y0, x1, y1 = numbers
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
