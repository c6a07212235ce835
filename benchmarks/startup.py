"""CPU time of commands from a cold start: `mateproof --help` must stay below 0.15 s.

    python benchmarks/startup.py [--runs 9]

Prints the smallest and the median user+system time of several runs, each a process of its own; the smallest
is what the program costs, the median what this machine made of it.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys

COMMANDS = (
    ("--version",),
    ("--help",),
    ("parts", "--help"),
    ("parts", "show", "770-101"),
    ("parts", "search", "--where", "poles=2", "--where", "coding=B"),
)
LIMITS = {("--help",): 0.15}


def cpu(command: tuple[str, ...]) -> float:
    """Return the CPU seconds of one run."""
    before = os.times()
    done = subprocess.run(
        [sys.executable, "-m", "mateproof", *command],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        check=False,
    )
    after = os.times()
    if done.returncode:
        sys.exit(f"mateproof {' '.join(command)}: {done.stderr.decode()}")
    return after.children_user + after.children_system - before.children_user - before.children_system


def main() -> int:
    """Measure every command; return 1 when one is over its limit."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    over = False
    for command in COMMANDS:
        cpu(command)  # once unmeasured: bytecode and file cache
        found = [cpu(command) for _ in range(runs)]
        limit = LIMITS.get(command)
        over |= limit is not None and min(found) > limit
        note = f"  (limit {limit:.2f} s)" if limit else ""
        times = f"{min(found):.3f} s min  {statistics.median(found):.3f} s median"
        print(f"{times}  mateproof {' '.join(command)}{note}")
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
