"""Print the page of a rule or of a problem: what it claims, why, and plans that hold and break it."""

from __future__ import annotations

from collections.abc import Sequence

import click
from click.shell_completion import CompletionItem

from mateproof.app import options


def _complete(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> Sequence[CompletionItem]:
    from mateproof.app.explaining import subjects

    typed = incomplete.upper()
    found = [one for one in subjects() if one.code.startswith(typed)]
    return [CompletionItem(one.code, help=one.title("en")) for one in found]


@click.command()
@click.argument("code", metavar="[CODE]", required=False, shell_complete=_complete)
@options.language
@options.width
def command(code: str | None, language: str | None) -> None:
    """Print the page of one rule or problem, by its code (M101, U201) or its name; without one, list all.

    Rules are what is asked about a plan; problems (U…) are what can be wrong with its text.
    """
    from mateproof.app import terminal
    from mateproof.app.explaining import find, printed, subjects
    from mateproof.app.words import default

    spoken = language or default()
    if code:
        for line in printed(find(code).page(spoken)):
            terminal.echo(line)
        return
    for line in terminal.table([(one.code, one.name, one.title(spoken)) for one in subjects()]):
        terminal.echo(line)
