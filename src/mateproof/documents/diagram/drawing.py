"""The drawing: from places to one SVG, with a title and a description for those who do not see it."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.documents.diagram.boxes import box
from mateproof.documents.diagram.layout import Layout
from mateproof.documents.diagram.marks import Marks
from mateproof.documents.diagram.measure import width
from mateproof.documents.diagram.model import Kind, Node
from mateproof.documents.diagram.panels import Panel
from mateproof.documents.diagram.places import Placed
from mateproof.documents.diagram.routing import Route
from mateproof.documents.diagram.style import STYLE
from mateproof.documents.diagram.svg import number, path, tag, text_of, words
from mateproof.documents.diagram.wires import lead
from mateproof.documents.dossier import Dossier

MARGIN, TOP = 24.0, 52.0
HATCH = (
    '<defs><pattern id="mp-hatch" width="6" height="6" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><rect width="6" height="6" fill="var(--mp-box)"/>'
    '<rect width="1.5" height="6" fill="var(--mp-edge)"/></pattern></defs>'
)


def draw(dossier: Dossier, layout: Layout, marks: Marks) -> str:
    """Return one SVG element with everything in it; nothing is loaded from anywhere."""
    texts = dossier.words
    title = texts("diagram.title", plan=dossier.name)
    legend = texts("diagram.legend")
    wide = max(layout.width, width(title, 17), width(legend, 11)) + 2 * MARGIN
    high = layout.height + TOP + MARGIN
    scene = tag("g", *_scene(dossier, layout, marks), transform=f"translate({number(MARGIN)} {number(TOP)})")
    return tag(
        "svg",
        tag("title", text_of(title), id="mp-title"),
        tag("desc", text_of(_description(dossier, layout, marks)), id="mp-desc"),
        tag("style", STYLE),
        HATCH,
        tag("rect", width="100%", height="100%", class_="mp-paper"),
        words(MARGIN, 28, title, "mp-title"),
        words(MARGIN, 46, legend, "mp-sub"),
        scene,
        xmlns="http://www.w3.org/2000/svg",
        class_="mp",
        width=wide,
        height=high,
        viewBox=f"0 0 {number(wide)} {number(high)}",
        role="graphics-document",
        aria_labelledby="mp-title mp-desc",
        lang=texts.language,
    )


def _scene(dossier: Dossier, layout: Layout, marks: Marks) -> Iterator[str]:
    texts = dossier.words
    yield from map(_panel, layout.panels)
    yield from map(lead, layout.routes)
    yield from (box(texts, placed) for placed in layout.boxes)
    for placed in layout.boxes:
        yield from _marked(placed, marks)
    for route in layout.routes:
        yield from _marked_lead(route, marks)


def _panel(panel: Panel) -> str:
    ground = tag("rect", x=panel.x, y=panel.y, width=panel.width, height=panel.height, rx=8, class_="mp-zone")
    return tag("g", ground, words(panel.x + 10, panel.y + 13, panel.zone, "mp-zone-name"))


def _names(node: Node) -> Iterator[str]:
    """Yield every name by which a finding may call something of this node."""
    yield from filter(None, (node.name if node.kind is Kind.DEVICE else "", node.mate))
    for what in (*node.halves, *(half for dock in node.docks for half in (dock.mounted, dock.mate) if half)):
        yield what.end
    yield from (f"{dock.mounted.end} + {dock.mate.end}" for dock in node.docks if dock.mate)
    yield from (f"{dock.mate.end} + {dock.mounted.end}" for dock in node.docks if dock.mate)


def _marked(placed: Placed, marks: Marks) -> Iterator[str]:
    codes = sorted({code for name in _names(placed.node) for code in marks.get(name, ())})
    if codes:
        yield tag("rect", x=placed.x - 3, y=placed.y - 2, width=placed.width + 6, height=placed.height + 4,
                  rx=6, class_="mp-bad")  # fmt: skip
        yield _badge(placed.x + placed.width + 3, placed.y - 2, codes)


def _marked_lead(route: Route, marks: Marks) -> Iterator[str]:
    if codes := marks.get(route.wire.key):
        x, y = route.label
        yield path((x, y + 9), (x + 60, y + 9), class_="mp-bad")
        yield _badge(x + 60, y + 9, list(codes), below=True)


def _badge(right: float, y: float, codes: list[str], *, below: bool = False) -> str:
    text = f"✕ {codes[0]}" + (f" +{len(codes) - 1}" if len(codes) > 1 else "")
    wide = width(text, 10.5) + 8
    top = y if below else y - 7
    ground = tag("rect", x=right - wide, y=top, width=wide, height=14, rx=7, class_="mp-badge")
    title = tag("title", text_of(", ".join(codes)))
    return tag("g", title, ground, words(right - wide + 4, top + 10.5, text, "mp-badge-text"))


def _description(dossier: Dossier, layout: Layout, marks: Marks) -> str:
    kinds = [node.kind for node in layout.graph.nodes.values()]
    joined = sum(1 for node in layout.graph.nodes.values() for dock in node.docks if dock.mate)
    return dossier.words(
        "diagram.description",
        devices=kinds.count(Kind.DEVICE),
        leads=sum(1 for wire in layout.graph.wires if wire.strokes),
        mates=kinds.count(Kind.JOINT) + joined,
        open=kinds.count(Kind.OPEN),
        zones=", ".join(layout.graph.zones) or dossier.words("common.not_stated"),
        broken=", ".join(sorted(marks)) or dossier.words("diagram.nothing_broken"),
    )
