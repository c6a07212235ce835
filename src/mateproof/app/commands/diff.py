"""Compare two plans: what they say, what is ordered, findings and misplugs gained and lost."""

from __future__ import annotations

from pathlib import Path

import click

from mateproof.app import options
from mateproof.vocabulary.garbage import kept


@click.command()
@click.argument("before", metavar="A", type=click.Path(path_type=Path))
@click.argument("after", metavar="B", type=click.Path(path_type=Path))
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json", "html"]),
    default="text",
    show_default=True,
    help="How to print the difference.",
)
@options.library
@options.plan_language
@kept()
def command(before: Path, after: Path, style: str, where: str | None, language: str | None) -> int:
    """Compare plan A with plan B by what they mean: templates written out, defaults filled in.

    Order, comments and the way a value is written make no difference. Findings are recognised by their
    fingerprints.

    Exit code 0: equal. 1: different. 2: a plan cannot be read.
    """
    from importlib import import_module

    from mateproof.app import terminal
    from mateproof.app.differing.asking import diff_files

    found = diff_files(before, after, options.shelf(where), language)
    for line in import_module(f"mateproof.app.differing.formats.{style}").render(
        found, found.after.checked.language
    ):
        terminal.echo(line)
    return 0 if found.equal else 1
