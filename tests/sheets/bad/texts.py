"""Texts: sheets of something else, damaged ones, and texts of any size."""

from itertools import cycle, islice

from tests.sheets.bad.bad import MIB, SHEET, Bad

PUMP = """Centrifugal pump NX 40-160
Technical data sheet
Item number\t4711-0815
Flow rate\t25 m³/h
Head\t32 m
Speed\t2900 rpm
Motor power\t4 kW
Shaft seal\tmechanical seal
Impeller diameter\t169 mm
Casing material\tcast iron
Weight\t62 kg
Rated voltage\t400 V
Rated current\t7.9 A
Degree of protection\tIP55
Medium temperature\t-10 ... +120 °C
Suction flange\tDN 65
Discharge flange\tDN 40
NPSH required\t2.8 m
"""
FRENCH = """Fiche technique
Référence\t4711-0815
Fabricant\tExample
Données électriques
Tension assignée\t250 V
Courant assigné\t16 A
Tension de choc assignée\t4 kV
Degré de pollution\t3
Caractéristiques générales
Nombre de pôles\t3
Pas\t5,08 mm
Section de raccordement\t0,5 ... 2,5 mm²
Longueur à dénuder\t8 mm
Couleur\tvert
Poids\t3,2 g
Température de service\t-40 ... +105 °C
"""
LETTER = """Dear Sir or Madam,

thank you for your order of 12 May. We deliver 400 pieces of item no. 900-1 in week 23.
The invoice over 1,250.00 EUR follows by separate mail. Our bank account has changed.

Kind regards
"""


def _drawing() -> bytes:
    """A drawing as text: a few words among the numbers of its dimensions."""
    noise = islice(
        cycle(("5.08", "A", "B", "R0.3", "2 x 45°", "Ø 1.2 +0.1", "SECTION A-A", "(12.7)", "N")), 300
    )
    title = "DRAWING NO. 4711\nSCALE 2:1\nTOLERANCE ±0.1\nPART NO. 900-1\nMATERIAL PA66\nSHEET 1 OF 1\n"
    return ("\n".join(noise) + "\n" + title).encode()


def _marks(text: str) -> str:
    """The text with marks for right-to-left writing around every number."""
    return "".join(f"\u202e{char}\u202c\u200f" if char.isdigit() else char for char in text)


def _ends(text: str) -> str:
    ends = cycle(("\n", "\r\n", "\r"))
    return "".join(line + next(ends) for line in text.splitlines())


def _utf_7(text: str) -> bytes:
    return text.encode("utf-7")


def _line() -> bytes:
    title, rest = SHEET.split("\n", 1)
    flat = " ".join(rest.split())
    return f"{title}\n{flat * (8 * MIB // len(flat.encode()) - 1)}".encode()


def _times() -> bytes:
    return (SHEET * (8 * MIB // len(SHEET.encode()))).encode()


BAD = (
    Bad("empty file", "empty.txt", lambda: b"", "the file is empty"),
    Bad("blank lines", "blank.txt", lambda: b" \r\n\t\n" * 99, "the sheet is empty"),
    Bad("lone byte order mark", "bom.txt", lambda: b"\xef\xbb\xbf", "the sheet is empty"),
    Bad("lone mark of UTF-16", "bom16.txt", lambda: b"\xff\xfe", "the sheet is empty"),
    Bad("UTF-32", "utf32.txt", lambda: SHEET.encode("utf-32"), "in UTF-32"),
    Bad("UTF-7", "utf7.txt", lambda: _utf_7(SHEET), "UTF-7"),
    Bad("half of UTF-16", "odd.txt", lambda: SHEET.encode("utf-16")[:-1], "damaged here"),
    Bad(
        "surrogates",
        "surrogates.txt",
        lambda: SHEET.replace("mm", "\ud800").encode("utf-8", "surrogatepass"),
        "damaged",
    ),
    Bad("NUL bytes", "nul.txt", lambda: SHEET.replace(" mm", "\x00mm").encode(), "U+0000"),
    Bad("escape sequences", "escape.txt", lambda: SHEET.replace(" mm", "\x1b[31m mm").encode(), "U+001B"),
    Bad(
        "control character in Latin-1",
        "c1.txt",
        lambda: SHEET.encode("ascii", "replace").replace(b" mm", b"\x9dmm"),
        "U+009D",
    ),
    Bad("right-to-left marks", "rtl.txt", lambda: _marks(SHEET).encode()),
    Bad("mixed line ends", "ends.txt", lambda: _ends(SHEET).encode()),
    Bad("Arabic words", "arabic.txt", lambda: "رقم القطعة\t900-1\nالجهد\t250 V\n".encode() * 40, "no layout"),
    Bad("pump", "pump.txt", PUMP.encode, "no layout"),
    Bad("third language", "french.txt", FRENCH.encode, "no layout"),
    Bad("letter", "letter.txt", LETTER.encode, "no layout"),
    Bad("drawing as text", "drawing.txt", _drawing, "no layout"),
    Bad("sheet without title", "cut.txt", SHEET.partition("900-102/001")[2].encode, "no item number"),
    Bad("sheet twice", "twice.txt", (SHEET * 2).encode),
    Bad("source code", "code.txt", lambda: b"def main(argv):\n    return len(argv) > 1\n" * 200, "no layout"),
    Bad(
        "comma separated",
        "list.txt",
        lambda: b"item;voltage;current\n" + b"900-1;250 V;16 A\n" * 500,
        "no layout",
    ),
    Bad("8 MiB on one line", "line.txt", lambda: b"x" * (8 * MIB), "characters", large=True),
    Bad("8 MiB of a sheet on one line", "line2.txt", _line, "characters", large=True),
    Bad("8 MiB of tabs", "tabs.txt", lambda: b"a\t" * (4 * MIB), "cells", large=True),
    Bad("8 MiB of columns", "columns.txt", lambda: b"a   b\n" * (8 * MIB // 6), "lines", large=True),
    Bad("8 MiB of numbers", "numbers.txt", lambda: b"1 2,5 V " * MIB, "characters", large=True),
    Bad("a sheet 800 times", "many.txt", _times, "lines", large=True),
    Bad("1,000,000 lines", "lines.txt", lambda: b"Width\t5\n" * 1_000_000, "lines", large=True),
    Bad(
        "1,000,000 rows of a sheet",
        "rows.txt",
        lambda: SHEET.encode() + b"Width\t5\n" * 1_000_000,
        "lines",
        large=True,
    ),
    Bad("100 MiB of text", "huge.txt", lambda: b"Rated voltage\t250 V\n" * (5 * MIB), "MiB", large=True),
)
