"""Print precision and recall of readings against what people read on the sheets.

python -m benchmarks.gold [--wrong] [FOLDER]    FOLDER has the makers' sheets (default: beside the checkout)

A sheet of one item is compared fact by fact and line by line (tests/sheets/gold/NAME.tsv), a sheet about
several items by what each of them must say (NAME.pages.tsv).
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tests.sheets.gold import compare, read_gold
from tests.sheets.gold_pages import compare_pages, read_pages
from tests.sheets.seed import sheets

from mateproof.sheets import read

LINES = {"seed/000_4b1da37cacd92766.txt": "770-1242"}
PAGES = {
    "sheets/WAGO_2060-14_DB.pdf": "2060-14",
    "sheets/WAGO_SMD_Terminal_Blocks.pdf": "smd-terminal-blocks",
}


class Result(NamedTuple):
    """One sheet: facts read, precision, recall, and what differs."""

    sheet: str
    facts: int
    precision: float
    recall: float
    wrong: list[str]
    missed: list[str]


def results(folder: Path) -> Iterator[Result]:
    """Yield the result of each sheet that is there."""
    for sheet, gold in LINES.items():
        if (folder / sheet).exists():
            score = compare(read(folder / sheet), read_gold(gold))
            wrong, missed = list(map(str, score.wrong)), list(map(str, score.missed))
            facts = score.right + len(wrong)
            yield Result(sheet, facts, score.precision, score.recall, wrong, missed)
    for sheet, gold in PAGES.items():
        if (folder / sheet).exists():
            rows = read_pages(gold)
            found = compare_pages(read(folder / sheet), rows)
            facts, missed = found.right + len(found.wrong), list(map(str, found.missed))
            yield Result(sheet, facts, found.precision, found.recall(rows), found.wrong, missed)


def main(arguments: list[str]) -> int:
    """Print one line per sheet; 0 when nothing is wrong and nothing is missed."""
    paths = [Path(word) for word in arguments if not word.startswith("-")]
    folder = paths[0] if paths else sheets()
    if folder is None:
        print("no sheets: name their folder, or set MATEPROOF_SHEETS")
        return 2
    print(f"{'sheet':45} {'facts':>6} {'wrong':>6} {'missed':>6} {'precision':>9} {'recall':>7}")
    different = 0
    for sheet, facts, precision, recall, wrong, missed in results(folder):
        print(f"{sheet:45} {facts:6} {len(wrong):6} {len(missed):6} {precision:9.4f} {recall:7.4f}")
        different += len(wrong) + len(missed)
        if "--wrong" in arguments:
            print(
                *(f"  wrong   {line}" for line in wrong), *(f"  missed  {line}" for line in missed), sep="\n"
            )
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
