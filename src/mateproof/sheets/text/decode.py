"""From bytes to text: UTF-8, UTF-16, Windows-1252 and Latin-1.

Anything else is refused with the reason and the next step; a wrong guess here would turn into wrong
facts later. In doubt between damaged UTF-8 and an old encoding, the file is called damaged.
"""

from __future__ import annotations

import codecs
import re

from mateproof.sheets.text.residue import without_invisible
from mateproof.vocabulary.errors import Problem, SheetError
from mateproof.vocabulary.findings import Place

READABLE = "data sheets are read from PDF, HTML, Markdown and plain text (UTF-8, UTF-16 or Latin-1)"

_FORMATS = (
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Office document"),
    (b"{\\rtf", "a rich text document"),
    (b"%!PS", "a PostScript document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"II*\x00", "a TIFF picture"),
    (b"MM\x00*", "a TIFF picture"),
    (b"RIFF", "a WebP picture or a sound"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\x00", "a database"),
)
_MAYBE = {b"RIFF": b"\x00", b"BZh": b"1AY&SY"}
"""Beginnings that a text may have as well, and what else stands among the first bytes of the format."""
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_HEAD = 4096  # bytes in which a page names its encoding
_CHARSET = re.compile(rb"<meta\b[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252"}
_PAGES = ("cp", "iso8859", "gb", "big5", "euc", "shift_jis", "koi8", "mac-")
"""How the names of encodings begin that pages are written in, apart from UTF-8."""
_UTF_7 = re.compile(rb"\+A[I-P][048AEIMQUYcgkosw]-")
"""One letter of Latin-1 in UTF-7."""
_FEW = 3
_LOOKED_AT = 2**16
_MOST_CONTROL = 0.02  # of the bytes of a text that is merely damaged
_FEWEST = 64  # bytes from which the side of the zeros tells UTF-16 without a mark
_SHARE = 0.7  # of its characters are Latin letters, digits and blanks
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_CONTROL_BYTES = bytes((*range(9), *range(0x0E, 0x20), 0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D))
"""Bytes of control characters in any encoding; those above 0x7F have no character in Windows-1252."""
_CONTROL_UTF8 = re.compile(rb"\xc2[\x80-\x84\x86-\x9f]")


def decode_page(data: bytes, name: str) -> str:
    """Return the text of a web page with one kind of line end; it may say in which encoding it is.

    Text that is valid UTF-8 with words beyond ASCII is UTF-8, whatever an old template says.

    Raises:
        SheetError: as `decode`.
    """
    named = _CHARSET.search(data, 0, _HEAD)
    encoding = _codec(named[1].decode("ascii")) if named else ""
    if encoding and not data.startswith(_MARKS) and b"\x00" not in data[:_HEAD]:
        try:
            data.decode("utf-8")
        except UnicodeDecodeError:
            data = _strictly(data, encoding, name).encode()
    text = decode(data, name)
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _codec(named: str) -> str:
    """Return the codec of an encoding that a page names, as browsers take it; "" for none known."""
    try:
        name = codecs.lookup(named).name
    except LookupError:
        return ""
    return _BROWSERS.get(name, name if name.startswith(_PAGES) else "")


def decode(data: bytes, name: str) -> str:
    """Return the text of a file, without characters that print nothing.

    Raises:
        SheetError: it has no words, is binary, of another format, or in an unknown encoding.
    """
    _refuse_formats(data, name)
    _refuse_utf_7(data, name)
    text = _decoded(data, name)
    control = _CONTROL.search(text) if _may_have_control(data) else None
    if control:
        place = place_of(text, control.start(), name)
        code = f"U+{ord(control.group()):04X}"
        raise _error(f"control character {code} in the text: the file is binary or damaged", place)
    text = without_invisible(text.replace("\v", " "))
    if not text.strip():
        raise _error("the sheet is empty", Place(name, 1))
    return text


def _may_have_control(data: bytes) -> bool:
    """Return False for bytes without control characters: told in a tenth of the time of looking for one."""
    return len(data.translate(None, _CONTROL_BYTES)) < len(data) or _CONTROL_UTF8.search(data) is not None


def _refuse_formats(data: bytes, name: str) -> None:
    start = Place(name, 1)
    for magic, what in _FORMATS:
        if data.startswith(magic) and _MAYBE.get(magic, b"") in data[:16]:
            raise _error(f"the file is {what}, not a data sheet", start)


def _decoded(data: bytes, name: str) -> str:
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise _error("the file is in UTF-32", Place(name, 1))
    for mark, encoding in (
        (codecs.BOM_UTF8, "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if data.startswith(mark):
            return _strictly(data, encoding, name)
    unmarked = _utf_16(data) if b"\x00" in data[:_HEAD] else ""
    if unmarked:
        return _strictly(data, unmarked, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _old_encoding(data, error, name)


def _utf_16(data: bytes) -> str:
    """Return the byte order of UTF-16 without a mark; "" where it may be anything else.

    Latin letters, digits and blanks have a zero as one of their two bytes, always on the same side.
    """
    head = data[:_HEAD]
    if len(head) < _FEWEST or len(data) % 2:
        return ""
    first, second = head[::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if not first and second > half * _SHARE:
        return "utf-16-le"
    return "utf-16-be" if not second and first > half * _SHARE else ""


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "ignore")
        message = f"the file says it is {encoding.removesuffix('-sig').upper()}, but is damaged here"
        raise _error(message, place_of(before, len(before), name)) from None


def _old_encoding(data: bytes, error: UnicodeDecodeError, name: str) -> str:
    # Valid multi-byte sequences do not happen by chance in Latin-1 prose: where there are some, the file
    # is UTF-8 that was cut or damaged, and reading it as Latin-1 would print "mmÂ²".
    valid = data.decode("utf-8", "ignore")
    if _binary(data):
        raise _error("the file is binary, no text", Place(name, 1))
    if not valid.isascii():
        before = data[: error.start].decode("utf-8", "ignore")
        raise _error("the text is damaged UTF-8 here", place_of(before, len(before), name))
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _binary(data: bytes) -> bool:
    """Return whether control characters are too many for a text that was damaged."""
    head = data[:_HEAD]
    return len(head) - len(head.translate(None, _CONTROL_BYTES)) > len(head) * _MOST_CONTROL


def _refuse_utf_7(data: bytes, name: str) -> None:
    """Raise for UTF-7: its letters beyond ASCII look like a part of a word or a number, as in `mm+ALI-`."""
    if b"+A" in data and len(_UTF_7.findall(data[:_LOOKED_AT])) >= _FEW and data.isascii():
        raise _error("the file is in UTF-7", Place(name, 1))


def place_of(text: str, offset: int, name: str) -> Place:
    """Return the line and column of an offset."""
    before = text[:offset]
    line_start = max(before.rfind("\n"), before.rfind("\r")) + 1
    return Place(name, len(re.findall(r"\r\n|\r|\n", before)) + 1, offset - line_start + 1)


def _error(message: str, place: Place) -> SheetError:
    return SheetError(Problem(message, place, help=READABLE, code="sheet"))
