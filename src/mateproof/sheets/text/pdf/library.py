"""PDFium: opening and closing a file, and its text functions as bare calls.

The functions are called for every character. A prototype that takes addresses and keeps the interpreter
lock costs a third of the generated binding, which converts each argument. PDFium itself is not safe for
threads: whoever reads holds `LOCK`.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from threading import RLock
from typing import Any, NamedTuple

from mateproof.vocabulary.errors import Problem, SheetError
from mateproof.vocabulary.findings import Place

LOCK = RLock()
_FORMAT, _PASSWORD, _SECURITY = 3, 4, 5


class Calls(NamedTuple):
    """Functions of PDFium that take and return addresses."""

    text_object: Callable[[int, int], int | None]
    loose_box: Callable[[int, int, int], int]
    origin: Callable[[int, int, int, int], int]
    matrix: Callable[[int, int, int], int]
    font_size: Callable[[int, int], float]
    font: Callable[[int], int | None]
    render_mode: Callable[[int], int]
    bounds: Callable[[int, int, int, int, int], int]
    clip: Callable[[int], int | None]
    clip_paths: Callable[[int | None], int]
    clip_segments: Callable[[int, int], int]
    clip_segment: Callable[[int, int, int], int | None]
    point: Callable[[int | None, int, int], int]
    char_box: Callable[[int, int, int, int, int, int], int]
    page_object: Callable[[int, int], int | None]
    form_object: Callable[[int, int], int | None]
    kind: Callable[[int | None], int]
    draw_mode: Callable[[int, int, int], int]
    path_segments: Callable[[int], int]
    path_segment: Callable[[int, int], int | None]
    segment_kind: Callable[[int | None], int]
    segment_closes: Callable[[int | None], int]
    object_matrix: Callable[[int, int], int]


@cache
def calls() -> Calls:
    """Return the bare calls."""
    from pypdfium2 import raw  # noqa: PLC0415

    at, number = ctypes.c_void_p, ctypes.c_int

    def bare(function: Any, result: Any, *given: Any) -> Any:  # noqa: ANN401
        return ctypes.PYFUNCTYPE(result, *given)(ctypes.cast(function, at).value or 0)

    return Calls(
        bare(raw.FPDFText_GetTextObject, at, at, number),
        bare(raw.FPDFText_GetLooseCharBox, number, at, number, at),
        bare(raw.FPDFText_GetCharOrigin, number, at, number, at, at),
        bare(raw.FPDFText_GetMatrix, number, at, number, at),
        bare(raw.FPDFText_GetFontSize, ctypes.c_double, at, number),
        bare(raw.FPDFTextObj_GetFont, at, at),
        bare(raw.FPDFTextObj_GetTextRenderMode, number, at),
        bare(raw.FPDFPageObj_GetBounds, number, at, at, at, at, at),
        bare(raw.FPDFPageObj_GetClipPath, at, at),
        bare(raw.FPDFClipPath_CountPaths, number, at),
        bare(raw.FPDFClipPath_CountPathSegments, number, at, number),
        bare(raw.FPDFClipPath_GetPathSegment, at, at, number, number),
        bare(raw.FPDFPathSegment_GetPoint, number, at, at, at),
        bare(raw.FPDFText_GetCharBox, number, at, number, at, at, at, at),
        bare(raw.FPDFPage_GetObject, at, at, number),
        bare(raw.FPDFFormObj_GetObject, at, at, ctypes.c_ulong),
        bare(raw.FPDFPageObj_GetType, number, at),
        bare(raw.FPDFPath_GetDrawMode, number, at, at, at),
        bare(raw.FPDFPath_CountSegments, number, at),
        bare(raw.FPDFPath_GetPathSegment, at, at, number),
        bare(raw.FPDFPathSegment_GetType, number, at),
        bare(raw.FPDFPathSegment_GetClose, number, at),
        bare(raw.FPDFPageObj_GetMatrix, number, at, at),
    )


@contextmanager
def opened(data: bytes, name: str) -> Iterator[Any]:
    """Open a file and close it afterwards; copy-permission flags are no obstacle to reading.

    Raises:
        SheetError: the file needs a password, or is damaged.
    """
    import pypdfium2  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _unopened(getattr(error, "err_code", None), name) from None
    try:
        yield document
    finally:
        document.close()


@contextmanager
def page(document: Any, index: int) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401
    """Yield the handles of a page and of its text; both None where the page cannot be loaded."""
    from pypdfium2 import raw  # noqa: PLC0415

    loaded = raw.FPDF_LoadPage(document.raw, index)
    text = raw.FPDFText_LoadPage(loaded) if loaded else None
    try:
        yield (loaded, text) if loaded and text else (None, None)
    finally:
        if text:
            raw.FPDFText_ClosePage(text)
        if loaded:
            raw.FPDF_ClosePage(loaded)


def _unopened(code: int | None, name: str) -> SheetError:
    if code == _PASSWORD:
        message, step = "the PDF is locked by a password", "save a copy without a password and read that"
    elif code == _SECURITY:
        message, step = "the PDF is encrypted in a way that cannot be read", "save a copy without encryption"
    else:
        message, step = "the PDF is damaged or has no page", "load it again from where it came from"
    return SheetError(Problem(message, Place(name, 1), help=step, code="sheet"))
