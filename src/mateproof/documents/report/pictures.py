"""The pictures of mistakes for the page, and the same in words for those who do not see them."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from mateproof.documents.diagram.colours import ink
from mateproof.documents.dossier import Dossier, Row
from mateproof.documents.html import safe
from mateproof.documents.mistakes.card import card
from mateproof.documents.mistakes.grid import grid
from mateproof.documents.mistakes.looks import ground
from mateproof.documents.mistakes.sentences import place, sentences
from mateproof.documents.mistakes.worst import worst


@dataclass(frozen=True, slots=True)
class Field:
    """One kind of mistake between two lines of the matrix."""

    plug: str
    socket: str
    row: Row


@dataclass(frozen=True, slots=True)
class Card:
    """One of the worst mistakes: drawing, harm on its colour, where it can be made, sentences."""

    drawing: Markup
    harm: str
    ground: str
    ink: str
    place: str
    sentences: list[str]


def fields(dossier: Dossier) -> list[Field]:
    """Return what the matrix shows, row by row."""
    found = grid(dossier)
    names = {line.number: line.text for line in (*found.rows, *found.columns)}
    return [
        Field(names[plug], names[socket], row)
        for (plug, socket), cell in found.cells.items()
        for row in cell.kinds
    ]


def worst_cards(dossier: Dossier) -> list[Card]:
    """Return the worst mistakes, the worst first."""
    texts = dossier.words
    found, _ = worst(dossier)
    return [
        Card(
            safe(card(texts, mistake, name=f"mw-{rank}")),
            mistake.row["harm"],
            on := ground(mistake.row["harm"]),
            ink(on),
            place(texts, mistake),
            sentences(texts, mistake),
        )
        for rank, mistake in enumerate(found, 1)
    ]
