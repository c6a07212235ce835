"""Check a plan and write every document: report, diagram, order list, cut list, instructions."""

from __future__ import annotations

from pathlib import Path

import click

from mateproof.app import options


@click.command()
@click.argument("plan", metavar="PLAN", type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    "folder",
    metavar="DIR",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder for the documents; made when new.",
)
@options.library
@options.plan_language
@options.allow_unproven
def command(plan: Path, folder: Path, where: str | None, language: str | None, allow_unproven: bool) -> int:
    """Check a plan and write all its documents into a folder, all of them or none.

    The documents are written whatever the verdict is; the exit code is that of `check`.
    """
    from mateproof.app import terminal
    from mateproof.app.checking import check_files
    from mateproof.app.drawing import drawable
    from mateproof.app.verdict import exit_code, sentence
    from mateproof.documents import write_all

    checked = check_files([plan], options.shelf(where), language)
    for path in write_all(drawable(checked.dossiers[0]), folder):
        terminal.echo(str(path))
    terminal.echo(sentence(checked))
    return exit_code(checked, allow_unproven=allow_unproven)
