"""CPU time of `mateproof check`: cold, warm, and for a million connectors.

    python benchmarks/check_speed.py [--runs 7] [--connectors 1000000] [--only cold|warm|large|rules]

cold: the hello plan in fresh processes. warm: the hello plan and 1,000 connectors in this process, all rules,
from text to findings. large: a generated plan by template and written out, each in a process of its own, with
the most memory it took. rules: asking all rules about the tables of that plan, nothing else.

Time is user and system time of all threads. Each figure is the smallest and the median of several runs: the
smallest is what the program costs and is held against the limit, the median is what this machine made of it.
Limits of large plans are for a million connectors, and in proportion for another number. A cold start is a
fresh process whose byte code is compiled, as it is after an installation (see `_fresh.py`). Ends with 1 when
a limit is missed.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import generate_plan
from _fresh import cost, costs, machine

HELLO = Path(__file__).parents[1] / "examples" / "hello" / "plan.yaml"
COLD_S, HELLO_S, THOUSAND_S, RULES_S = 0.6, 0.030, 0.060, 1.0
LARGE = {"by template": (generate_plan.templated, 25.0), "written out": (generate_plan.written_out, 60.0)}
"""form → lines of the plan, and s for a million connectors"""
LARGE_MB, MILLION = 6000.0, 1_000_000
WARM_RUNS, RULES_RUNS = 20, 3
ANSWERED = (0, 1, 3)
"""Exit codes of a check that came to an answer."""
Measured = Iterator[tuple[str, bool]]


def cold(runs: int) -> Measured:
    """Measure the hello plan in fresh processes."""
    found = [run.cpu for run in costs(["-m", "mateproof", "check", str(HELLO)], runs, accepted=ANSWERED)]
    yield _timed("hello, cold start", found, COLD_S)


def warm() -> Measured:
    """Measure the hello plan, and 1,000 connectors, again and again in this process."""
    from mateproof.app.checking import check_files  # noqa: PLC0415 (the cold start is measured elsewhere)
    from mateproof.parts.library import shipped  # noqa: PLC0415

    shelf = shipped.shelf()
    yield _timed("hello, warm process", _seconds(lambda: check_files([HELLO], shelf), WARM_RUNS), HELLO_S)
    for name, (lines, _) in LARGE.items():
        with TemporaryDirectory() as folder:
            plan = _plan(folder, lines(1000))
            found = _seconds(lambda plan=plan: check_files([plan], shelf), WARM_RUNS)
            yield _timed(f"1,000 connectors, {name}, warm", found, THOUSAND_S)


def large(connectors: int) -> Measured:
    """Measure the generated plan in both forms, each in a process of its own."""
    for name, (lines, seconds) in LARGE.items():
        with TemporaryDirectory() as folder:
            plan = _plan(folder, lines(connectors))
            took = cost(["-m", "mateproof", "check", "--format", "concise", str(plan)], accepted=ANSWERED)
        share = connectors / MILLION
        within = took.cpu <= seconds * share and took.memory <= LARGE_MB * share
        figures = f"{took.cpu:6.2f} s{took.memory:10,.0f} MB"
        limit = f"{seconds * share:g} s, {LARGE_MB * share:,.0f} MB"
        yield _line(f"{connectors:,} connectors, {name}", figures, limit, within), within


def rules(connectors: int) -> Measured:
    """Measure nothing but asking all rules about the tables of the generated plan."""
    from mateproof.app.checking import check_files  # noqa: PLC0415 (as above)
    from mateproof.parts.library import shipped  # noqa: PLC0415
    from mateproof.rules.ask import ask  # noqa: PLC0415

    with TemporaryDirectory() as folder:
        plan = _plan(folder, generate_plan.templated(connectors))
        checked = check_files([plan], shipped.shelf())
    claims = sum(tally.rows for tally in checked.answer.tallies)
    name = f"{len(checked.answer.tallies)} rules, {claims:,} claims"
    yield _timed(name, _seconds(lambda: ask(checked.tables), RULES_RUNS), RULES_S * connectors / MILLION)


def _plan(folder: str, lines: Iterator[str]) -> Path:
    plan = Path(folder) / "plan.yaml"
    plan.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return plan


def _seconds(act: Callable[[], object], runs: int) -> list[float]:
    """Return what several runs take; one more before them loads what every run needs."""
    found = []
    for _ in range(runs + 1):
        began = time.process_time()
        act()
        found.append(time.process_time() - began)
    return found[1:]


def _timed(name: str, seconds: Sequence[float], limit: float) -> tuple[str, bool]:
    within = min(seconds) <= limit
    figures = f"{min(seconds) * 1e3:6.0f} ms{statistics.median(seconds) * 1e3:8.0f} ms median"
    return _line(name, figures, f"{limit * 1e3:g} ms", within), within


def _line(name: str, figures: str, limit: str, within: bool) -> str:
    return f"{name:38}{figures:26}  limit {limit:16}{'ok' if within else 'OVER'}"


def main() -> int:
    """Measure what is asked for and print one line each."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--connectors", type=int, default=MILLION)
    parser.add_argument("--only", choices=["cold", "warm", "large", "rules"])
    given = parser.parse_args()
    measures: dict[str, Callable[[], Measured]] = {
        "cold": lambda: cold(given.runs),
        "warm": warm,
        "large": lambda: large(given.connectors),
        "rules": lambda: rules(given.connectors),
    }
    print(machine())
    over = False
    for name, measure in measures.items():
        for line, within in measure() if given.only in {name, None} else ():
            print(line, flush=True)
            over |= not within
    return int(over)


if __name__ == "__main__":
    sys.exit(main())
