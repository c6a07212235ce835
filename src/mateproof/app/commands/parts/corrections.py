"""List the corrections of a library: who, why, when, and what its sheets print now."""

from __future__ import annotations

from typing import cast

import click

from mateproof.app import options, terminal
from mateproof.app.words import Language, Words, default


@click.command()
@click.argument("items", metavar="[ITEM...]", nargs=-1, shell_complete=options.complete_item)
@options.kept_library
@options.as_json
@options.language
def command(items: tuple[str, ...], where: str, as_json: bool, language: str | None) -> None:
    """List the corrections of these items, or of all."""
    from mateproof.app.looking_up import look_up
    from mateproof.app.views import corrections as view

    with options.opened(where) as library:
        known = library.get(library.corrected()).values()
        found = look_up(library, items) if items else sorted(known, key=lambda part: part.item_number)
    if as_json:
        facts = [
            {"item_number": part.item_number} | fact.to_json()
            for part in found
            for fact in part.facts
            if fact.correction
        ]
        return terminal.echo(terminal.dumps({"format": 1, "corrections": facts}))
    for line in view.lines(found, Words(cast(Language, language) if language else default())):
        terminal.echo(line)
    return None
