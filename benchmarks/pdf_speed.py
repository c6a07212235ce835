"""How many pages a second one core reads from PDF, beside PDFium's bare words and pdfplumber.

Each reader gets the same files in the same run; CPU time, best of several rounds:

    words       PDFium's text of every page, no places
    layer       pages → lines of cells in reading order (`text.document`)
    parse       the same, with all values typed, where a layout knows the sheet
    pdfplumber  its words and its tables of every page

    python benchmarks/pdf_speed.py [FILE ...]

Without files: a typeset sheet of labels and values, and the makers' PDFs in ../shared/sheets where present.
"""

import logging
import sys
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pdfplumber
import pypdfium2
import typst

from mateproof.sheets import parse
from mateproof.sheets.text import document
from mateproof.vocabulary.errors import SheetError

ROUNDS, SLOW_ROUNDS = 7, 2
PAGES = 6
SHARED = Path(__file__).parents[2] / "shared" / "sheets"

ROWS = """
[Rated voltage (III / 3)], [250 V], [Rated impulse voltage (III / 3)], [4 kV], [Rated current], [25 A],
[Solid conductor], [0.5 … 4 mm² / 20 … 12 AWG],
[Fine-stranded conductor; with insulated ferrule], [0.25 … 1.5 mm²],
[Strip length], [9 mm / 0.35 inch], [Pole number], [3], [Total number of potentials], [3], [Colour], [black],
[Width], [13.5 mm / 0.531 inch], [Height], [15 mm / 0.591 inch], [Depth], [37.5 mm / 1.476 inch],
[Insulation resistance], [> 10#super[9] Ω], [Material group], [I], [Insulating material], [Polyamide (PA 66)],
[Flammability class per UL 94], [V0], [Contact material], [Copper alloy], [Weight], [7.2 g],
[Limit temperature range], [−35 … +85 °C], [Fire load], [0.197 MJ], [Degree of protection], [IP20],
[Mating cycles without resistive load], [200], [Packaging unit], [100 pcs.], [Country of origin], [DE],
[Note on the rating], [Depends on the cross section of the conductor, the number of poles and the temperature]
"""
SHEET = f"""#set page(paper: "a4", margin: 15mm, footer: [Subject to changes. #h(1fr) Example])
#set text(size: 8.5pt)
= Data sheet | Item number: 4711-0815
#for part in range({2 * PAGES}) [
== Technical data
#set table(stroke: none, inset: 3.2pt, fill: (_, y) => if calc.odd(y) {{ luma(240) }})
#table(columns: (50%, 50%), {ROWS})
]"""


def words(data: bytes) -> None:
    """Ask PDFium for the bare text."""
    pages = pypdfium2.PdfDocument(data)
    for index in range(len(pages)):
        page = pages[index]
        text = page.get_textpage()
        text.get_text_range()
        text.close()
        page.close()
    pages.close()


def plumber(data: bytes) -> None:
    """Ask pdfplumber for words and tables."""
    with pdfplumber.open(BytesIO(data)) as pages:
        for page in pages.pages:
            page.extract_words()
            page.extract_tables()
            page.close()


def layer(data: bytes) -> None:
    """Read the lines."""
    document(data, "sheet.pdf")


def whole(data: bytes) -> None:
    """Read the facts."""
    parse(data, name="sheet.pdf")


def seconds(reader: Callable[[bytes], None], data: bytes, rounds: int) -> float | None:
    """Return the CPU time of the best round; None for a sheet that the reader refuses."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        try:
            reader(data)
        except SheetError:
            return None
        best = min(best, time.process_time() - start)
    return best


def files() -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each file."""
    if sys.argv[1:]:
        yield from ((Path(name).name, Path(name).read_bytes()) for name in sys.argv[1:])
        return
    yield "labels and values", typst.compile(SHEET.encode())
    for file in sorted(SHARED.glob("*.pdf")) if SHARED.is_dir() else []:
        yield file.name, file.read_bytes()


def main() -> None:
    """Print pages a second of each reader, and the ratio to pdfplumber."""
    logging.disable(logging.WARNING)
    readers = ((words, ROUNDS), (layer, ROUNDS), (whole, ROUNDS), (plumber, SLOW_ROUNDS))
    print(f"{'pages a second and core':28} pages   words   layer   parse  pdfplumber  layer / pdfplumber")
    for name, data in files():
        count = len(pypdfium2.PdfDocument(data))
        found = [seconds(reader, data, rounds) for reader, rounds in readers]
        shown = [f"{count / took:7.1f}" if took else "      –" for took in found]
        ratio = f"{found[3] / found[1]:5.1f}" if found[1] and found[3] else "    –"
        print(f"{name:28} {count:5} {' '.join(shown[:3])}     {shown[3]}               {ratio}")


if __name__ == "__main__":
    main()
