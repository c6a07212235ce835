"""Begins a plan: nothing is written over, and nothing is written that cannot be read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from mateproof import plan as plans
from mateproof.app import options, terminal
from mateproof.app.files import atomic
from mateproof.app.starting import templates, writing
from mateproof.app.words import Language
from mateproof.vocabulary.errors import OutputError


def listed(language: Language) -> Iterator[str]:
    """Yield the templates with what each of them shows."""
    yield from terminal.table([(name, templates.about(name, language)) for name in templates.names()])


def refuse(file: Path, *, force: bool) -> None:
    """Raise OutputError before anybody is asked anything, when the file may not be written."""
    if file.exists() and not force:
        raise OutputError(
            f"{file} is there already", help="choose another name, or overwrite it with --force"
        )


def from_template(template: str, name: str, language: Language) -> str:
    """Return the text of a plan that begins as a template does."""
    return templates.text(template, name, language)


def from_answers(name: str, language: Language, library: str | None) -> str:
    """Return the text of a plan made from what is answered on the terminal."""
    from mateproof.app.starting.questions import Questions

    if not somebody_answers():
        hint = f"--template {templates.names()[0]}, or another one of `mateproof new --list`"
        raise click.UsageError(f"there is no terminal to ask on; say how to begin: {hint}")
    with options.opened(library) as found:
        return writing.text(Questions(language, found).ask(name))


def somebody_answers() -> bool:
    """Tell whether there is a terminal to ask on."""
    return sys.stdin.isatty()


def write(text: str, file: Path) -> None:
    """Write a plan that can be read."""
    plans.read_text(text, str(file))
    with atomic(file) as out:
        out.write(text)
