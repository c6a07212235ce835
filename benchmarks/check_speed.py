"""CPU time of `mateproof check`: hello from a cold start and in a warm process, and 100,000 connectors.

    python benchmarks/check_speed.py [--runs 7] [--connectors 100000] [--only cold|warm|large]

Time is user and system time of all threads. Each figure is the smallest and the median of several runs: the
smallest is what the program costs and is held against the limit, the median is what this machine made of it.
A cold start is a fresh process whose byte code is compiled, as it is after an installation (see `_fresh.py`).
Ends with 1 when a limit is missed.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from _fresh import cost, costs, machine

HERE = Path(__file__).parent
HELLO = HERE.parent / "examples" / "hello" / "plan.yaml"
COLD_S, WARM_S, LARGE_S, LARGE_MB = 0.6, 0.040, 10.0, 1500.0
WARM_RUNS = 20
ANSWERED = (0, 1, 3)
"""Exit codes of a check that came to an answer."""


def cold(runs: int) -> Iterator[tuple[str, bool]]:
    """Measure the hello plan in fresh processes."""
    found = [run.cpu for run in costs(["-m", "mateproof", "check", str(HELLO)], runs, accepted=ANSWERED)]
    yield _timed("hello, cold start", found, COLD_S)


def warm() -> Iterator[tuple[str, bool]]:
    """Measure the hello plan again and again in this process."""
    from mateproof.app.checking import check_files  # noqa: PLC0415 (the cold start is measured elsewhere)
    from mateproof.parts.library import shipped  # noqa: PLC0415

    found = []
    for _ in range(WARM_RUNS + 1):
        began = time.process_time()
        check_files([HELLO], shipped.shelf())
        found.append(time.process_time() - began)
    yield _timed("hello, warm process", found[1:], WARM_S)


def large(connectors: int) -> Iterator[tuple[str, bool]]:
    """Measure the generated plan in both forms, each in a process of its own."""
    with TemporaryDirectory() as folder:
        for name, options in (("written out", ()), ("templated", ("--templated",))):
            plan = Path(folder) / "plan.yaml"
            make = [str(HERE / "generate_plan.py"), "--connectors", str(connectors), "--output", str(plan)]
            subprocess.run([sys.executable, *make, *options], check=True)
            took = cost(["-m", "mateproof", "check", "--format", "concise", str(plan)], accepted=ANSWERED)
            within = took.cpu <= LARGE_S and took.memory <= LARGE_MB
            figures = f"{took.cpu:6.2f} s{took.memory:10,.0f} MB"
            limit = f"{LARGE_S:g} s, {LARGE_MB:,.0f} MB"
            yield _line(f"{connectors:,} connectors, {name}", figures, limit, within), within


def _timed(name: str, seconds: Sequence[float], limit: float) -> tuple[str, bool]:
    within = min(seconds) <= limit
    figures = f"{min(seconds) * 1e3:6.0f} ms{statistics.median(seconds) * 1e3:8.0f} ms median"
    return _line(name, figures, f"{limit * 1e3:g} ms", within), within


def _line(name: str, figures: str, limit: str, within: bool) -> str:
    return f"{name:36}{figures:26}  limit {limit:16}{'ok' if within else 'OVER'}"


def main() -> int:
    """Measure what is asked for and print one line each."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--connectors", type=int, default=100_000)
    parser.add_argument("--only", choices=["cold", "warm", "large"])
    given = parser.parse_args()
    measures = {"cold": lambda: cold(given.runs), "warm": warm, "large": lambda: large(given.connectors)}
    print(machine())
    over = False
    for name, measure in measures.items():
        for line, within in measure() if given.only in {name, None} else ():
            print(line, flush=True)
            over |= not within
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
