"""Write plans in their canonical form; comments stay."""

from __future__ import annotations

from pathlib import Path

import click

from mateproof.vocabulary.garbage import kept


@click.command()
@click.argument(
    "plans", metavar="PLAN...", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True)
)
@click.option("--check", is_flag=True, help="Write nothing; say which plans would change.")
@click.option("--diff", is_flag=True, help="Write nothing; print what would change.")
@kept()
def command(plans: tuple[Path, ...], *, check: bool, diff: bool) -> int:
    """Write plans in their canonical form; `-` reads a plan from stdin and prints it.

    Sections and keys stand in the order of the reference, quantities have one spelling, quotes stand only
    where they are needed, and what fits into 120 columns keeps its brackets. Names stay in the order of the
    planner; comments and blank lines stay where they belong. Included files are not followed: name them, too.

    Exit code 0: all plans are in canonical form now. 1: with --check or --diff, at least one is not. 2: a
    plan cannot be read; then nothing is written.
    """
    from mateproof.app import formatting, terminal

    found = formatting.formatted(plans)
    if not (check or diff):
        for line in formatting.write(found):
            terminal.echo(line)
        return 0
    for one in found:
        for line in one.difference() if diff else one.complaint():
            terminal.echo(line)
    return int(any(one.changed for one in found))
