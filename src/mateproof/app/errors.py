"""How anything that goes wrong is told: all problems, each with its place and next step, never a traceback.

    InputError, OutputError   `file:line:column: message` and `help: …` for every problem      exit code 2
    wrong usage               click's usage line, message and "did you mean"                   exit code 2
    interrupted (Ctrl-C)      one line; what was there before is untouched                     exit code 130
    the reader went away      nothing (`mateproof … | head`)                                   exit code 141
    anything else             one line that says where to report it                            exit code 70
                              (MATEPROOF_DEBUG=1 prints the traceback)

Commands never print errors: they raise, and `guard` around the whole command line does the rest.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import click

from mateproof.app import terminal
from mateproof.vocabulary.errors import MateproofError, Problem

USAGE = 2
"""Wrong usage, or an input or output that cannot be used."""
INTERNAL = 70
"""A fault of Mateproof itself (EX_SOFTWARE of sysexits.h): no answer about the plan may be read out of it."""
INTERRUPTED = 130
"""Ended by Ctrl-C (128 + SIGINT, as shells say it): no answer, or for `assign` the best so far."""
READER_GONE = 141

REPORT = "please report this with the command and the input, as an issue of the project"


class EndedError(Exception):
    """Carries an interruption or a broken pipe past click, which would call both exit code 1."""

    def __init__(self, what: BaseException) -> None:
        super().__init__(str(what))
        self.what = what


def guard(act: Callable[[], Any]) -> int:
    """Run `act`, flush, and return the exit code; whatever it raises is told on stderr."""
    try:
        code = act()
        sys.stdout.flush()
    except BaseException as error:  # noqa: BLE001 (the one place where everything ends)
        return explain(error)
    return code if isinstance(code, int) else 0


def explain(error: BaseException) -> int:
    """Tell one exception on stderr and return the exit code it stands for."""
    match error:
        case EndedError():
            return explain(error.what)
        case MateproofError():
            tell(error)
            return USAGE
        case click.ClickException():
            error.show()
            return error.exit_code
        case click.Abort() | KeyboardInterrupt():
            say("interrupted; nothing was left half-written")
            return INTERRUPTED
        case BrokenPipeError():
            _silence()
            return READER_GONE
        case SystemExit():
            return error.code if isinstance(error.code, int) else USAGE
    return _fault(error)


def tell(error: MateproofError) -> None:
    """Print every problem of one error on stderr, each with its help below it."""
    for problem in error.problems:
        say(*lines(problem))


def lines(problem: Problem) -> list[str]:
    """Return a problem as the lines people read: `place: error: message`, then `help: …`."""
    paint = terminal.Paint(sys.stderr)
    place = paint(f"{problem.place}: ", "bold") if problem.place else ""
    found = [f"{place}{paint('error:', 'red', 'bold')} {problem.message}"]
    return [*found, f"  {paint('help:', 'cyan')} {problem.help}"] if problem.help else found


def say(*texts: str) -> None:
    """Print lines on stderr; a stderr that is gone is no second error."""
    with suppress(BrokenPipeError, ValueError):
        for text in texts:
            print(terminal.safe(text, sys.stderr), file=sys.stderr)  # noqa: T201
        sys.stderr.flush()


def _fault(error: BaseException) -> int:
    if isinstance(error, OSError) and error.filename:
        say(*lines(Problem(f"{error.filename}: {error.strerror}")))
        return USAGE
    if os.environ.get("MATEPROOF_DEBUG"):
        import traceback

        traceback.print_exception(error)
    say(f"internal error: {type(error).__name__}: {error}", f"  {REPORT}; MATEPROOF_DEBUG=1 shows where")
    return INTERNAL


def _silence() -> None:
    """Point stdout at nothing, so that Python's own flush at exit stays quiet too."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
