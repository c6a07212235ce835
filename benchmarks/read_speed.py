"""Print how many data sheets a second one core reads, in CPU time.

    python -m benchmarks.read_speed [SHEET] [--sheets 400]

Every sheet differs from the others in its item numbers and in every number that a row prints, so that
nothing read before helps with the values of the next one.
"""

import argparse
import re
import statistics
import sys
import time
from pathlib import Path

from tests.sheets.seed import seed

from mateproof.sheets import parse

EXAMPLE = Path(__file__).parents[1] / "tests/sheets/data/example.txt"
_BATCHES = 8


def variants(text: str, count: int) -> list[bytes]:
    """Return sheets of the same kind with other item numbers and other numbers in their rows."""
    return [_variant(text, index).encode() for index in range(count)]


def _variant(text: str, index: int) -> str:
    def other(row: re.Match[str]) -> str:
        return row[1] + re.sub(
            r"(?<![\d.,])\d+(?=,\d| ... | mm| A| V)", lambda n: str(int(n[0]) + index % 97), row[2]
        )

    text = re.sub(r"(?m)^([^\t\n]+\t)([^\n]+)$", other, text)
    return re.sub(r"\b(\d{3})-(\d{3,4})\b", lambda n: f"{n[1]}-{n[2]}{index}", text)


def main() -> int:
    """Measure and print; 1 when a sheet cannot be read."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("sheet", nargs="?", type=Path, default=seed() or EXAMPLE)
    arguments.add_argument("--sheets", type=int, default=400)
    chosen = arguments.parse_args()
    sheets = variants(chosen.sheet.read_text("utf-8"), chosen.sheets)
    parse(sheets[0], name="warm-up")
    rates, facts = [], 0
    size = max(len(sheets) // _BATCHES, 1)
    for start in range(0, len(sheets), size):
        batch = sheets[start : start + size]
        began = time.process_time()
        facts += sum(len(part.facts) for data in batch for part in parse(data, name="sheet").parts)
        rates.append(len(batch) / (time.process_time() - began))
    print(f"{chosen.sheet.name}: {len(sheets)} sheets, {facts} facts")
    print(f"sheets a second of CPU time: best {max(rates):.0f}, median {statistics.median(rates):.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
