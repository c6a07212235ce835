"""What could not be read: counted by reason, and kept in full on the disk instead of in memory."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import Any

from mateproof.app import files
from mateproof.vocabulary.errors import Problem
from mateproof.vocabulary.findings import Place

FEW = 20
"""So many problems are told one by one."""
_NAMES = 3
_MOST_REASONS = 100
_OTHER = "other reasons"
_MEMORY = 2**20


class Failures:
    """Takes problems one by one."""

    def __init__(self) -> None:
        self.sheets = 0
        self._count = 0
        self._first: list[Problem] = []
        self._reasons: dict[str, _Reason] = {}
        self._all: SpooledTemporaryFile[str] | None = None

    def __len__(self) -> int:
        return self._count

    def add(self, name: str, problems: tuple[Problem, ...]) -> None:
        """Take the problems of one sheet."""
        self.sheets += 1
        for problem in problems:
            self._count += 1
            if len(self._first) < FEW:
                self._first.append(problem)
            self._file().write(json.dumps(as_json(problem), ensure_ascii=False) + "\n")
        key = _key(name, problems[0])
        if key not in self._reasons and len(self._reasons) >= _MOST_REASONS:
            key = _OTHER
        self._reasons.setdefault(key, _Reason(problems[0])).add(name)

    def records(self) -> Iterator[dict[str, Any]]:
        """Yield every problem, as JSON."""
        if self._all is not None:
            self._all.seek(0)
            yield from map(json.loads, self._all)

    def write(self, path: Path) -> None:
        """Write every problem as a line of JSON."""
        with files.atomic(path) as file:
            for record in self.records():
                file.write(json.dumps(record, ensure_ascii=True) + "\n")

    def close(self) -> None:
        """Let go of the full list."""
        if self._all is not None:
            self._all.close()

    def _file(self) -> SpooledTemporaryFile[str]:
        if self._all is None:
            self._all = SpooledTemporaryFile(_MEMORY, "w+", encoding="utf-8", errors="surrogatepass")  # noqa: SIM115
        return self._all

    def problems(self) -> list[Problem]:
        """Return what to tell: each problem when they are few, else one for each reason."""
        if self._count <= FEW:
            return self._first
        return [reason.told(key) for key, reason in self.reasons()]

    def reasons(self) -> list[tuple[str, _Reason]]:
        """Return the reasons, the commonest first."""
        return sorted(self._reasons.items(), key=lambda item: (-item[1].count, item[0]))


class _Reason:
    """Sheets that fail for one reason; `problem` is that of the first."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.count = 0
        self.names: list[str] = []

    def add(self, name: str) -> None:
        self.count += 1
        if len(self.names) < _NAMES:
            self.names.append(name)

    def told(self, key: str) -> Problem:
        if self.count == 1 and key != _OTHER:
            return self.problem
        more = ", …" if self.count > len(self.names) else ""
        message = f"{self.count} sheets: {key}: {', '.join(self.names)}{more}"
        return Problem(message, help=self.problem.help, code=self.problem.code)


def _key(name: str, problem: Problem) -> str:
    """Return the reason without what differs from sheet to sheet: its name and numbers."""
    message = problem.message.partition(f"{name}: ")[2] or problem.message
    return re.sub(r"\d[\d.,]*", "…", message)


def as_json(problem: Problem) -> dict[str, Any]:
    """Return the documented shape of one problem in `unreadable`."""
    place = problem.place
    return {
        "message": problem.message,
        "file": place.file if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "help": problem.help,
    }


def from_json(data: dict[str, Any]) -> Problem:
    """Return the problem that `as_json` wrote."""
    place = Place(data["file"], data["line"], data["column"]) if data["file"] is not None else None
    return Problem(data["message"], place, data["help"], "sheet")
