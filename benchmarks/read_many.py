"""Print what a catalogue costs: sheets a second in one process and two, memory, passing by what is known.

    python -m benchmarks.read_many [--sheets 2000] [--many 20000]

The sheets are printed by the project: `--sheets` of them with some 160 facts each for the rates, `--many`
small ones for the memory, which must not grow with their number. Every run is a process of its own; rates
are told by the clock and, for a machine that does other things as well, by the processors' time.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.read_speed import EXAMPLE, variants
from tests.app.reading.catalogue import item

_GROWTH = 1.25
"""What more sheets may add to the memory of the process that keeps the results, and of those that read."""
_FEW = 1000
_RUN = """
import resource, sys
from mateproof.app.cli import mateproof
if __name__ == "__main__":
    try:
        mateproof.main(sys.argv[1:])
    finally:
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN):
            used = resource.getrusage(who)
            print(used.ru_maxrss // 1024, used.ru_utime + used.ru_stime, file=sys.stderr)
"""


class Run(NamedTuple):
    """Seconds by the clock and of all processors, and the largest resident sizes in MB."""

    seconds: float
    cpu: float
    own: float
    reader: float

    def told(self, count: int, start: Run) -> str:
        """Return sheets a second, without the time to start."""
        clock, cpu = max(self.seconds - start.seconds, 1e-3), max(self.cpu - start.cpu, 1e-3)
        return f"{count / clock:.0f} sheets/s, {count / cpu:.0f} for each second of a processor"


def run(script: Path, *arguments: str | Path) -> Run:
    """Run `mateproof read …` and return what it took."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, script, "read", *map(str, arguments)],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    own, cpu, reader, readers_cpu = map(float, done.stderr.split()[-4:])
    return Run(time.perf_counter() - began, cpu + readers_cpu, own, reader)


def printed(folder: Path, sheets: Iterable[bytes]) -> Path:
    """Write sheets, a thousand in each folder."""
    for number, data in enumerate(sheets):
        place = folder / f"{number // 1000:04}"
        if number % 1000 == 0:
            place.mkdir(parents=True)
        (place / f"{number:07}.txt").write_bytes(data)
    return folder


def rates(script: Path, root: Path, count: int) -> None:
    """Print sheets a second for one process and for two."""
    sheets = printed(root / "sheets", variants(EXAMPLE.read_text("utf-8"), count))
    one = printed(root / "one", [EXAMPLE.read_bytes()])
    print(f"{count} sheets of {EXAMPLE.stat().st_size} bytes, {os.cpu_count()} cores")
    for jobs in (1, 2):
        how = ("--json", "--jobs", str(jobs))
        print(f"  {jobs} processes: {run(script, sheets, *how).told(count, run(script, one, *how))}")
    how = ("--jobs", "1", "--library")
    start = run(script, one, *how, root / "first.db")
    print(f"  into a library, 1 process: {run(script, sheets, *how, root / 'sheets.db').told(count, start)}")


def memory(script: Path, root: Path, count: int) -> bool:
    """Print the largest memory after few and after many sheets; return whether it stays flat."""
    flat = True
    few = printed(root / "few", map(item, range(_FEW)))
    many = printed(root / "many", map(item, range(count)))
    print(f"small sheets: memory after {_FEW}, and after {count}")
    for jobs in (1, 2):
        first = run(script, few, "--json", "--jobs", str(jobs))
        last = run(script, many, "--json", "--jobs", str(jobs))
        readers = f", each reader {first.reader:.0f} MB, {last.reader:.0f} MB" if jobs > 1 else ""
        print(
            f"  {jobs} processes: {first.own:.0f} MB, {last.own:.0f} MB{readers}; {last.told(count, first)}"
        )
        flat &= last.own <= first.own * _GROWTH and last.reader <= first.reader * _GROWTH
    return flat


def again(script: Path, root: Path) -> None:
    """Print what keeping a sheet costs, and what passing by one that is known costs."""
    start = run(script, root / "one", "--library", root / "one.db")
    first = run(script, root / "few", "--library", root / "parts.db")
    second = run(script, root / "few", "--library", root / "parts.db")
    once_more = run(script, root / "one", "--library", root / "one.db")
    print(f"  into a library: {first.told(_FEW, start)}")
    each = max(second.cpu - once_more.cpu, 0) / _FEW
    print(f"  known already: {each * 1e6:.0f} µs of a processor for each")


def main() -> int:
    """Measure and print; 1 when memory grows with the number of sheets."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--sheets", type=int, default=2000)
    arguments.add_argument("--many", type=int, default=20_000)
    chosen = arguments.parse_args()
    with TemporaryDirectory(prefix="mateproof-many-") as place:
        root = Path(place)
        script = root / "run.py"
        script.write_text(_RUN)
        rates(script, root, chosen.sheets)
        flat = memory(script, root, chosen.many)
        again(script, root)
    print(f"memory is {'flat' if flat else 'NOT FLAT'}")
    return int(not flat)


if __name__ == "__main__":
    sys.exit(main())
