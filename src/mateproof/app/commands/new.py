"""Begin a plan, from a template or from a few questions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import cast

import click
from click.shell_completion import CompletionItem

from mateproof.app import options
from mateproof.app.words import Language, default


def _complete(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> Sequence[CompletionItem]:
    from mateproof.app.starting import templates

    return [
        CompletionItem(name, help=templates.about(name, default()))
        for name in templates.names()
        if name.startswith(incomplete)
    ]


@click.command()
@click.argument(
    "file",
    metavar="[FILE]",
    required=False,
    default="plan.yaml",
    type=click.Path(path_type=Path, dir_okay=False),
)
@click.option("--template", metavar="NAME", shell_complete=_complete, help="Begin as this template does.")
@click.option("--list", "listed", is_flag=True, help="List the templates.")
@click.option("--name", metavar="TEXT", help="Name of the plan; without it, that of the file.")
@click.option("--force", is_flag=True, help="Overwrite the file when there is one.")
@options.library
@options.language
def command(  # noqa: PLR0913 (its options)
    file: Path,
    *,
    template: str | None,
    listed: bool,
    name: str | None,
    force: bool,
    where: str | None,
    language: str | None,
) -> None:
    """Begin a plan in FILE, plan.yaml when none is named.

    Without --template, questions are asked on the terminal: name, market, supply, circuits, zones, and a
    connector that is searched in the library. A file that is there already is never overwritten without
    --force. What comes out can be checked at once.
    """
    from mateproof.app import beginning, terminal

    spoken = cast(Language, language) if language else default()
    if listed:
        for line in beginning.listed(spoken):
            terminal.echo(line)
        return
    beginning.refuse(file, force=force)
    called = name or (file.stem if file.stem != "plan" else file.absolute().parent.name) or "plan"
    text = (
        beginning.from_template(template, called, spoken)
        if template
        else beginning.from_answers(called, spoken, where)
    )
    beginning.write(text, file)
    terminal.echo(f"mateproof check {file}")
