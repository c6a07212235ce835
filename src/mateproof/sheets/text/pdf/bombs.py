"""Streams that swell: a small file whose text would fill the memory is refused before it is opened.

Pictures swell, too, but are never unpacked here. PDFium itself stops at a gigabyte for each stream.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

MOST_BYTES = 64 * 2**20
"""Unpacked text streams of one file together; a page of text has some hundred kilobytes."""

_SUSPICIOUS = 32 * 2**10
"""A packed stream that is shorter unpacks to half of `MOST_BYTES` at most: it shrinks a thousandfold."""

_STREAM = re.compile(rb"stream\r?\n")
_END = b"endstream"
_HEAD = 600
_CHUNK = 2**20
_NO_TEXT = (b"/Image", b"/FontFile", b"/Length1", b"/XRef", b"/Metadata")


def swells(data: bytes) -> bool:
    """Return whether the text streams of a PDF unpack to more than `MOST_BYTES`."""
    left = MOST_BYTES
    for packed in _packed(data):
        left -= _unpacked(packed, left)
        if left < 0:
            return True
    return False


def _packed(data: bytes) -> Iterator[memoryview]:
    """Yield the packed streams that may be text and are long enough to swell."""
    whole = memoryview(data)
    end = 0
    while True:
        match = _STREAM.search(data, end)
        if match is None:
            return
        start = match.end()
        end = data.find(_END, start)
        if end < 0:
            end = len(data)
        if end - start >= _SUSPICIOUS:
            head = data[max(match.start() - _HEAD, 0) : match.start()]
            head = head[head.rfind(b" obj") :]
            if b"/Fl" in head and not any(mark in head for mark in _NO_TEXT):
                yield whole[start:end]
        end += len(_END)


def _unpacked(packed: memoryview, most: int) -> int:
    """Return the unpacked size of a stream; more than `most` is counted no further."""
    unpack = zlib.decompressobj()
    size, rest = 0, bytes(packed)
    try:
        while rest and size <= most:
            size += len(unpack.decompress(rest, _CHUNK))
            rest = unpack.unconsumed_tail
    except zlib.error:  # PDFium says what is wrong with it
        return size
    return size
