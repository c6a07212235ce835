"""What is known is not overwritten unasked: changed statements are listed, and written when somebody says so.

Statements that are only added need no answer. On a terminal the changes of a sheet are shown and asked about;
elsewhere the sheet is refused, unless `--yes` accepted all beforehand.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from mateproof.app import errors, terminal
from mateproof.app.views import changes as view
from mateproof.app.words import Words
from mateproof.vocabulary.errors import Problem
from mateproof.vocabulary.findings import Place

if TYPE_CHECKING:
    from mateproof.parts.library.report import Accept, PutReport

HELP = "look at them with --diff, then accept them with --yes"


class Accepting:
    """Accepts what a put would do, or asks; `all` once somebody accepted everything."""

    def __init__(self, words: Words, *, yes: bool = False) -> None:
        self.words, self.all = words, yes

    def __call__(self, report: PutReport) -> bool:
        """Return whether a put may be done without asking: nothing that is known goes or changes."""
        return self.all or not any(report.overwriting)

    def ask(self, name: str, report: PutReport) -> Accept | None:
        """Show what would change and ask; return what accepts just that, or None."""
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            return None
        errors.say(terminal.printable(name), *view.changed(report.changed, self.words))
        said = click.prompt(
            self.words("Write these changes? yes, no, all"),
            type=click.Choice(self.words("y n a").split(), case_sensitive=False),
            show_choices=False,
            err=True,
        )
        yes, _, everything = self.words("y n a").split()
        self.all = said == everything
        seen = report.changed
        return (lambda now: self.all or now.changed == seen) if said in (yes, everything) else None


def refused(name: str, report: PutReport) -> Problem:
    """Return what to tell of a sheet whose changes nobody accepted."""
    items = [change.item_number for change in report.overwriting]
    count = sum(one.before is not None for change in report.overwriting for one in change.all)
    more = f" and {len(items) - 3} further items" if len(items) > 3 else ""
    statements = "1 known statement" if count == 1 else f"{count} known statements"
    message = f"would change {statements} of {', '.join(items[:3])}{more}; nothing of this sheet was written"
    return Problem(message, Place(name, 1), help=HELP, code="library")
