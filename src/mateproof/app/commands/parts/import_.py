"""Read parts from JSON lines into a library."""

from __future__ import annotations

from pathlib import Path
from typing import cast

import click

from mateproof.app import options, terminal
from mateproof.app.words import Language, Words, default


@click.command()
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--library", "where", metavar="FILE_OR_URL", required=True, help="The library, made when new.")
@click.option("--yes", is_flag=True, help="Accept that known statements are overwritten.")
@options.language
def command(source: Path, where: str, language: str | None, *, yes: bool) -> None:
    """Put the parts of a file written by `parts export` into a library, all or none; `-` is stdin.

    Parts that state something else than the library are refused with all others, unless --yes accepts them.
    Corrections come along; of two of the same statement the later one counts.
    """
    from mateproof.app.files import json_lines, opened
    from mateproof.app.reading.accepting import Accepting, refused
    from mateproof.app.views import changes as view
    from mateproof.parts.library import open_library
    from mateproof.parts.part import Part
    from mateproof.vocabulary.errors import LibraryError

    words = Words(cast(Language, language) if language else default())
    with opened(source) as lines, open_library(where) as library:
        accepting = Accepting(words, yes=yes)
        report = library.put(json_lines(lines, str(source), Part.from_json), accepting)
    for line in [f"{where}: {report}", *view.changed(report.changed, words)]:
        terminal.echo(line)
    if not report.written:
        raise LibraryError([refused(str(source), report)])
