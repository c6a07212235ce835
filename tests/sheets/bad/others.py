"""Files of other kinds: pictures, Office documents, archives under a wrong name, programs."""

import gzip
import io
import random
import zipfile

from tests.sheets.bad.bad import MIB, SHEET, Bad

PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)) * 8
ELF = b"\x7fELF\x02\x01\x01" + bytes(4000)
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000)
RTF = b"{\\rtf1\\ansi Rated voltage\\tab 250 V\\par}"
POSTSCRIPT = b"%!PS-Adobe-3.0\n/Helvetica findfont 12 scalefont setfont\n(Rated voltage) show\n" * 20
MAIL = (
    b"From: a@example.com\nSubject: data sheet\nContent-Transfer-Encoding: base64\n\n"
    + b"UmF0ZWQgdm9sdGFnZQ\n" * 99
)


def _office(part: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(part, "<x>Rated voltage 250 V</x>")
    return file.getvalue()


def _noise(size: int) -> bytes:
    return random.Random(1).randbytes(size)


BAD = (
    Bad("picture (PNG)", "photo.png", lambda: PNG, "a PNG picture"),
    Bad("picture (JPEG) called a PDF", "photo.pdf", lambda: JPEG, "a JPEG picture"),
    Bad("picture (TIFF)", "scan.tif", lambda: b"II*\x00" + bytes(4000), "a TIFF picture"),
    Bad("picture (WebP)", "photo.webp", lambda: b"RIFF\x00\x10\x00\x00WEBPVP8 " + bytes(999), "WebP picture"),
    Bad("text document", "sheet.docx", lambda: _office("word/document.xml"), "Office document"),
    Bad("table", "sheet.xlsx", lambda: _office("xl/workbook.xml"), "Office document"),
    Bad("old Office document", "sheet.doc", lambda: OLD_OFFICE, "Office document"),
    Bad("rich text", "sheet.rtf", lambda: RTF, "rich text"),
    Bad("PostScript", "sheet.ps", lambda: POSTSCRIPT, "PostScript"),
    Bad("mail", "sheet.eml", lambda: MAIL, "no layout"),
    Bad("program", "program.bin", lambda: ELF, "binary"),
    Bad("packed text under a wrong name", "sheet.txt", lambda: gzip.compress(SHEET.encode()), "gzip"),
    Bad("7z archive under a wrong name", "seven.txt", lambda: b"7z\xbc\xaf\x27\x1c" + _noise(999), "7z"),
    Bad("noise", "noise.txt", lambda: _noise(4000), "binary"),
    Bad("8 MiB of noise", "noise8.txt", lambda: _noise(8 * MIB), "binary", large=True),
    Bad("noise called a PDF", "noise.pdf", lambda: b"%PDF-1.4\n" + _noise(MIB), "damaged"),
)
