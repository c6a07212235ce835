"""The diagram: devices, connectors and leads as one picture, laid out and drawn by our own code.

First doors: `picture(dossier)` (the SVG), `graph.graph` (tables → nodes and wires),
`layout.layout` (nodes and wires → places, a pure function), `drawing.draw` (places → SVG).
"""

from __future__ import annotations

from typing import NamedTuple

from mateproof.documents.diagram.drawing import draw
from mateproof.documents.diagram.graph import graph
from mateproof.documents.diagram.layout import layout
from mateproof.documents.diagram.marks import marks
from mateproof.documents.dossier import Dossier


class Picture(NamedTuple):
    """One SVG element, and whether it is wider than high."""

    svg: str
    wide: bool


def picture(dossier: Dossier) -> Picture:
    """Return the diagram of the dossier's plan."""
    found = layout(graph(dossier))
    return Picture(draw(dossier, found, marks(dossier)), found.width > found.height)
