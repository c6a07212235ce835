"""CPU time of the accessory closure and of the order made of it.

    python benchmarks/closure_speed.py [--connectors 100000] [--runs 5]

A generated plan without accessories: every lever, strain relief and cap is to be chosen.
Time is user and system time of all threads; the smallest of several runs is held against the limit, which is
for 100,000 connectors and in proportion for more. The hello plan stands for small ones. Ends with 1 when a
limit is missed.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import generate_plan
from _fresh import machine

from mateproof import plan as plans
from mateproof.assign.closure import close
from mateproof.documents import Dossier
from mateproof.documents.bill import lines
from mateproof.parts.library import shipped
from mateproof.parts.library.offered import with_offered
from mateproof.plan import wanted_parts
from mateproof.plan.model import Plan
from mateproof.tables.build import build
from mateproof.tables.tables import Tables

HELLO = Path(__file__).parents[1] / "examples" / "hello" / "plan.yaml"
LIMIT_S, PER, HELLO_S = 1.0, 100_000, 0.050


def bare(plan: Plan) -> Plan:
    """Return the plan without levers, strain reliefs and caps."""
    return replace(plan, ends=[replace(end, levers=(), strain_relief=None, cap=None) for end in plan.ends])


def tables(path: Path) -> Tables:
    """Return the tables of a plan whose accessories were taken away."""
    plan = bare(plans.read(path))
    return build([plan], with_offered(shipped.shelf(), wanted_parts(plan)))


def smallest(work: Callable[[], object], runs: int) -> float:
    """Return the least CPU time of several runs (s)."""
    found = []
    for _ in range(runs):
        begin = time.process_time()
        work()
        found.append(time.process_time() - begin)
    return min(found)


def main() -> int:
    """Print a line for each measurement."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--connectors", type=int, default=PER)
    options.add_argument("--runs", type=int, default=5)
    asked = options.parse_args()
    print(machine())
    with TemporaryDirectory() as folder:
        path = Path(folder, "plan.yaml")
        path.write_text("\n".join(generate_plan.templated(asked.connectors)) + "\n", "utf-8")
        large = tables(path)
    limit = LIMIT_S * max(1.0, asked.connectors / PER)
    good = True
    for name, of, most in (
        ("hello", tables(HELLO), HELLO_S),
        (f"{asked.connectors:,} connectors", large, limit),
    ):
        closed = smallest(lambda of=of: close(of), asked.runs)
        rows = close(of).height
        order = smallest(lambda of=of: lines(Dossier(of, later={"closure": close})), asked.runs)
        good &= closed <= most
        told = "good" if closed <= most else "MISSED"
        print(f"{name}: closure {closed * 1000:.1f} ms ({rows:,} rows), limit {most * 1000:.0f} ms: {told}; "
              f"with the order {order * 1000:.1f} ms")  # fmt: skip
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
