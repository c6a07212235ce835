"""Find parts by words and by what their sheets state."""

from __future__ import annotations

from typing import cast

import click

from mateproof.app import options, terminal
from mateproof.app.words import Language, Words, default

HELP = """Find parts that have every word of TEXT and satisfy every --where.

\b
--where "poles=2"              a number, or a range that covers it
--where "cable_diameter=8"     a relief for cables of 8 mm
--where "rated_voltage>=400"   also > <= <
--where "colour~turquoise"     contains
--where "part_class=lever"     the class of part

Every property of the dictionary can be asked for. What a sheet does not print is never found.
"""


@click.command(help=HELP)
@click.argument("text", required=False)
@click.option(
    "--where", "demands", metavar="FILTER", multiple=True, help='What to ask for, e.g. "poles=2"; repeatable.'
)
@click.option(
    "--limit", type=click.IntRange(1), default=200, show_default=True, help="At most so many parts."
)
@options.library
@options.as_json
@options.language
def command(
    text: str | None,
    demands: tuple[str, ...],
    limit: int,
    where: str | None,
    as_json: bool,
    language: str | None,
) -> None:
    """Search, and print a table or JSON."""
    from mateproof.parts.library.filters import Filter

    filters = [Filter.parse(demand) for demand in demands]
    with options.opened(where) as library:
        found = library.search(text, filters, limit=limit)
    if as_json:
        return terminal.echo(terminal.dumps({"format": 1, "parts": [row.to_json() for row in found]}))
    words = Words(cast(Language, language) if language else default())
    heads = [words(name) for name in ("Item number", "Class", "Description")] + (
        [words("Matched")] if filters else []
    )
    rows = [(row.item_number, row.part_class, row.description, row.said())[: len(heads)] for row in found]
    for line in terminal.table(rows, heads):
        terminal.echo(line)
    if len(found) in (0, limit):
        note = words("nothing found") if not found else f"--limit {limit}"
        click.echo(note, err=True)
    return None
