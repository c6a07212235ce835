"""`mateproof.read`: data sheets in, readings out."""

from __future__ import annotations

from pathlib import Path

from mateproof.app.reading.finding import Skipped, find
from mateproof.app.reading.working import Order, read_all
from mateproof.sheets import Reading
from mateproof.vocabulary.errors import Problem, SheetError


def read(*paths: str | Path, jobs: int = 1, timeout: float = 0) -> list[Reading]:
    """Read data sheets: files, folders with all below them, and archives, in the order given.

    Args:
        paths: files of any name; of folders and archives (.zip, .tar, …) only names of sheets are read.
        jobs: how many processes read. With more than one, a script needs `if __name__ == "__main__":`.
        timeout: seconds that one sheet may take; 0 is for ever.

    Raises:
        SheetError: at least one sheet cannot be read; it carries the problems of all of them.
    """
    readings: list[Reading] = []
    problems: list[Problem] = []
    for outcomes in read_all(find(map(Path, paths), Skipped()), Order(_whole, timeout), jobs):
        for outcome in outcomes:
            problems += outcome.problems
            readings += [outcome.made] if outcome.made else []
    if problems:
        raise SheetError(problems)
    return readings


def _whole(reading: Reading) -> Reading:
    return reading
