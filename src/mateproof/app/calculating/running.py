"""One call of `mateproof calculate`."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mateproof.app import options, terminal
from mateproof.app.calculating import as_csv, as_json, text
from mateproof.app.calculating.asking import Asked, Calculated, calculate
from mateproof.documents.calculation.page import page
from mateproof.grid.ways import Corners
from mateproof.vocabulary.findings import Outcome


@dataclass(frozen=True, slots=True)
class Order:
    """What was typed; `given`: values of what-ifs by name, None where none are asked for."""

    plan: Path
    circuits: Sequence[str]
    point: str | None
    where: str | None
    language: str | None
    shown: bool
    given: Mapping[str, tuple[float, ...]] | None
    style: str
    allow_unproven: bool


def run(order: Order) -> int:
    """Calculate, print, and return the exit code."""
    asked = Asked(
        order.circuits, order.point, order.shown, None if order.given is None else Corners(**order.given)
    )
    found = calculate(order.plan, options.shelf(order.where), asked, order.language)
    match order.style:
        case "json":
            terminal.echo(terminal.dumps(as_json.shape(found)))
        case "csv":
            _bytes(as_csv.content(found))
        case "html":
            _bytes(page(found.dossier))
        case _:
            for line in text.lines(found):
                terminal.echo(line)
    return exit_code(found, allow_unproven=order.allow_unproven)


def exit_code(found: Calculated, *, allow_unproven: bool) -> int:
    """Return 0 where everything holds, 1 where something does not, 3 where something is missing."""
    return {Outcome.PROVEN: 0, Outcome.BROKEN: 1, Outcome.UNPROVEN: 0 if allow_unproven else 3}[found.outcome]


def _bytes(content: bytes) -> None:
    """Print a document as it would stand in a file."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
