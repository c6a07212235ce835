"""Sheets of the project in every kind of file, and what may be done to their bytes."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

from hypothesis import strategies as st
from tests.sheets.printing.files import FILES
from tests.sheets.printing.layouts import LAYOUTS
from tests.sheets.text.pdf.writer import pdf, row, text

_DATA = Path(__file__).parents[1]
_ROWS = (
    ("Number of poles", "3"), ("Rated current", "16 A"), ("Rated voltage (III/3)", "250 V / 4 kV"),
    ("Conductor cross-section, solid", "0.5 ... 2.5 mm² / 20 ... 14 AWG"),
    ("Strip length", "8 mm / 0.31 inch"), ("Ambient temperature", "-35 ... +85 °C"),
    ("Mating cycles", "≥ 200"),     ("Insulation resistance", ">10⁹ Ω"),
    ("Contact material", "copper alloy"), ("Weight", "1,234 g"), ("GTIN", "4044918876001"),
)  # fmt: skip


def kept() -> list[Path]:
    """Return the files of the sheets that are kept as text."""
    return sorted([*_DATA.glob("data/*.txt"), *(_DATA / "generic/data").iterdir()])


@cache
def texts() -> tuple[bytes, ...]:
    """Return the sheets that are text: plain, Markdown and HTML."""
    made = (
        write(make("900-1", _ROWS, False))
        for make in LAYOUTS.values()
        for write in FILES
        if write.__name__ != "pdf"
    )
    return (*(file.read_bytes() for file in kept()), *made)


@cache
def pdfs() -> tuple[bytes, ...]:
    """Return the sheets that are PDF: typeset ones, and one whose operators are not packed."""
    typeset = next(write for write in FILES if write.__name__ == "pdf")
    shown = [(label, value) for label, value in _ROWS if value.isascii()]
    rows = "".join(row(700 - 20 * index, *pair) for index, pair in enumerate(shown))
    plain = pdf([text(50, 780, "Data sheet | Item number: 900-1") + rows])
    return (plain, *(typeset(make("900-1", _ROWS, False)) for make in LAYOUTS.values()))


PIECES = st.one_of(
    st.binary(max_size=8),
    st.sampled_from([
        b"\0", b"\n", b"\r", b"\t", b"\f", b"|", b" ", b"  ", b": ", b"#", b"**", b"<td>", b"</table>",
        b"<b>", b"&nbsp;", b"\xc2\xa0", b"\xff", b"\xef\xbb\xbf", b"\xe2\x80\xae", b"\xcc\x81", b"-", b"0",
        b"9999999999", b"1e999", b"1/0", b"NaN", b"10^999 V", b"endstream",
        b"0 0 R", b"<<", b">>", b"Tj", b"/Kids",
        b"%%EOF",
    ]),
)  # fmt: skip


@st.composite
def changed(draw: st.DrawFn, made: Callable[[], tuple[bytes, ...]]) -> bytes:
    """Return a sheet with some pieces left out, doubled, moved, replaced, or taken from another sheet."""
    sheets = made()
    data = draw(st.sampled_from(sheets))
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(data)))
        end = min(len(data), start + draw(st.sampled_from([0, 1, 2, 9, 60, 400])))
        piece, rest = data[start:end], data[:start] + data[end:]
        to = draw(st.integers(0, len(rest)))
        match draw(st.sampled_from(["leave out", "double", "move", "replace", "splice", "flip"])):
            case "leave out":
                data = rest
            case "double":
                data = data[:end] + piece * draw(st.integers(1, 3)) + data[end:]
            case "move":
                data = rest[:to] + piece + rest[to:]
            case "replace":
                data = data[:start] + draw(PIECES) + data[end:]
            case "splice":
                other = draw(st.sampled_from(sheets))
                data = data[:start] + other[to : to + 300] + data[end:]
            case _:
                data = data[:start] + bytes(byte ^ (1 << to % 8) for byte in piece) + data[end:]
    return data
