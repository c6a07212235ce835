"""Measures reading a plan of 100,000 connectors, written out and by template (limit: 5 s CPU, 700 MB each).

Every measurement runs in a process of its own, so that memory is that of one reading.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

CONNECTORS = 100_000
SECONDS, MEGABYTES = 5.0, 700


def measure(plan: Path) -> None:
    """Read one plan and print what it took."""
    from mateproof.plan import read  # noqa: PLC0415 (the time of imports is not the question)
    from mateproof.plan.problems import Problems  # noqa: PLC0415
    from mateproof.plan.yaml.build import build  # noqa: PLC0415

    text = plan.read_text("utf-8")
    began = time.process_time()
    problems = Problems()
    problems.files.append(plan.name)
    build(text, 0, problems)
    nodes = time.process_time() - began
    began = time.process_time()
    found = read(plan)
    whole = time.process_time() - began
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    verdict = "ok" if whole <= SECONDS and memory <= MEGABYTES else "OVER THE LIMIT"
    lines = text.count("\n")
    print(f"{plan.name:18} {lines:7,} lines  {len(found.ends):7,} ends  nodes {nodes:.2f} s  "
          f"plan {whole:.2f} s CPU  {memory} MB  {verdict}")  # fmt: skip


def main() -> None:
    """Make both plans and measure each in a fresh process."""
    if len(sys.argv) > 1:
        measure(Path(sys.argv[1]))
        return
    here = Path(__file__).parent
    with tempfile.TemporaryDirectory() as folder:
        for name, options in (("written-out.yaml", []), ("templated.yaml", ["--templated"])):
            plan = Path(folder) / name
            make = [sys.executable, str(here / "generate_plan.py"), "--connectors", str(CONNECTORS)]
            subprocess.run([*make, "--output", str(plan), *options], check=True)
            subprocess.run([sys.executable, __file__, str(plan)], check=True)


if __name__ == "__main__":
    main()
