"""Check plans: what is proven, what is broken, what cannot be decided."""

from __future__ import annotations

from pathlib import Path

import click

from mateproof.app import options
from mateproof.vocabulary.garbage import kept

FORMATS = ("full", "concise", "json", "sarif", "junit", "github")


@click.command()
@click.argument("plans", metavar="PLAN...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "style",
    type=click.Choice(FORMATS),
    default="full",
    show_default=True,
    help="How to print findings.",
)
@options.library
@options.plan_language
@options.allow_unproven
@kept()
def command(
    plans: tuple[Path, ...], style: str, where: str | None, language: str | None, allow_unproven: bool
) -> int:
    """Check plans against every rule, all of them in one go.

    Exit code 0: all proven. 1: something is broken. 2: a plan cannot be read. 3: nothing is broken, but a
    datum is missing for at least one claim (0 with --allow-unproven).
    """
    from importlib import import_module

    from mateproof.app import terminal
    from mateproof.app.checking import check_files
    from mateproof.app.verdict import exit_code

    checked = check_files(plans, options.shelf(where), language)
    for line in import_module(f"mateproof.app.formats.{style}").render(checked):
        terminal.echo(line)
    return exit_code(checked.outcome, allow_unproven=allow_unproven)
