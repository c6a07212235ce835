"""The command `assign`: asks, prints, writes when it may."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mateproof.app import files, options, terminal
from mateproof.app.assigning import as_json, equipping, report, writing
from mateproof.app.assigning.asking import Assigned, How, assign_files, counts
from mateproof.app.assigning.watching import Watch
from mateproof.app.assigning.words import Say
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
        shelf = options.shelf(order.library)
        found = assign_files(order.plans, shelf, how, order.language)
        texts = [writing.rewritten(one) for one in found]
        fitted = [equipping.equip(*one, shelf) for one in zip(found, texts, strict=True)]
    stopped = watch.stopped
    may_write = order.write and not stopped
    wrote = [may_write and not one.held for one in found]
    for equipped in fitted if may_write else ():
        files.write(equipped.texts)
    told = list(zip(found, texts, fitted, wrote, strict=True))
    if order.as_json:
        plans = [
            as_json.shape(one, text, interrupted=stopped, wrote=may)
            | as_json.accessories(more, wrote=may_write)
            for one, text, more, may in told
        ]
        terminal.echo(terminal.dumps({"format": as_json.FORMAT, "plans": plans}))
    else:
        for one, text, more, may in told:
            for line in report.lines(one, text, interrupted=stopped, wrote=may):
                terminal.echo(line)
            for line in equipping.lines(more, Say(one.before.language), text, wrote=may_write):
                terminal.echo(line)
    return INTERRUPTED if stopped else max(map(_code, found), key=[0, 3, 1].index)


def _code(one: Assigned) -> int:
    if not counts(one.after).refused:
        return 0
    return 1 if one.proposal.state is State.IMPOSSIBLE else 3
