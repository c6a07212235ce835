"""The matrix as one SVG: who can be plugged into whom, what it would do, what stops it, and how often."""

from __future__ import annotations

from mateproof.documents.diagram.measure import width
from mateproof.documents.dossier import Dossier
from mateproof.documents.mistakes.edges import edges, sum_width
from mateproof.documents.mistakes.fields import fields
from mateproof.documents.mistakes.frame import MARGIN, PAD, framed, top
from mateproof.documents.mistakes.grid import Grid, grid
from mateproof.documents.mistakes.legend import harms, legend
from mateproof.documents.mistakes.room import CELL_HIGH, LEAST_WIDTH, room
from mateproof.documents.words import Words


def matrix(dossier: Dossier) -> str:
    """Return the picture of the dossier's plan; in words where there is nothing to show."""
    texts = dossier.words
    found = grid(dossier)
    title = texts("mistakes.matrix_title", plan=dossier.name)
    if found.cells:
        return _drawn(texts, title, found)
    missing = "matrix_uncounted" if dossier.rows("misplugs") else "matrix_empty"
    said, inner = texts(f"mistakes.{missing}"), LEAST_WIDTH - 2 * MARGIN
    return framed(texts, (title, said), said, (inner, top(said, inner)), [], name="mx")


def _drawn(texts: Words, title: str, found: Grid) -> str:
    point = "," if texts.language == "de" else "."
    corner = max(width(texts(f"mistakes.{name}"), 9.5) for name in ("plug_of", "socket_of"))
    right = room(found, 0, point, corner).x(len(found.columns)) + sum_width(found, point)
    inner = max(LEAST_WIDTH - 2 * MARGIN, right - MARGIN)
    said = _said(texts, found)
    placed = room(found, top(said, inner), point, corner)
    under = placed.y(len(found.rows)) + CELL_HIGH + PAD
    signs = legend(texts, found, (MARGIN, under), inner)
    body = [*edges(texts, found, placed), *fields(texts, found, placed), *signs.drawn]
    size = inner, under + signs.height
    return framed(texts, (title, said), _described(texts, found), size, body, name="mx")


def _said(texts: Words, found: Grid) -> str:
    unsure = sum(row["pairs"] for cell in found.cells.values() for row in cell.kinds if not row["certain"])
    said = [
        texts("mistakes.matrix_open", pairs=found.pairs, open=unsure)
        if unsure
        else texts("mistakes.matrix_pairs", pairs=found.pairs),
        texts("mistakes.matrix_how"),
    ]
    if any(line.shared for line in (*found.rows, *found.columns)):
        said.append(texts("mistakes.matrix_folded"))
    return " ".join(said)


def _described(texts: Words, found: Grid) -> str:
    numbers = (f"{texts.known('harm', harm)}: {pairs}" for harm, pairs in harms(found).items())
    return texts(
        "mistakes.matrix_described",
        rows=len(found.rows),
        columns=len(found.columns),
        pairs=found.pairs,
        harms=", ".join(numbers),
    )
