"""The diagram: devices, connectors and leads as one picture, laid out and drawn by our own code.

First doors: `picture(dossier)` (the SVG text), `graph.graph` (tables → nodes and wires), `layout.layout` (nodes and
wires → places, a pure function), `drawing.draw` (places → SVG).
"""

from __future__ import annotations

from mateproof.documents.diagram.drawing import draw
from mateproof.documents.diagram.graph import graph
from mateproof.documents.diagram.layout import layout
from mateproof.documents.diagram.marks import marks
from mateproof.documents.dossier import Dossier


def picture(dossier: Dossier) -> str:
    """Return the diagram of the dossier's plan as one SVG element."""
    found = graph(dossier)
    return draw(dossier, layout(found), marks(dossier))
