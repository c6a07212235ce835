"""Finds the list that a plan names, once for each file and sheet."""

from __future__ import annotations

import hashlib
import os.path
from collections.abc import Iterator
from pathlib import Path, PurePath

from mateproof.plan.language.listed import SOURCE, ListEntry
from mateproof.plan.lists import delimited
from mateproof.plan.lists.cell import Cell
from mateproof.plan.lists.decode import decode
from mateproof.plan.lists.table import LIMITS_HELP, MAX_COLUMNS, MAX_ROWS, Line, Table, table
from mateproof.plan.lists.unusable import Unusable
from mateproof.plan.model import Span
from mateproof.plan.problems import Problems
from mateproof.plan.saying.words import said
from mateproof.plan.yaml.nodes import Node

MAX_BYTES = 50_000_000
_OLD = b"\xd0\xcf\x11\xe0"
_ZIP = b"PK\x03\x04"

_Key = tuple[str, str | None, int | None]


class Lists:
    """The lists of one plan. A plan that is a text has no folder, and so no lists."""

    def __init__(self, problems: Problems, *, folder: bool) -> None:
        self.problems = problems
        self.folder = folder
        self.known: dict[_Key, Table | None] = {}

    def table(self, node: Node) -> Table | None:
        """Return the table that a node names; None when there is none, and problems tell why.

        What such a list would have held is not said to be missing elsewhere.
        """
        found = self.find(node)
        self.problems.broken_off = self.problems.broken_off or found is None
        return found

    def find(self, node: Node) -> Table | None:
        """Return the same, without a word about what follows from it."""
        read = SOURCE.read(node, self.problems)
        if read is None:
            return None
        source = ListEntry.of(read)
        if source.file is None:
            return None
        if not self.folder:
            self.problems.add(node.span, "list-in-text")
            return None
        if PurePath(source.file).is_absolute():
            self.problems.add(node.span, "absolute-include", file=source.file)
            return None
        name = os.path.normpath(Path(self.problems.files[node.span[0]]).parent / source.file)
        key = (os.path.realpath(name), source.sheet, source.header)
        if key not in self.known:
            self.known[key] = self.read(name, source, node.span)
        return self.known[key]

    def read(self, name: str, source: ListEntry, asked: Span) -> Table | None:
        """Read one list; what is wrong with the file itself is told where the plan names it."""
        try:
            size = os.path.getsize(name)  # noqa: PTH202 (the name is a str already)
            data = Path(name).read_bytes() if size <= MAX_BYTES else b""
        except OSError as error:
            why = (error.strerror or str(error)).lower()
            self.problems.add(asked, "list-unreadable", file=name, why=why)
            return None
        if size > MAX_BYTES:
            self.problems.add(asked, "list-too-large", file=name, bytes=f"{size:,}", most=f"{MAX_BYTES:,}")
            return None
        start = self.start(name, data)
        try:
            return table(self.lines(data, source, start), source.header, self.problems, start)
        except Unusable as error:
            self.problems.add(
                asked, "list-unusable", file=name, said=said(error.message), help=said(error.help)
            )
            return None

    def start(self, name: str, data: bytes) -> Cell:
        """Number the file, and return its first place."""
        self.problems.files.append(name)
        self.problems.sums.append(hashlib.sha256(data).hexdigest())
        self.problems.lists.add(len(self.problems.files) - 1)
        return Cell.at((len(self.problems.files) - 1, 1, 1, 1), "")

    def lines(self, data: bytes, source: ListEntry, start: Cell) -> Iterator[Line]:
        """Yield the lines of a list of either kind: what a file is shows in its bytes, not in its name."""
        file = start.span[0]
        if data.startswith(_OLD):
            raise Unusable(
                "an old (.xls) or protected workbook", "save it as .xlsx without a password, or as CSV"
            )
        if data.startswith(_ZIP):
            from mateproof.plan.lists.workbook import Workbook  # noqa: PLC0415 (openpyxl takes half a second)

            workbook = Workbook(data)
            sheet = workbook.chosen(source.sheet)
            self.problems.sheets[file] = sheet
            yield from workbook.lines(sheet, file)
            return
        if source.sheet is not None:
            raise Unusable("a text list has no sheets", "delete “sheet”")
        text = decode(data)
        for number, line in enumerate(delimited.lines(text, file, source.header, self.problems), 1):
            if number > MAX_ROWS:
                raise Unusable(f"the list has more than {MAX_ROWS:,} lines", LIMITS_HELP)
            if len(line) > MAX_COLUMNS:
                raise Unusable(f"line {line[0].span[1]} has more than {MAX_COLUMNS:,} cells", LIMITS_HELP)
            yield line
