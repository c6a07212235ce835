"""Read parts from JSON lines into a library."""

from __future__ import annotations

from pathlib import Path

import click

from mateproof.app import terminal


@click.command()
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--library", "where", metavar="FILE_OR_URL", required=True, help="The library, made when new.")
def command(source: Path, where: str) -> None:
    """Put the parts of a file written by `parts export` into a library, all or none; `-` is stdin."""
    from mateproof.app.files import json_lines, opened
    from mateproof.parts.library import open_library
    from mateproof.parts.part import Part

    with opened(source) as lines, open_library(where) as library:
        report = library.put(json_lines(lines, str(source), Part.from_json))
    terminal.echo(f"{where}: {report}")
    for change in report.changed:
        terminal.echo(f"  {change.item_number}")
        for fact in change.facts:
            terminal.echo(f"    {terminal.printable(str(fact))}")
