"""Print a rule's page: what it claims, why, and plans that hold and break it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from mateproof.app import options

if TYPE_CHECKING:
    from mateproof.rules.rule import Rule


def _complete(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> Sequence[CompletionItem]:
    from mateproof.rules.rule import rules

    typed = incomplete.upper()
    return [
        CompletionItem(code, help=rule.page.title) for code, rule in rules().items() if code.startswith(typed)
    ]


@click.command()
@click.argument("code", metavar="[CODE]", required=False, shell_complete=_complete)
@options.language
def command(code: str | None, language: str | None) -> None:
    """Print the page of one rule, by its code (M101) or its name; without one, list all rules."""
    from mateproof.app import terminal
    from mateproof.app.words import default
    from mateproof.rules.page import render, title
    from mateproof.rules.rule import rules

    spoken = language or default()
    if code:
        terminal.echo(render(_find(code), spoken).rstrip())
        return
    for line in terminal.table([(rule.code, rule.name, title(rule, spoken)) for rule in rules().values()]):
        terminal.echo(line)


def _find(wanted: str) -> Rule:
    from difflib import get_close_matches

    from mateproof.rules.rule import rules

    named = {rule.name: rule for rule in rules().values()}
    found = rules().get(wanted.upper()) or named.get(wanted.lower())
    if found is None:
        near = get_close_matches(wanted.upper(), rules()) + get_close_matches(wanted.lower(), named)
        hint = f" Did you mean {' or '.join(near[:3])}?" if near else " `mateproof explain` lists all rules."
        raise click.UsageError(f"there is no rule {wanted!r}.{hint}")
    return found
