"""Plans into their canonical form: all files are read before the first one is written."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from mateproof.app.files import atomic, opened
from mateproof.plan.fmt.fmt import fmt_bytes
from mateproof.vocabulary.errors import InputError, PlanError, Problem


@dataclass(frozen=True)
class Formatted:
    """One file before and after; the path `-` is stdin and stdout."""

    path: Path
    before: bytes
    after: bytes

    @property
    def changed(self) -> bool:
        """True when the file is not in canonical form."""
        return self.before != self.after

    def complaint(self) -> Iterator[str]:
        """Yield a line when the file would change."""
        if self.changed:
            yield f"would change {self.path}"

    def difference(self) -> Iterator[str]:
        """Yield what would change, as `diff -u` prints it."""
        before, after = (data.decode("utf-8-sig").splitlines() for data in (self.before, self.after))
        yield from unified_diff(before, after, str(self.path), f"{self.path} (canonical)", lineterm="")


def formatted(paths: Iterable[Path]) -> list[Formatted]:
    """Return every file with its canonical form; raises one PlanError with the problems of all."""
    found: list[Formatted] = []
    problems: list[Problem] = []
    for path in dict.fromkeys(paths):
        try:
            with opened(path) as file:
                data = file.read()
            found.append(Formatted(path, data, fmt_bytes(data, str(path))))
        except OSError as error:
            problems.append(Problem(f"{path}: {error.strerror or error}", help="check the path"))
        except InputError as error:
            problems += error.problems
    if problems:
        raise PlanError(problems)
    return found


def write(found: Sequence[Formatted]) -> Iterator[str]:
    """Write what changed, and yield a line for each file; what came from stdin is printed as it should be."""
    for one in found:
        if str(one.path) == "-":
            sys.stdout.buffer.write(one.after)
        elif one.changed:
            with atomic(one.path) as file:
                file.write(one.after.decode("utf-8"))
            yield f"changed {one.path}"
