"""Show parts with all their facts and where each is printed."""

from __future__ import annotations

from typing import cast

import click

from mateproof.app import options, terminal
from mateproof.app.words import Language, Words, default


@click.command()
@click.argument("items", metavar="ITEM...", nargs=-1, required=True, shell_complete=options.complete_item)
@options.library
@options.as_json
@options.language
def command(items: tuple[str, ...], where: str | None, as_json: bool, language: str | None) -> None:
    """Show parts by item number: facts with conditions and line, relations and doubts."""
    from mateproof.app.looking_up import look_up
    from mateproof.app.views import part

    found = look_up(options.shelf(where), items)
    if as_json:
        return terminal.echo(terminal.dumps({"format": 1, "parts": [item.to_json() for item in found]}))
    words = Words(cast(Language, language) if language else default())
    for number, item in enumerate(found):
        for line in ([""] if number else []) + list(part.lines(item, words)):
            terminal.echo(line)
    return None
