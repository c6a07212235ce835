"""CPU time of finding out how circuits hang together: the hello plan, and 100,000 connectors in two forms.

    python benchmarks/grid_speed.py [--connectors 100000] [--runs 5]

The large plan is that of `generate_plan.py`; its second form says what feeds it, and all of it is
calculated: currents, drops, loops, faults, with the tables that they stand in. The first call
loads NumPy and is not counted. Ends with 1 when a limit is missed.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

from _fresh import machine
from generate_plan import templated

from mateproof.grid import connect
from mateproof.parts.library.offered import with_offered
from mateproof.parts.library.shipped import shelf
from mateproof.plan import read_text, wanted_parts
from mateproof.tables.build import build
from mateproof.tables.tables import Tables

HELLO = Path(__file__).parents[1] / "examples" / "hello" / "plan.yaml"
HELLO_S, LARGE_S, FED_S = 0.001, 0.15, 3.0
FEED = "devices: {cabinet: {feeds: [sensing]}}\ncalculation: {conductor_temperature: 70 °C}\n"


def _tables(text: str) -> Tables:
    plan = read_text(text, "plan.yaml")
    return build([plan], with_offered(shelf(), sorted(wanted_parts(plan))))


def _fed(text: str) -> str:
    """Return the plan with a cabinet that the first lead of every zone comes from."""
    first = text.index("W<z>-00: {")
    lead = text[first : text.index("\n", first)]
    return text.replace(lead, lead.replace("to: {", "from: {device: cabinet}, to: {")) + FEED


def _best(tables: Tables, runs: int) -> float:
    """Return the CPU time of the quickest of some calls."""
    connect(tables)
    found = []
    for _ in range(runs):
        began = time.process_time()
        connect(tables)
        found.append(time.process_time() - began)
    return min(found)


def main() -> int:
    """Measure and print one line each."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--connectors", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    large = "\n".join(templated(given.connectors)) + "\n"
    cases = (
        ("hello", HELLO.read_text("utf-8"), HELLO_S),
        (f"{given.connectors:,} connectors", large, LARGE_S),
        ("the same, fed and calculated", _fed(large), FED_S),
    )
    print(machine())
    over = False
    for name, text, limit in cases:
        took = _best(_tables(text), given.runs)
        print(f"{name:36}{took * 1e3:9.2f} ms  limit {limit * 1e3:g} ms  {'ok' if took <= limit else 'OVER'}")
        over |= took > limit
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
