"""Pictures of the pages of a PDF, with a frame for every line of text that lies on them."""

from __future__ import annotations

import base64
import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from mateproof.app.review.lines import Sheet, Shown
from mateproof.sheets.document import Page

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_MOST_PAGES = 40
_MOST_BYTES = 16 * 2**20
"""Pictures on one page, as PNG: beyond it the lines stand as text."""
_WIDTH = 1100
"""Width of a picture in pixels: small print stays readable on a wide screen."""
_COLOURS = 64


class Frame(NamedTuple):
    """Where a line lies on its picture, in percent of width and height."""

    shown: Shown
    left: float
    top: float
    width: float
    height: float


class Picture(NamedTuple):
    """One page as a `data:` address, with frames."""

    address: str
    width: float
    height: float
    frames: tuple[Frame, ...]


def of(data: bytes, sheet: Sheet) -> dict[int, Picture]:
    """Return the pictures of the first pages, by page number."""
    import pypdfium2

    sizes = {page.number: page for page in sheet.document.pages}
    found: dict[int, Picture] = {}
    room = _MOST_BYTES
    pdf = pypdfium2.PdfDocument(data)
    try:
        for number, lines in sheet.pages:
            if number not in sizes or number in found or len(found) >= _MOST_PAGES:
                continue
            png = _png(pdf, number, sizes[number])
            room -= len(png)
            if room < 0:
                break
            address = f"data:image/png;base64,{base64.b64encode(png).decode()}"
            size = sizes[number]
            found[number] = Picture(address, size.width, size.height, tuple(_frames(lines, size)))
    finally:
        pdf.close()
    return found


def _png(pdf: PdfDocument, number: int, size: Page) -> bytes:
    page = pdf[number - 1]
    try:
        # A poster must not need a gigabyte: the longer side counts, too.
        scale = min(_WIDTH / max(size.width, 1.0), 2 * _WIDTH / max(size.height, 1.0))
        picture = page.render(scale=scale).to_pil().convert("RGB").quantize(_COLOURS)
    finally:
        page.close()
    file = io.BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


def _frames(lines: Iterable[Shown], size: Page) -> Iterable[Frame]:
    for shown in lines:
        boxes = [box for box in shown.line.boxes if box.right > box.left]
        if boxes and size.width and size.height:
            left, top = min(box.left for box in boxes), min(box.top for box in boxes)
            right, bottom = max(box.right for box in boxes), max(box.bottom for box in boxes)
            across, down = 100 / size.width, 100 / size.height
            yield Frame(
                shown,
                round(left * across, 2),
                round(top * down, 2),
                round((right - left) * across, 2),
                round((bottom - top) * down, 2),
            )
