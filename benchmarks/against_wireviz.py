"""CPU time of the same 1,000 connectors in Mateproof and in WireViz 0.4.1, which draws harnesses.

    python benchmarks/against_wireviz.py [--runs 3]

WireViz comes from PyPI into an environment of its own, is run as a command, and is never imported; it needs
the program `dot` (Debian: apt-get install graphviz). It writes a diagram and a bill of material, and checks
nothing. Mateproof asks all rules and writes all lists (bill of material, cut list); in a warm process, as a
command that checks, and as a command that builds everything, diagram and report included. Prints what each
wrote.

The limit, 20 times, is held against the warm process. A command cannot reach it: it takes 0.3 s to start.
Ends with 1 when the limit is missed, with 2 when WireViz cannot be run.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import generate_plan
from _fresh import costs, machine

CONNECTORS, WIREVIZ, LEAST = 1000, "wireviz==0.4.1", 20.0
ZONES = range(1, CONNECTORS // (2 * generate_plan.MATES) + 1)
ANSWERED = (0, 1, 3)
"""Exit codes of a check that came to an answer."""


def harness() -> Iterator[str]:
    """Yield the lines of the plan of generate_plan.py for WireViz: the same leads, connectors and mates."""
    mates = range(generate_plan.MATES)
    yield "connectors:"
    for z, n in ((z, n) for z in ZONES for n in mates):
        pins = "pinlabels: [1/COM, '2']"
        yield f"  W{z}-{n:02}_to: {{type: {generate_plan.SOCKET}, subtype: female, {pins}}}"
        yield f"  W{z}-{n + 1:02}_from: {{type: {generate_plan.PLUG}, subtype: male, {pins}}}"
    yield "cables:"
    for z, n in ((z, n) for z in ZONES for n in (*mates, generate_plan.MATES)):
        yield f"  W{z}-{n:02}: {{wirecount: 2, gauge: 1.5 mm2, length: 3, type: light}}"
    yield "connections:"
    for z in ZONES:
        for n in (*mates, generate_plan.MATES):
            sides = [f"W{z}-{n:02}_from: [1-2]"] * (n > 0), [f"W{z}-{n:02}_to: [1-2]"] * (n in mates)
            yield f"  - [{', '.join([*sides[0], f'W{z}-{n:02}: [1-2]', *sides[1]])}]"
        yield from (f"  - [W{z}-{n:02}_to, ==>, W{z}-{n + 1:02}_from]" for n in mates)


def wireviz(folder: Path) -> Path:
    """Return the command, in an environment that is made for it."""
    if not shutil.which("dot"):
        print("WireViz needs the program dot: apt-get install graphviz")
        sys.exit(2)
    made = folder / "wireviz"
    subprocess.run([sys.executable, "-m", "venv", made], check=True)
    got = subprocess.run(
        [made / "bin" / "pip", "install", "--quiet", WIREVIZ], check=False, stderr=subprocess.PIPE
    )
    if got.returncode:
        print(f"{WIREVIZ} could not be installed: {got.stderr.decode(errors='replace')}")
        sys.exit(2)
    return made / "bin" / "wireviz"


def spent(command: Sequence[str | Path], runs: int) -> float:
    """Return the least user and system time of several runs of a command, and of those it started."""
    found = []
    for _ in range(runs):
        run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, used = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
        if run.returncode:
            sys.exit(f"{command[0]} ended with {run.returncode}")
        found.append(used.ru_utime + used.ru_stime)
    return min(found)


def lists(plan: Path, out: Path) -> Callable[[], None]:
    """Return the function that checks a plan and writes every list into a folder."""
    from mateproof.app.checking import check_files  # noqa: PLC0415 (commands are measured first)
    from mateproof.documents import all_documents  # noqa: PLC0415
    from mateproof.parts.library import shipped  # noqa: PLC0415

    written = {name: write for name, write in all_documents().items() if name.endswith((".csv", ".xlsx"))}

    def act() -> None:
        [dossier] = check_files([plan], shipped.shelf()).dossiers
        for name, write in written.items():
            content = write(dossier)
            (out / name).write_bytes(content if isinstance(content, bytes) else content.encode())

    return act


def best(act: Callable[[], None], runs: int) -> float:
    """Return the least time of several runs in this process, which has run it before."""
    act()
    found = []
    for _ in range(runs):
        began = time.process_time()
        act()
        found.append(time.process_time() - began)
    return min(found)


def told(folder: Path) -> str:
    """Return what lies in a folder."""
    return ", ".join(f"{file.name} {file.stat().st_size:,} B" for file in sorted(folder.iterdir()))


def main() -> int:
    """Run both and print what they took and wrote."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=3)
    runs = parser.parse_args().runs
    print(machine())
    with TemporaryDirectory() as name:
        return compare(Path(name), runs)


def compare(folder: Path, runs: int) -> int:
    """Print one line each."""
    theirs, ours, everything = (folder / name for name in ("theirs", "ours", "everything"))
    for out in (theirs, ours):
        out.mkdir()
    chain, plan = folder / "chain.yml", folder / "plan.yaml"
    chain.write_text("\n".join(harness()) + "\n", encoding="utf-8")
    plan.write_text("\n".join(generate_plan.written_out(CONNECTORS)) + "\n", encoding="utf-8")
    peer = spent([wireviz(folder), "-o", theirs, chain], runs)
    print(f"{'WireViz, the command':44}{peer:8.2f} s           {told(theirs)}")
    check = ["-m", "mateproof", "check", "--format", "concise", str(plan)]
    build = ["-m", "mateproof", "build", str(plan), "-o", str(everything)]
    commands = {"check, the command": check, "build (everything), the command": build}
    for title, command in commands.items():
        took = min(run.cpu for run in costs(command, runs, accepted=ANSWERED))
        print(f"{title:44}{took:8.2f} s  {peer / took:6.1f} ×")
    print(f"{'':64}{told(everything)}")
    warm = best(lists(plan, ours), 5 * runs)
    within = peer / warm >= LEAST
    print(f"{'check and all lists, in a warm process':44}{warm:8.3f} s {peer / warm:6.1f} ×  {told(ours)}")
    print(f"limit {LEAST:g} ×: {'ok' if within else 'MISSED'}")
    return int(not within)


if __name__ == "__main__":
    sys.exit(main())
