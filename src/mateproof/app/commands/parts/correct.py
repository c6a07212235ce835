"""State something else than a sheet: with name and reason, beside what is printed."""

from __future__ import annotations

from typing import cast

import click

from mateproof.app import options, terminal
from mateproof.app.words import Language, Words, default


@click.command()
@click.argument("item", shell_complete=options.complete_item)
@click.argument("property")
@click.argument("value")
@options.condition
@options.printed
@click.option("--add", is_flag=True, help="The sheet does not state it.")
@click.option("--reason", required=True, help="Why the sheet is wrong, and how you know.")
@click.option("--name", required=True, help="Who says so.")
@options.kept_library
@options.language
def command(item: str, property: str, value: str, where: str, reason: str, name: str, **more: object) -> None:
    """State that PROPERTY of ITEM is VALUE, written as a sheet would print it ("9 mm", "0.5 ... 4 mm²").

    The printed value is kept and shown beside the correction. The correction is what counts, in searches and
    in checks; it outlives a new reading of the sheet, and says so when the sheet agrees or prints something
    else. Where the sheet states several things, --condition and --printed tell which one is meant.
    """
    from datetime import UTC, datetime

    from mateproof.app.correcting import About, corrected
    from mateproof.app.looking_up import look_up
    from mateproof.app.views import corrections as view
    from mateproof.parts.fact import Correction
    from mateproof.vocabulary.errors import LibraryError

    if not name.strip() or not reason.strip():
        raise LibraryError("a correction needs a name and a reason", help='--name "…" --reason "…"')
    about = About(
        property, cast("dict[str, str]", more["conditions"]), str(more["printed"]), bool(more["add"])
    )
    by = Correction(name.strip(), reason.strip(), datetime.now(UTC).isoformat(timespec="seconds"))
    with options.opened(where) as library:
        [part] = look_up(library, [item])
        one = corrected(part, about, value, by)
        part = library.correct(part.item_number, keep=[one], withdraw=[one])
    language = cast("Language | None", more["language"])
    for line in view.lines([part], Words(language or default()), only=one):
        terminal.echo(line)
