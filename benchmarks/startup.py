"""CPU time of commands from a cold start: `--help` must stay below 0.15 s, a small plan's check below 0.6 s.

    python benchmarks/startup.py [--runs 9]

A cold start has its byte code compiled (see `_fresh.py`). Prints the smallest and the median user+system time
of several runs, each a process of its own; the smallest is what the program costs, the median what this
machine made of it.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from pathlib import Path

from _fresh import costs, machine

COMMANDS = (
    ("--version",),
    ("--help",),
    ("parts", "--help"),
    ("parts", "show", "770-101"),
    ("parts", "search", "--where", "poles=2", "--where", "coding=B"),
    _CHECK := ("check", str(Path(__file__).parents[1] / "examples/hello/plan.yaml")),
)
LIMITS = {("--help",): 0.15, _CHECK: 0.6}


def main() -> int:
    """Measure every command; return 1 when one is over its limit."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    print(machine())
    over = False
    for command in COMMANDS:
        found = [run.cpu for run in costs(["-m", "mateproof", *command], runs)]
        limit = LIMITS.get(command)
        over |= limit is not None and min(found) > limit
        note = f"  (limit {limit:.2f} s)" if limit else ""
        times = f"{min(found):.3f} s min  {statistics.median(found):.3f} s median"
        print(f"{times}  mateproof {' '.join(command)}{note}")
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
