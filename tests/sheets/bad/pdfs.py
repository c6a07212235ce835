"""PDF files: locked, damaged, swelling, huge, or with what runs."""

import zlib

from tests.sheets.bad.bad import MIB, Bad
from tests.sheets.text.pdf.writer import pdf, row, text

HEAD = text(50, 780, "Data sheet | Item number: 900-1")
ROWS = HEAD + row(700, "Rated current", "16 A") + row(680, "Rated voltage", "250 V")
_SCRIPT = "/OpenAction<</S/JavaScript/JS(app.alert(1))>>"
_ATTACHED = "/Names<</EmbeddedFiles<</Names[(a.exe)<</Type/Filespec/F(a.exe)/EF<</F 3 0 R>>>>]>>>>"
_STREAM = b"99 0 obj\n<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream\nendobj\n"


def _swelling(kind: bytes = b"") -> bytes:
    packed = zlib.compress(bytes(400 * MIB), 1)
    stream = b"99 0 obj\n<</Length %d/Filter/FlateDecode%b>>stream\n%b\nendstream\nendobj\n"
    return pdf([ROWS]).replace(b"%PDF-1.7\n", b"%PDF-1.7\n" + stream % (len(packed), kind, packed))


def _full(lines: int) -> str:
    return "".join(text(50 + 9 * (n % 60), 800 - n // 60 * 0.5, "12.5", size=1) for n in range(lines))


def _drawn(count: int) -> str:
    return "".join(f"{n % 590} {n % 840} m {n % 577} {n % 830} l S\n" for n in range(count))


def _circle() -> bytes:
    """Return a PDF with a form that draws itself."""
    head = (
        b"99 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 99 0 R>>>>/Length 5>>"
    )
    form = head + b"stream\n/X Do\nendstream\nendobj\n"
    data = pdf([ROWS + "/X Do "]).replace(b"/Resources<<", b"/Resources<</XObject<</X 99 0 R>>")
    return data.partition(b"xref")[0] + form + b"trailer<</Root 1 0 R>>\n%%EOF"


def _parents() -> bytes:
    return pdf([ROWS]).replace(b"/Kids[6 0 R]", b"/Kids[2 0 R]")


BAD = (
    Bad("locked PDF", "locked.pdf", lambda: pdf([ROWS], password=b"secret"), "locked by a password"),
    Bad("PDF that may not be copied", "forbidden.pdf", lambda: pdf([ROWS], password=b"")),
    Bad("PDF with a script", "script.pdf", lambda: pdf([ROWS], catalogue=_SCRIPT)),
    Bad("PDF with an attachment", "attached.pdf", lambda: pdf([ROWS], catalogue=_ATTACHED)),
    Bad("half a PDF", "half.pdf", lambda: pdf([ROWS])[:500], "damaged"),
    Bad("PDF without its table", "table.pdf", lambda: pdf([ROWS]).partition(b"xref")[0], "damaged"),
    Bad("first line of a PDF", "first.pdf", lambda: b"%PDF-1.7\n", "damaged"),
    Bad("scanned PDF", "scan.pdf", lambda: pdf(["100 100 m 200 200 l S"]), "no text layer"),
    Bad("blank PDF", "blank.pdf", lambda: pdf(["", ""]), "blank"),
    Bad("PDF of a letter", "letter.pdf", lambda: pdf([text(50, 700, "Dear Sir or Madam")]), "no layout"),
    Bad("swelling PDF", "swelling.pdf", _swelling, "unpacks to more text", large=True),
    Bad(
        "swelling PDF, called a picture", "picture.pdf", lambda: _swelling(b"/Subtype/Image"), "", large=True
    ),
    Bad("PDF with 10,000 pages", "pages.pdf", lambda: pdf([ROWS] * 10_000), "10000 pages", large=True),
    Bad("PDF with 500 pages", "500.pdf", lambda: pdf([ROWS] * 500), "", large=True),
    Bad(
        "PDF of 100 MB", "large.pdf", lambda: pdf([ROWS]) + b"\n%" + bytes(100 * 10**6 - 2000), "", large=True
    ),
    Bad("PDF of 101 MiB", "larger.pdf", lambda: pdf([ROWS]) + bytes(101 * MIB), "100 MiB", large=True),
    Bad(
        "PDF page with 90,000 words",
        "words.pdf",
        lambda: pdf([ROWS + _full(90_000)]),
        "more than are read",
        large=True,
    ),
    Bad(
        "PDF page with 200,000 strokes", "strokes.pdf", lambda: pdf([ROWS + _drawn(200_000)]), "", large=True
    ),
    Bad("PDF page that shows itself", "circle.pdf", _circle, ""),
    Bad("PDF pages that are their own parents", "parents.pdf", _parents, "damaged"),
    Bad(
        "PDF page of a size beyond reason",
        "size.pdf",
        lambda: pdf([ROWS]).replace(b"0 0 595 842", b"0 0 9e9 9e9"),
    ),
    Bad("PDF page without a size", "point.pdf", lambda: pdf([ROWS]).replace(b"0 0 595 842", b"0 0 0.0 0.0")),
)
