"""The command line as a page: what `--help` says, command by command."""

from collections.abc import Iterator

import click

from mateproof.app.cli import mateproof

HEAD = """\
# Commands

What `mateproof --help` says, and every command below it.

Exit codes: 0 all proven · 1 something broken · 2 wrong usage or unreadable input · 3 nothing broken, but
something unproven (`--allow-unproven` makes it 0) · 130 interrupted by Ctrl-C.
"""


def told(context: click.Context) -> Iterator[str]:
    """Yield one section for a command, and then those of the commands inside it."""
    yield f"\n## {context.command_path}\n\n```text\n{context.get_help().strip()}\n```\n"
    if isinstance(context.command, click.Group):
        for name in context.command.list_commands(context):
            command = context.command.get_command(context, name)
            if command and not command.hidden:
                yield from told(click.Context(command, info_name=name, parent=context, terminal_width=100))


def pages() -> dict[str, str]:
    """Return the page."""
    root = click.Context(mateproof, info_name="mateproof", terminal_width=100, **mateproof.context_settings)
    return {"commands.md": HEAD + "".join(told(root))}
