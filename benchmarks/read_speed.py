"""Print how many data sheets a second one core reads, in CPU time, beside a yardstick from the same run.

    python -m benchmarks.read_speed [SHEET ...] [--sheets 400]

Every sheet differs from the others in its item numbers and in every number that a row prints; the numbers
come back after 97 sheets, as they do in a maker's catalogue. `new` is the rate while they are new.

The yardstick splits the lines of the same sheets and looks their labels up in a dictionary: a single pass
that reads no value. Machines and their load change both rates, and hardly the ratio: 18 was the aim.
"""

import argparse
import gc
import re
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.sheets.seed import seed

from mateproof.sheets import parse
from mateproof.vocabulary.printed import every

TESTS = Path(__file__).parents[1] / "tests/sheets"
EXAMPLE = TESTS / "data/example.txt"
KEY_VALUE = ("insert.txt", "plug.txt", "socket.txt", "header.txt", "terminal-de.txt")
_NUMBERS = 97
_BATCH = 50
_LABELS = {one.label.lower(): one.property for one in every()}


class Result(NamedTuple):
    """Rates in sheets a second, and how many sheets the yardstick passes in the time of one."""

    facts: int
    new: float
    best: float
    median: float
    ratio: float


def variants(text: str, count: int) -> list[bytes]:
    """Return sheets of the same kind with other item numbers and other numbers in their rows."""
    return [_variant(text, index).encode() for index in range(count)]


def _variant(text: str, index: int) -> str:
    def other(row: re.Match[str]) -> str:
        return row[1] + re.sub(
            r"(?<![\d.,])\d+(?=,\d| ... | mm| A| V)", lambda n: str(int(n[0]) + index % _NUMBERS), row[2]
        )

    text = re.sub(r"(?m)^([^\t\n]+\t)([^\n]+)$", other, text)
    return re.sub(r"\b(\d{3})-(\d{3,4})\b", lambda n: f"{n[1]}-{n[2]}{index}", text)


def single_pass(data: bytes) -> list[tuple[str, str]]:
    """Return the property and the words of each row whose label stands in the dictionary as printed."""
    found = []
    for line in data.decode().split("\n"):
        label, _, words = line.partition("\t")
        known = _LABELS.get(label.strip().lower())
        if known:
            found.append((known, words.strip()))
    return found


def rate(reader: Callable[[bytes], object], sheets: Sequence[bytes]) -> float:
    """Return the sheets a second of CPU time."""
    began = time.process_time()
    for data in sheets:
        reader(data)
    return len(sheets) / (time.process_time() - began)


def measured(text: str, count: int) -> Result:
    """Read `count` sheets of a kind in batches, each between two runs of the yardstick."""
    sheets = variants(text, count + _NUMBERS)
    facts = sum(len(part.facts) for part in parse(sheets[0], name="warm-up").parts)
    new = rate(_read, sheets[:_NUMBERS])
    # As the processes do that read a folder: what stays for good is not looked through again and again.
    gc.collect()
    gc.freeze()
    rates, ratios = [], []
    for start in range(_NUMBERS, len(sheets), _BATCH):
        batch = sheets[start : start + _BATCH]
        before = rate(single_pass, batch)
        rates.append(rate(_read, batch))
        ratios.append((before + rate(single_pass, batch)) / 2 / rates[-1])
    return Result(facts, new, max(rates), statistics.median(rates), statistics.median(ratios))


def _read(data: bytes) -> object:
    return parse(data, name="sheet")


def main() -> int:
    """Measure and print one line for each kind of sheet."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    arguments.add_argument("sheets_to_read", nargs="*", type=Path, metavar="SHEET")
    arguments.add_argument("--sheets", type=int, default=400)
    chosen = arguments.parse_args()
    files = chosen.sheets_to_read or [
        seed() or EXAMPLE,
        EXAMPLE,
        *(TESTS / "generic/data" / name for name in KEY_VALUE),
    ]
    print(
        f"{'sheets a second of CPU time':30} bytes  facts     new    best  median  facts/s  yardstick ratio"
    )
    for file in dict.fromkeys(files):
        text = file.read_text("utf-8")
        found = measured(text, chosen.sheets)
        print(
            f"{file.name:30} {len(text.encode()):5} {found.facts:6} {found.new:7.0f} {found.best:7.0f} "
            f"{found.median:7.0f} {found.facts * found.best:8.0f} {found.ratio:9.1f}"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
