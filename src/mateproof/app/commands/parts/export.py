"""Write the parts of a library as JSON lines, one part a line."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mateproof.app import options, terminal


@click.command()
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="A file; else stdout.")
@options.library
def command(output: Path | None, where: str | None) -> None:
    """Write every part with its evidence, by item number; `parts import` reads it back unchanged.

    A file is written whole or not at all.
    """
    import json

    from mateproof.app.files import atomic

    with options.opened(where) as library:
        if output is None:
            for part in library.parts():
                sys.stdout.write(json.dumps(part.to_json()) + "\n")
            return
        count = 0
        with atomic(output) as file:
            for part in library.parts():
                file.write(json.dumps(part.to_json(), ensure_ascii=False) + "\n")
                count += 1
    terminal.echo(f"{output}: {count} parts")
