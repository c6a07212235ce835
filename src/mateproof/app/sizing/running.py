"""The command `size`: asks, prints, writes when it may."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from mateproof.app import files, options, terminal
from mateproof.app.sizing import as_json, report, writing
from mateproof.app.sizing.asking import Answered, size_files
from mateproof.app.sizing.words import Say
from mateproof.app.words import default


@dataclass(frozen=True)
class Order:
    """What the command line asked for."""

    plans: Sequence[Path]
    circuits: Sequence[str]
    library: str | None
    language: str | None
    write: bool
    as_json: bool


def run(order: Order) -> int:
    """Size every plan, print the answers, and return the exit code of the worst."""
    line = _Line()
    try:
        shelf = options.shelf(order.library)
        found = size_files(order.plans, shelf, order.circuits, line.told, order.language)
        texts = [writing.rewritten(one) for one in found]
    finally:
        line.wipe()
    wrote = [order.write and not one.worse for one in found]
    for text, may in zip(texts, wrote, strict=True):
        if may:
            files.write(text.texts)
    told = list(zip(found, texts, wrote, strict=True))
    if order.as_json:
        plans = [as_json.shape(one, text, wrote=may) for one, text, may in told]
        terminal.echo(terminal.dumps({"format": as_json.FORMAT, "plans": plans}))
    else:
        for one, text, may in told:
            for said in report.lines(one, text, wrote=may):
                terminal.echo(said)
    return max(map(_code, found), key=[0, 3, 1].index)


def _code(answered: Answered) -> int:
    """Return 0 where each circuit has a cross section, 1 where one surely has none, 3 for missing data."""
    if all(one.size is not None for one in answered.sized) and not answered.worse:
        return 0
    sure = any(one.too_much and not one.missing for one in answered.sized)
    return 1 if sure or answered.worse else 3


class _Line:
    """One line on a terminal that says what is being done."""

    def __init__(self) -> None:
        self._say = Say(default())
        self._shown = False

    def told(self, what: str) -> None:
        """Show what is being done."""
        if sys.stderr.isatty():
            self._show(f"{self._say(what)} …")
            self._shown = True

    def wipe(self) -> None:
        """Take the line away."""
        if self._shown:
            self._show("")

    @staticmethod
    def _show(text: str) -> None:
        sys.stderr.write(terminal.safe(f"\r\x1b[2K{text}", sys.stderr))
        sys.stderr.flush()
