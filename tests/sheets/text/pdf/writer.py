"""Writes the smallest PDFs that show one oddity each, byte by byte: no library draws such pages."""

import hashlib
from collections.abc import Sequence

_FONTS = (
    b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
)
_PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
_ID = b"0123456789abcdef"


def text(x: float, y: float, shown: str, *, font: str = "F1", size: float = 10) -> str:
    """Return the operators that show a text at a place, counted from the lower left corner."""
    return f"BT /{font} {size} Tf {x} {y} Td ({shown}) Tj ET\n"


def row(y: float, *cells: str, step: float = 200) -> str:
    """Return the operators that show cells side by side."""
    return "".join(text(50 + index * step, y, cell) for index, cell in enumerate(cells))


def pdf(pages: Sequence[str], *, page: str = "", catalogue: str = "", password: bytes | None = None) -> bytes:
    """Return a PDF with one page for each content; `page` and `catalogue` are further entries.

    With a password it is locked; with an empty one it opens, but forbids to copy its text.
    """
    key = b"" if password is None else _key(password)
    objects = [
        f"<</Type/Catalog/Pages 2 0 R{catalogue}>>".encode(),
        b"",
        *_FONTS,
    ]
    kids = []
    for content in pages:
        stream = content.encode("cp1252")
        number = len(objects) + 1
        if password is not None:
            stream = _rc4(hashlib.md5(key + number.to_bytes(3, "little") + b"\0\0").digest()[:10], stream)
        objects.append(b"<</Length %d>>stream\n%b\nendstream" % (len(stream), stream))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]%b/Contents %d 0 R"
            b"/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>>>" % (page.encode(), number)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(kids), b" ".join(kids))
    return _file(objects, b"" if password is None else _encryption(key))


def _file(objects: Sequence[bytes], more: bytes) -> bytes:
    out = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    trailer = b"trailer<</Size %d/Root 1 0 R%b>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, more, len(out))
    return out + head + table + trailer


def _owner() -> bytes:
    return _rc4(hashlib.md5((b"owner" + _PADDING)[:32]).digest()[:5], _PADDING)


def _key(password: bytes) -> bytes:
    """Return the key of the standard security handler, revision 2: 40 bits, all permissions denied."""
    seed = (password + _PADDING)[:32] + _owner() + b"\xc0\xff\xff\xff" + _ID
    return hashlib.md5(seed).digest()[:5]


def _encryption(key: bytes) -> bytes:
    user, owner = _rc4(key, _PADDING).hex(), _owner().hex()
    return (
        f"/Encrypt<</Filter/Standard/V 1/R 2/P -64/O<{owner}>/U<{user}>>>/ID[<{_ID.hex()}><{_ID.hex()}>]"
    ).encode()


def _rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    other = 0
    for index in range(256):
        other = (other + state[index] + key[index % len(key)]) % 256
        state[index], state[other] = state[other], state[index]
    out = bytearray()
    one = other = 0
    for byte in data:
        one = (one + 1) % 256
        other = (other + state[one]) % 256
        state[one], state[other] = state[other], state[one]
        out.append(byte ^ state[(state[one] + state[other]) % 256])
    return bytes(out)
