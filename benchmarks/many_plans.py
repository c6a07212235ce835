"""CPU time of 10,000 small plans: checked in one call, and one by one.

    python benchmarks/many_plans.py [--plans 10000] [--single 200] [--processes 5]

The plans are the hello plan with another name, other leads and labels in each. One call is `mateproof.check`
with all files in a process of its own, and once more the command `mateproof check FILES…`. The fair peer is
`check_files` one by one in a warm process; the other peer is one process for each plan. Both are measured for
some of the plans and told for all. Ends with 1 when one call is less than 10 times faster than one by one in
a warm process.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from _fresh import cost, costs, machine

HELLO = Path(__file__).parents[1] / "examples" / "hello" / "plan.yaml"
LEAST = 10.0
MANY_MB = 6000.0
ANSWERED = (0, 1, 3)
"""Exit codes of a check that came to an answer."""


def write(folder: Path, count: int) -> list[Path]:
    """Write so many plans that differ in their names."""
    text = HELLO.read_text("utf-8")
    paths = []
    for number in range(count):
        own = text.replace("name: hello", f"name: hello {number}").replace("W1", f"A{number}")
        path = folder / f"plan-{number:05}.yaml"
        path.write_text(own.replace("W2", f"B{number}"), encoding="utf-8")
        paths.append(path)
    return paths


def together(paths: Sequence[Path]) -> float:
    """Return the seconds of one call with all plans in this process, and print what was found."""
    import mateproof  # noqa: PLC0415 (only the process that measures this)

    mateproof.check(HELLO)
    began = time.process_time()
    checked = mateproof.check(*paths)
    spent = time.process_time() - began
    print(f"{len(checked.plans):,} plans, {checked.outcome}, {len(checked.answer.findings)} findings")
    return spent


def one_by_one(paths: Sequence[Path]) -> float:
    """Return the seconds that all plans take one by one in this warm process."""
    import mateproof  # noqa: PLC0415 (as above)

    mateproof.check(HELLO)
    began = time.process_time()
    for path in paths:
        mateproof.check(path)
    return time.process_time() - began


def main() -> int:
    """Measure all ways and print one line each."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--plans", type=int, default=10_000)
    parser.add_argument("--single", type=int, default=200)
    parser.add_argument("--processes", type=int, default=5)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.folder:
        print(together(sorted(given.folder.iterdir())))
        return 0
    print(machine())
    with TemporaryDirectory() as folder:
        return compare(given, write(Path(folder), given.plans), folder)


def compare(given: argparse.Namespace, paths: Sequence[Path], folder: str) -> int:
    """Print the four figures and what they are to each other."""
    count = len(paths)
    again = [sys.executable, __file__, "--folder", folder]
    said, spent = subprocess.run(again, check=True, capture_output=True, text=True).stdout.splitlines()
    print(said)
    call = float(spent)
    command = cost(["-m", "mateproof", "check", "--format", "concise", *map(str, paths)], accepted=ANSWERED)
    warm = min(one_by_one(paths[: given.single]) for _ in range(3)) * count / given.single
    alone = ["-m", "mateproof", "check", "--format", "concise", str(paths[0])]
    cold = min(run.cpu for run in costs(alone, given.processes, accepted=ANSWERED)) * count
    print(f"one call of the Python API       {call:8.1f} s  {call / count * 1e3:6.2f} ms a plan")
    print(f"one command with all files       {command.cpu:8.1f} s  {command.memory:,.0f} MB")
    for name, seconds in (("one by one in a warm process", warm), ("a process for each plan", cold)):
        print(f"{name:32} {seconds:8.1f} s  {seconds / call:6.1f} times as long as one call")
    reached = warm / call >= LEAST and command.memory <= MANY_MB
    print(f"limit {LEAST:g} times, {MANY_MB:,.0f} MB: {'ok' if reached else 'MISSED'}")
    return int(not reached)


if __name__ == "__main__":
    sys.exit(main())
