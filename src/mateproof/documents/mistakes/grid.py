"""The matrix as data: lines of circuits, and for every two of them what can go wrong between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mateproof.documents.dossier import Dossier, Row
from mateproof.documents.words import Words
from mateproof.vocabulary.harms import BARRIER_RANK


@dataclass(frozen=True, slots=True)
class Line:
    """One row or column: `single` is one circuit, `shared` are several; neither is a circuit not stated."""

    number: int
    name: str
    function: str
    single: bool
    shared: bool

    @property
    def text(self) -> str:
        """Its name and its function."""
        return " · ".join(filter(None, (self.name, self.function)))


@dataclass(frozen=True, slots=True)
class Cell:
    """The wrong pairs of plugs of one line with sockets of another; the worst kind decides how it looks."""

    kinds: Sequence[Row]

    @property
    def worst(self) -> Row:
        """The row of the table with the worst harm, and of these with the weakest barrier."""
        return self.kinds[0]

    @property
    def pairs(self) -> int:
        """All pairs, whatever they do."""
        return sum(row["pairs"] for row in self.kinds)

    @property
    def certain(self) -> bool:
        """False where a missing fact leaves open whether the worst kind can be mated."""
        return any(row["certain"] for row in self.kinds if row["harm"] == self.worst["harm"])

    @property
    def mixed(self) -> bool:
        """True where lesser harms hide behind the worst one."""
        return len({row["harm"] for row in self.kinds}) > 1


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of plugs, columns of sockets, and the cells where something can go wrong."""

    rows: Sequence[Line]
    columns: Sequence[Line]
    cells: Mapping[tuple[int, int], Cell]

    @property
    def pairs(self) -> int:
        """All wrong pairs."""
        return sum(cell.pairs for cell in self.cells.values())


def grid(dossier: Dossier) -> Grid:
    """Return the matrix of the dossier's plan; without a row where nothing can go wrong."""
    found: dict[tuple[int, int], list[Row]] = {}
    sides: dict[str, dict[int, Line]] = {"plug": {}, "socket": {}}
    for row in dossier.rows("misplug_matrix"):
        found.setdefault((row["line_plug"], row["line_socket"]), []).append(row)
        for side, lines in sides.items():
            lines[row[f"line_{side}"]] = _line(dossier.words, row, side)
    cells = {place: Cell(sorted(rows, key=_order)) for place, rows in found.items()}
    rows, columns = ([lines[number] for number in sorted(lines)] for lines in sides.values())
    return Grid(rows, columns, cells)


def _order(row: Row) -> tuple[int, int, int]:
    return row["harm_rank"], -BARRIER_RANK[row["barrier"]], -row["pairs"]


def _line(words: Words, row: Row, side: str) -> Line:
    circuit, count = row[f"circuit_{side}"], row[f"circuits_{side}"]
    if circuit is not None:
        name = circuit
    elif count:
        name = words("mistakes.circuits", count=count)
    else:
        name = words("mistakes.no_circuit")
    return Line(row[f"line_{side}"], name, _function(words, row, side), circuit is not None, count > 1)


def _function(words: Words, row: Row, side: str) -> str:
    if row[f"functions_{side}"] > 1:
        return words("mistakes.functions", count=row[f"functions_{side}"])
    if row[f"function_{side}"] is None:
        return words("mistakes.no_function") if row[f"circuits_{side}"] else ""
    return str(row[f"function_{side}"])
