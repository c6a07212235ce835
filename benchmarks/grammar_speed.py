"""Print what it costs to understand one cell, in nanoseconds of CPU time.

    python -m benchmarks.grammar_speed [--rounds 200]

No cell is printed twice: a counter goes into its numbers, so that no cache answers for the grammar.
"""

import argparse
import statistics
import sys
import time
from itertools import count

from mateproof.sheets.grammar.cell import understand
from mateproof.vocabulary.properties import PROPERTIES

CELLS = {
    "number with unit": ("rated_current", "{n},5 A"),
    "range": ("cross_section", "0,5 ... {n},5 mm²"),
    "two units": ("depth", "{n},5 mm / 1.476 inch"),
    "range, two units": ("cross_section", "0,5 ... {n} mm ² / 20 ... 12 AWG"),
    "bound": ("retention_force", "> {n} N"),
    "condition in brackets": ("mating_force", "approx. 20 ... {n}.5 N (depending on pole number)"),
    "count": ("poles", "{n}"),
    "words": ("insulating_material", "Polyamide {n} (PA {n})"),
    "unknown label": (None, "see instructions {n}"),
    "no quantity": ("rated_current", "see derating curve {n}"),
}
_SERIAL = count(10_000)


def nanoseconds(property: str | None, pattern: str, cells: int = 500) -> float:
    """Return the CPU time of one cell of a pattern."""
    entry = PROPERTIES[property] if property else None
    texts = [pattern.format(n=next(_SERIAL)) for _ in range(cells)]
    began = time.process_time_ns()
    for text in texts:
        understand(text, entry)
    return (time.process_time_ns() - began) / cells


def main() -> int:
    """Measure and print the median of each pattern."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--rounds", type=int, default=20)
    rounds = arguments.parse_args().rounds
    medians = []
    for name, (property, pattern) in CELLS.items():
        medians.append(statistics.median(nanoseconds(property, pattern) for _ in range(rounds)))
        print(f"{medians[-1]:8.0f} ns  {name}: {pattern.format(n='N')}")
    print(f"{statistics.mean(medians):8.0f} ns  mean")
    return 0


if __name__ == "__main__":
    sys.exit(main())
