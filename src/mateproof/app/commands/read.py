"""Read data sheets into parts with evidence and doubts, and keep them in a library."""

from __future__ import annotations

from pathlib import Path

import click

from mateproof.app import options


@click.command()
@click.argument("sheets", metavar="SHEET...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--library", "where", metavar="FILE_OR_URL", help="Keep the parts in this library (made when new)."
)
@options.as_json
@click.option("--unmapped", is_flag=True, help="Show only what was not understood.")
@options.language
def command(
    sheets: tuple[Path, ...], where: str | None, as_json: bool, unmapped: bool, language: str | None
) -> None:
    """Read data sheets: every fact with its unit, condition and line, and what is doubtful.

    One unreadable sheet does not stop the others; the exit code is then 2. With --library the parts are kept,
    each sheet whole or not at all, and what a new edition of a sheet changes is told.
    """
    from mateproof.app.reading import Desk, JsonOut, TextOut

    out = JsonOut() if as_json else TextOut(language, unmapped=unmapped, brief=where is not None)
    Desk(out, where).read(sheets)
