"""Read data sheets into parts with evidence and doubts, and keep them in a library."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mateproof.app import options
from mateproof.app.words import Words, default

if TYPE_CHECKING:
    from mateproof.app.review import Pages


@click.command()
@click.argument("sheets", metavar="SHEET...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--library", "where", metavar="FILE_OR_URL", help="Keep the parts in this library (made when new)."
)
@options.as_json
@click.option("--unmapped", is_flag=True, help="Show only what was not understood, by frequency.")
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
@click.option("--diff", is_flag=True, help="Compare with the library; write nothing. Exit code 1: different.")
@click.option("--yes", is_flag=True, help="Accept without asking that known statements are overwritten.")
@click.option(
    "--html",
    metavar="FILE_OR_DIR",
    type=click.Path(path_type=Path),
    help="Write a page to review each sheet: FILE.html for one sheet, else a folder.",
)
@options.width
@options.language
def command(
    sheets: tuple[Path, ...],
    where: str | None,
    *,
    as_json: bool,
    unmapped: bool,
    diff: bool,
    html: Path | None,
    **how: Any,  # noqa: ANN401 (the fields of `How`)
) -> int:
    """Read data sheets: every fact with its unit, condition and line, and what is doubtful.

    SHEET is a file, a folder (with all below it) or an archive (.zip, .tar, .tar.gz, .tar.bz2, .tar.xz). One
    unreadable sheet does not stop the others; the exit code is then 2. With --library the parts are kept,
    each sheet whole or not at all; sheets of a folder or an archive that the library holds already are
    passed by.

    A sheet that states something else than the library is not written unasked: its changes are shown and
    asked about on a terminal, and refused elsewhere unless --yes accepts them. --diff shows them and writes
    nothing; it exits with 0 when the sheets say what the library says, and with 1 when not.
    """
    from mateproof.app.reading import CountOut, Desk, How, JsonOut, Out, TextOut, UnmappedOut, many

    words = Words(how.pop("language") or default())
    how |= {"words": words, "beside": _pages(html, sheets, words)}
    if diff:
        return _compare(sheets, where, how, as_json=as_json)
    out: Out
    if how["folder"] is not None:
        if not as_json or where is not None:
            raise click.UsageError("-o writes JSON lines: it goes with --json, and without --library")
        out = CountOut(words.language)
    elif unmapped:
        out = UnmappedOut(words.language, as_json=as_json)
    elif as_json:
        out = JsonOut(compact=many(sheets))
    else:
        out = TextOut(words.language, brief=where is not None or many(sheets))
    Desk(out, where, How(**how)).read(sheets)
    return 0


def _pages(html: Path | None, sheets: Sequence[Path], words: Words) -> Pages | None:
    """Return what writes the pages to review sheets."""
    if html is None:
        return None
    from mateproof.app.reading import many
    from mateproof.app.review import Pages

    pages = Pages(html, words.language)
    if pages.is_file and (len(sheets) > 1 or many(sheets)):
        raise click.UsageError(f"{html} takes one page: name a folder for several sheets")
    return pages


def _compare(sheets: Sequence[Path], where: str | None, how: dict[str, Any], *, as_json: bool) -> int:
    """Compare sheets with a library, by default with the one that comes with Mateproof."""
    from mateproof.app.reading import How
    from mateproof.app.reading.comparing import Comparing, DiffOut

    comparing = Comparing(DiffOut(how["words"], as_json=as_json), options.shelf(where), How(**how))
    comparing.read(sheets)
    return int(comparing.different)
