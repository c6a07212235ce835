"""A group of commands that is a folder: commands are found by file name and imported when they are called."""

from __future__ import annotations

import ast
from difflib import get_close_matches
from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import Any

import click


class Folder(click.Group):
    """A click group whose commands are the modules of the package `package` (see `commands/__init__.py`)."""

    def __init__(self, *args: Any, package: str, **kwargs: Any) -> None:  # noqa: ANN401 (click's own)
        super().__init__(*args, **kwargs)
        self.package = package

    def modules(self) -> dict[str, str]:
        """Return command name → module name, sorted; nothing is imported."""
        path = import_module(self.package).__path__
        names = sorted(module.name for module in iter_modules(path) if not module.name.startswith("_"))
        return {name.strip("_").replace("_", "-"): f"{self.package}.{name}" for name in names}

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names people can type."""
        return sorted({*super().list_commands(ctx), *self.modules()})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return one command; None when there is no such file."""
        module = self.modules().get(cmd_name)
        if module is None:
            return super().get_command(ctx, cmd_name)
        command = import_module(module).command
        assert isinstance(command, click.Command), f"{module}.command is not a click command"  # noqa: S101
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say which ones are spelt like it."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as error:
            near = get_close_matches(args[0], self.list_commands(ctx))
            hint = f" Did you mean {' or '.join(near)}?" if near else ""
            raise click.UsageError(f"{error.message}{hint}", ctx) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of commands from the first line of each file, so that `--help` stays quick."""
        rows = [(name, first_line(module)) for name, module in self.modules().items()]
        if rows:
            with formatter.section("Commands"):
                formatter.write_dl(rows)


def first_line(module: str) -> str:
    """Return the first line of a module's docstring without importing the module."""
    spec = find_spec(module)
    source = spec.loader.get_source(module) if spec and spec.loader else None  # type: ignore[attr-defined]
    head, _, _ = (source or "").partition("\n")
    quoted = head if head.count('"""') > 1 else f'{head}"""'
    try:
        return str(ast.literal_eval(quoted)).strip().rstrip(".")
    except (SyntaxError, ValueError):
        return ""
