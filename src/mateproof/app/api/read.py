"""`mateproof.read`: data sheets in, readings out."""

from __future__ import annotations

from pathlib import Path

from mateproof.sheets import Reading
from mateproof.sheets import read as read_sheet
from mateproof.vocabulary.errors import Problem, SheetError


def read(*paths: str | Path) -> list[Reading]:
    """Read data sheets, in the order given.

    Raises:
        SheetError: at least one sheet cannot be read; it carries the problems of all of them.
    """
    readings: list[Reading] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            readings.append(read_sheet(path))
        except SheetError as error:
            problems += error.problems
    if problems:
        raise SheetError(problems)
    return readings
