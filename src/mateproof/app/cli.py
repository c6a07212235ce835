"""The command `mateproof`: finds the commands, and lets nothing out but an exit code.

`main` is the console script. Importing this file imports click and a few small files of ours:
`--help` must answer in 0.15 s CPU (benchmarks/startup.py). Commands live in `commands/`, errors are told by
`errors.py`.
"""

from __future__ import annotations

import sys
from typing import Any, NoReturn

import click

import mateproof as product
from mateproof.app import errors
from mateproof.app.folder import Folder
from mateproof.vocabulary import garbage


class Desk(Folder):
    """The root group; its `main` always ends in an exit code (see `errors.guard`), in tests as well."""

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 (click's own signature)
        """Run a command; what click would give an exit code of its own reaches `errors.guard` instead."""
        try:
            return super().invoke(ctx)
        except (BrokenPipeError, KeyboardInterrupt) as error:
            raise errors.EndedError(error) from error

    def main(self, *args: Any, **kwargs: Any) -> NoReturn:  # noqa: ANN401 (click's own signature)
        """Run one command line and leave with its exit code."""
        kwargs["standalone_mode"] = False
        call = super().main
        sys.exit(errors.guard(lambda: call(*args, **kwargs)))


@click.group(
    cls=Desk,
    package="mateproof.app.commands",
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(product.__version__, prog_name="mateproof", message="%(prog)s %(version)s")
def mateproof() -> None:
    """Read connector data sheets, and prove that what is built from them can only be plugged together right.

    Exit codes: 0 all proven, 1 something broken, 2 wrong usage or unreadable input, 3 nothing broken but
    something unproven.
    """


def main() -> NoReturn:
    """Be the console script `mateproof`, a process that ends with its command."""
    with garbage.left():
        mateproof.main(prog_name="mateproof")
