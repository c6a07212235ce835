"""Read data sheets into parts with evidence and doubts, and keep them in a library."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from mateproof.app import options


@click.command()
@click.argument("sheets", metavar="SHEET...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--library", "where", metavar="FILE_OR_URL", help="Keep the parts in this library (made when new)."
)
@options.as_json
@click.option("--unmapped", is_flag=True, help="Show only what was not understood.")
@click.option("--jobs", type=click.IntRange(1, 1024), help="Processes; without it, as many as it takes.")
@click.option(
    "--timeout", type=click.FloatRange(0), default=60.0, show_default=True, help="Seconds for one sheet."
)
@click.option("--again", is_flag=True, help="Read also what the library holds already.")
@click.option(
    "--failures",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    help="List what could not be read, as JSON lines.",
)
@click.option(
    "-o",
    "--out",
    "folder",
    metavar="DIR",
    type=click.Path(path_type=Path, file_okay=False),
    help="With --json: files of JSON lines in this folder; a second run writes only what is missing.",
)
@options.language
def command(
    sheets: tuple[Path, ...],
    where: str | None,
    language: str | None,
    *,
    as_json: bool,
    unmapped: bool,
    **how: Any,  # noqa: ANN401 (the fields of `How`)
) -> None:
    """Read data sheets: every fact with its unit, condition and line, and what is doubtful.

    SHEET is a file, a folder (with all below it) or an archive (.zip, .tar, .tar.gz, .tar.bz2, .tar.xz). One
    unreadable sheet does not stop the others; the exit code is then 2. With --library the parts are kept,
    each sheet whole or not at all, and what a new edition of a sheet changes is told; sheets of a folder or
    an archive that the library holds already are passed by.
    """
    from mateproof.app.reading import CountOut, Desk, How, JsonOut, Out, TextOut, many

    out: Out
    if how["folder"] is not None:
        if not as_json or where is not None:
            raise click.UsageError("-o writes JSON lines: it goes with --json, and without --library")
        out = CountOut(language)
    elif as_json:
        out = JsonOut(compact=many(sheets))
    else:
        out = TextOut(language, unmapped=unmapped, brief=where is not None or many(sheets))
    Desk(out, where, How(**how)).read(sheets)
