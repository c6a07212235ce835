"""Check plans: what is proven, what is broken, what cannot be decided."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from mateproof.app import options
from mateproof.vocabulary.garbage import kept

_FOR_PROGRAMS = ("json", "sarif", "junit")
FORMATS = ("full", "concise", *_FOR_PROGRAMS, "github")


@click.command()
@click.argument("plans", metavar="PLAN...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "style",
    type=click.Choice(FORMATS),
    default="full",
    show_default=True,
    help="How to print findings.",
)
@click.option("--fix", is_flag=True, help="Write every safe fix into the plans, then check them again.")
@click.option("--diff", is_flag=True, help="Write nothing; print what --fix would change.")
@options.library
@options.plan_language
@options.allow_unproven
@kept()
def command(  # noqa: PLR0913 (one for each option)
    plans: tuple[Path, ...],
    *,
    style: str,
    fix: bool,
    diff: bool,
    where: str | None,
    language: str | None,
    allow_unproven: bool,
) -> int:
    """Check plans against every rule, all of them in one go.

    Everything is told at once: what is wrong with the text of a plan, parts that nobody knows, and what the
    rules find about all that does not hang on it. With a format for programs, what is
    wrong with the text is told on stderr as well.

    With --fix, what can be mended safely is written: words that are misspelt by a slip, and accessories where
    the sheets leave no choice. Comments and layout stay. With --diff it is only shown, and the exit code is
    that of the plans as they are.

    Exit code 0: all proven. 1: something is broken. 2: a plan cannot be read, or not all of it. 3: nothing is
    broken, but a datum is missing for at least one claim (0 with --allow-unproven).
    """
    from importlib import import_module

    from mateproof.app import errors, terminal
    from mateproof.app.fixing.asking import asked
    from mateproof.app.verdict import exit_code
    from mateproof.vocabulary.errors import PlanError

    shelf = options.shelf(where)
    if diff:
        from mateproof.app.fixing.asking import shown

        checked, lines = shown(plans, shelf, language)
        for line in lines:
            terminal.echo(line)
        return exit_code(checked, allow_unproven=allow_unproven)
    checked = asked(plans, shelf, language, fix=fix)
    for line in import_module(f"mateproof.app.formats.{style}").render(checked):
        terminal.echo(line)
    if checked.problems and style in _FOR_PROGRAMS:  # a person who sends the answer to a file sees them, too
        sys.stdout.flush()
        errors.tell(PlanError(checked.problems))
    return exit_code(checked, allow_unproven=allow_unproven)
