"""Options that several commands share, so that they are called and explained the same everywhere."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    from mateproof.parts.library.library import Library
    from mateproof.parts.library.shelf import Shelf

library = click.option(
    "--library",
    "where",
    metavar="FILE_OR_URL",
    help="The parts library: a file or a database URL; without it, the library that comes with Mateproof.",
)
as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON (a documented, versioned shape).")
language = click.option(
    "--language", type=click.Choice(["en", "de"]), help="Language of headings; without it, that of LANG."
)


def _pairs(_ctx: click.Context, _param: click.Parameter, texts: tuple[str, ...]) -> dict[str, str]:
    """Return the pairs of several `KEY=VALUE`."""
    for text in texts:
        if "=" not in text.strip("="):
            raise click.BadParameter(f"write KEY=VALUE, not {text!r}")
    return {key.strip(): value.strip() for key, _, value in (text.partition("=") for text in texts)}


kept_library = click.option(
    "--library", "where", metavar="FILE_OR_URL", required=True, help="The parts library: a file or a URL."
)
condition = click.option(
    "--condition",
    "conditions",
    metavar="KEY=VALUE",
    multiple=True,
    callback=_pairs,
    help='A condition that the statement holds under, e.g. "standard=UL 1977"; repeatable.',
)
printed = click.option(
    "--printed", metavar="TEXT", default="", help="The printed text of the one that is meant, of several."
)


def _narrow(_ctx: click.Context, _param: click.Parameter, columns: int | None) -> None:
    """Let everything that prints know the width, in other processes, too."""
    if columns is not None:
        os.environ["COLUMNS"] = str(columns)


width = click.option(
    "--width",
    metavar="COLUMNS",
    type=click.IntRange(40, 1000),
    callback=_narrow,
    expose_value=False,
    help="Columns to print into; without it, those of the window.",
)
plan_language = click.option(
    "--language",
    type=click.Choice(["en", "de"]),
    help="Language of the output; without it, that of the plan.",
)
allow_unproven = click.option("--allow-unproven", is_flag=True, help="Exit with 0 where nothing is broken.")


def opened(where: str | None) -> Library:
    """Return the library of `--library` for reading; it must exist."""
    from mateproof.parts.library import open_library

    return open_library(where, create=False)


def shelf(where: str | None) -> Shelf:
    """Return where parts are looked up by number: no database is loaded for the shipped library."""
    from mateproof.parts.library import shipped

    return shipped.shelf() if where is None else opened(where)


def complete_item(ctx: click.Context, _param: click.Parameter, incomplete: str) -> Sequence[CompletionItem]:
    """Return the item numbers that begin as typed; an unusable library completes nothing."""
    from mateproof.vocabulary.errors import MateproofError

    try:
        numbers = shelf(ctx.params.get("where")).item_numbers(incomplete)
    except MateproofError:
        return []
    return [CompletionItem(number) for number in numbers[:1000]]
