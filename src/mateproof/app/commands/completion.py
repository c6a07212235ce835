"""Print the completion script of a shell."""

from __future__ import annotations

import click

from mateproof.app import terminal

HELP = """Print the completion script of a shell; the shell evaluates it when it starts.

\b
bash   eval "$(mateproof completion bash)"     in ~/.bashrc
zsh    eval "$(mateproof completion zsh)"      in ~/.zshrc
fish   mateproof completion fish | source      in ~/.config/fish/config.fish
"""


@click.command(help=HELP)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Print what the shell has to evaluate; completion itself asks `mateproof` again."""
    from click.shell_completion import get_completion_class

    found = get_completion_class(shell)
    assert found is not None  # noqa: S101 (the three are click's own)
    terminal.echo(found(ctx.find_root().command, {}, "mateproof", "_MATEPROOF_COMPLETE").source())
