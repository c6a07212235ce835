"""The command `misplugs`: asks and prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mateproof.app import options, terminal
from mateproof.app.misplugs import as_csv, as_json, report
from mateproof.app.misplugs.asking import Question, misplug_files


@dataclass(frozen=True)
class Order:
    """What the command line asked for."""

    plans: Sequence[Path]
    question: Question
    pairs: int
    style: str
    library: str | None
    language: str | None
    allow_unproven: bool


def run(order: Order) -> int:
    """Print what can be plugged wrong in every plan, and return the exit code of the worst."""
    found = misplug_files(order.plans, options.shelf(order.library), order.question, order.language)
    if order.style == "json":
        plans = [as_json.shape(one, order.pairs) for one in found]
        terminal.echo(terminal.dumps({"format": as_json.FORMAT, "plans": plans}))
    elif order.style == "csv":
        terminal.echo(as_csv.text(found, order.pairs))
    else:
        for number, one in enumerate(found):
            if number:
                terminal.echo()
            for line in report.lines(one, order.pairs):
                terminal.echo(line)
    code = max((one.code for one in found), key=[0, 3, 1].index)
    return 0 if code == 3 and order.allow_unproven else code
