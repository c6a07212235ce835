"""The command `assign`: asks, prints, writes when it may."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mateproof.app import files, options, terminal
from mateproof.app.assigning import as_json, report, writing
from mateproof.app.assigning.asking import Assigned, How, assign_files, counts
from mateproof.app.assigning.watching import Watch
from mateproof.app.errors import INTERRUPTED
from mateproof.assign.propose import State


@dataclass(frozen=True)
class Order:
    """What the command line asked for."""

    plans: Sequence[Path]
    seconds: float
    library: str | None
    language: str | None
    write: bool
    as_json: bool


def run(order: Order) -> int:
    """Propose for every plan, print the answers, and return the exit code of the worst."""
    with Watch() as watch:
        how = How(order.seconds, watch.stop, watch.told)
        found = assign_files(order.plans, options.shelf(order.library), how, order.language)
        texts = [writing.rewritten(one) for one in found]
    stopped = watch.stopped
    wrote = [order.write and not stopped and not one.worse for one in found]
    for text, may in zip(texts, wrote, strict=True):
        if may:
            files.write(text.texts)
    told = list(zip(found, texts, wrote, strict=True))
    if order.as_json:
        plans = [as_json.shape(one, text, interrupted=stopped, wrote=may) for one, text, may in told]
        terminal.echo(terminal.dumps({"format": as_json.FORMAT, "plans": plans}))
    else:
        for one, text, may in told:
            for line in report.lines(one, text, interrupted=stopped, wrote=may):
                terminal.echo(line)
    return INTERRUPTED if stopped else max(map(_code, found), key=[0, 3, 1].index)


def _code(one: Assigned) -> int:
    if not counts(one.after).refused:
        return 0
    return 1 if one.proposal.state is State.IMPOSSIBLE else 3
