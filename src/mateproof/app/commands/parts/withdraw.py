"""Take a correction back: what the sheet prints counts again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

import click

from mateproof.app import options, terminal
from mateproof.app.words import Language, Words, default


@click.command()
@click.argument("item", shell_complete=options.complete_item)
@click.argument("property")
@options.condition
@options.printed
@options.kept_library
@options.language
def command(
    item: str, property: str, where: str, *, conditions: Mapping[str, str], printed: str, language: str | None
) -> None:
    """Withdraw the correction of PROPERTY of ITEM; where there are several, the options tell which."""
    from mateproof.app.correcting import About, withdrawn
    from mateproof.app.looking_up import look_up
    from mateproof.app.views import corrections as view

    with options.opened(where) as library:
        [part] = look_up(library, [item])
        found = withdrawn(part, About(property, conditions, printed))
        library.correct(part.item_number, withdraw=found)
    words = Words(cast(Language, language) if language else default())
    for line in view.lines([part], words, only=found[0], note=words("withdrawn")):
        terminal.echo(line)
