"""Find the smallest cross section of each circuit that satisfies all limits at once."""

from __future__ import annotations

from pathlib import Path

import click

from mateproof.app import options
from mateproof.vocabulary.garbage import kept


@click.command()
@click.argument("plans", metavar="PLAN...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--circuit",
    "circuits",
    metavar="CIRCUIT",
    multiple=True,
    help="Size this circuit alone; repeatable. Without it, all that are calculated.",
)
@click.option("--write", is_flag=True, help="Change the cross sections in the plans' text; comments stay.")
@options.as_json
@options.library
@options.plan_language
@kept()
def command(
    plans: tuple[Path, ...],
    *,
    circuits: tuple[str, ...],
    write: bool,
    as_json: bool,
    where: str | None,
    language: str | None,
) -> int:
    """Find the smallest standard cross section of each circuit that satisfies all limits at once.

    Ampacity, voltage drop, disconnection, short circuit and what connectors accept: for each cross section
    the plan is calculated again and asked the same rules as by `check`. What binds is told, and what is
    against the next smaller one. Where none is enough, the circuit is split along its way.

    Exit code 0: every circuit has one. 1: one surely has none, or the rules object to the proposal. 2: a plan
    cannot be used. 3: data are missing.
    """
    from mateproof.app.sizing import running

    return running.run(running.Order(plans, circuits, where, language, write=write, as_json=as_json))
