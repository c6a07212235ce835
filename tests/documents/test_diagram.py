"""The diagram: laws of the layout on random networks, and what the picture says."""

from __future__ import annotations

import itertools
import xml.etree.ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.documents.factory import dossier

from mateproof.documents.diagram import picture
from mateproof.documents.diagram.boxes import box
from mateproof.documents.diagram.colours import LOOKS, ink, look, luminance
from mateproof.documents.diagram.graph import graph
from mateproof.documents.diagram.layout import Layout, layout
from mateproof.documents.diagram.model import Attachment, Dock, Graph, Half, Kind, Node, Wire
from mateproof.documents.diagram.panels import Panel
from mateproof.documents.diagram.places import Placed
from mateproof.documents.diagram.widths import halves
from mateproof.documents.words import Words

SVG = "{http://www.w3.org/2000/svg}"


def _node(index: int, kind: Kind, zone: str | None) -> Node:
    key = f"{kind} {index}"
    halves = tuple(Half(f"{index}.{side}", gender) for side, gender in (("s", "socket"), ("p", "plug")))
    docks = (Dock(Half(f"{index}.in", "plug"), Half(f"{index}.mate", "socket")),)
    match kind:
        case Kind.DEVICE:
            return Node(key, kind, zone, f"device {index}", docks=docks)
        case Kind.JOINT:
            return Node(key, kind, zone, halves=halves, mate=f"{index}.s + {index}.p")
        case Kind.OPEN:
            return Node(key, kind, zone, halves=halves[:1])
    return Node(key, kind, zone, f"bare {index}")


@st.composite
def graphs(draw: st.DrawFn, most_nodes: int, most_wires: int) -> Graph:
    zones = ["a", "b", "c"]
    kinds = draw(st.lists(st.sampled_from(list(Kind)), min_size=1, max_size=most_nodes))
    nodes = [_node(i, kind, draw(st.sampled_from([*zones, None]))) for i, kind in enumerate(kinds)]
    wires = []
    for number in range(draw(st.integers(0, most_wires))):
        ends = [Attachment(node.key, draw(st.sampled_from(_slots(node, number)))) for node in
                draw(st.lists(st.sampled_from(nodes), min_size=2, max_size=2))]  # fmt: skip
        strokes = tuple(draw(st.lists(st.sampled_from(["L", "N", "PE", ""]), max_size=5)))
        wires.append(Wire(f"W{number}", ends[0], ends[1], "3 m", strokes, flow=draw(st.integers(-1, 1))))
    return Graph({node.key: node for node in nodes}, wires, zones)


def _slots(node: Node, number: int) -> list[str]:
    docked = [dock.mounted.end for dock in node.docks]
    return (
        [*docked, f"terminal W{number}"]
        if node.kind is Kind.DEVICE
        else [half.end for half in node.halves] or [""]
    )


def _apart(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    (x, y, w, h), (u, v, s, t) = one, other
    return x + w <= u or u + s <= x or y + h <= v or v + t <= y


def _box(item: Placed | Panel) -> tuple[float, float, float, float]:
    return (item.x, item.y, item.width, item.height)


def boxes_are_apart(network: Graph, found: Layout) -> None:
    boxes = [_box(box) for box in found.boxes]
    assert [*{box.node.key: 0 for box in found.boxes}] == [box.node.key for box in found.boxes]
    assert {box.node.key for box in found.boxes} == network.nodes.keys()
    assert all(_apart(one, other) for one, other in itertools.combinations(boxes, 2))
    assert all(x >= 0 and x + w <= found.width and y >= 0 and y + h <= found.height for x, y, w, h in boxes)


def wires_run_from_box_to_box_in_right_angles(network: Graph, found: Layout) -> None:
    boxes = {box.node.key: box for box in found.boxes}
    tips: dict[str, list[tuple[float, float]]] = {}
    for route in found.routes:
        tips.setdefault(route.wire.key, []).extend((route.points[0], route.points[-1]))
        steps = itertools.pairwise(route.points)
        assert all(a[0] == b[0] or abs(a[1] - b[1]) < 1e-6 for a, b in steps), "neither upright nor level"
    for wire in network.wires:
        for end in (wire.a, wire.b):
            assert any(_touches(boxes[end.node], tip) for tip in tips[wire.key]), (
                f"{wire.key} misses {end.node}"
            )


def _touches(box: Placed, point: tuple[float, float]) -> bool:
    return box.x <= point[0] <= box.x + box.width and box.y <= point[1] <= box.y + box.height


def panels_hold_their_zone_and_nothing_else(network: Graph, found: Layout) -> None:
    for panel in found.panels:
        others = (box for box in found.boxes if box.node.zone != panel.zone)
        assert all(_apart(_box(panel), _box(box)) for box in others)
    assert all(_apart(_box(one), _box(other)) for one, other in itertools.combinations(found.panels, 2))


def rows_of_a_side_are_apart(network: Graph, found: Layout) -> None:
    for placed in found.boxes:
        for side in (0, 1):
            rows = sorted(y for block in placed.blocks for _, y in block[side])
            assert all(below - above >= 30 for above, below in itertools.pairwise(rows))


def every_connector_is_drawn_once(network: Graph, found: Layout) -> None:
    for placed in found.boxes:
        drawn = box(Words("en"), placed)
        assert drawn.count('class="mp-half"') + drawn.count('class="mp-half mp-unknown"') == len(
            halves(placed.node)
        )


def the_same_again(network: Graph, found: Layout) -> None:
    assert layout(network) == found


LAWS = (
    boxes_are_apart,
    wires_run_from_box_to_box_in_right_angles,
    panels_hold_their_zone_and_nothing_else,
    rows_of_a_side_are_apart,
    every_connector_is_drawn_once,
    the_same_again,
)


@given(graphs(14, 20))
@settings(max_examples=60)
def test_the_laws_of_the_layout(network: Graph) -> None:
    found = layout(network)
    for law in LAWS:
        law(network, found)


@pytest.mark.slow
@given(graphs(40, 80))
@settings(max_examples=300)
def test_the_laws_of_the_layout_on_larger_networks(network: Graph) -> None:
    found = layout(network)
    for law in LAWS:
        law(network, found)


def duct() -> tuple[Layout, ET.Element, str]:
    made = dossier()
    return layout(graph(made)), ET.fromstring(picture(made).svg), picture(made).svg


def test_every_lead_mate_and_device_of_the_plan_is_drawn() -> None:
    found, _, _ = duct()
    made = dossier()
    assert {route.wire.key for route in found.routes} == set(made.frame("leads")["lead"])
    drawn = {box.node.mate for box in found.boxes if box.node.kind is Kind.JOINT}
    assert drawn == set(made.frame("mated")["mate"])
    assert {box.node.name for box in found.boxes if box.node.kind is Kind.DEVICE} == set(
        made.frame("devices")["device"]
    )


def test_the_picture_is_xml_that_says_what_it_shows() -> None:
    _, svg, _ = duct()
    assert svg.find(f"{SVG}title").text == "Connection diagram · duct <&> box"  # type: ignore[union-attr]
    described = svg.find(f"{SVG}desc").text or ""  # type: ignore[union-attr]
    assert "12 devices, 23 leads, 10 mated pairs, 3 open connectors" in described
    assert svg.get("aria-labelledby") == "mp-title mp-desc"
    texts = {item.text for item in svg.iter(f"{SVG}text")}
    assert {"controller", "duct-box", "M1", "2B · light turquoise", "2B · grey", "2B · light green"} <= texts


def test_what_is_broken_is_marked_with_sign_and_code() -> None:
    _, svg, _ = duct()
    assert [item.text for item in svg.iter(f"{SVG}text") if "✕ L" in (item.text or "")] == ["✕ L103"]


def test_one_stroke_for_each_conductor() -> None:
    found, svg, _ = duct()
    strokes = [item for item in svg.iter(f"{SVG}path") if item.get("class", "").startswith("mp-wire")]
    assert len(strokes) == sum(len(route.wire.strokes) for route in found.routes) == 46
    neutral = [item for item in strokes if "mp-n" in item.get("class", "").split()]
    assert len(neutral) == 8  # four circuits with N, two leads each


def test_a_picture_of_anything_is_xml() -> None:
    text = 'format: 1\nname: x\ndevices: {"a</title><script src=x>&": {part: "</text>&"}}\n'
    svg = ET.fromstring(picture(dossier(text, findings=())).svg)
    assert not list(svg.iter(f"{SVG}script"))
    assert any("</title><script" in (item.text or "") for item in svg.iter(f"{SVG}title"))


def test_a_long_chain_is_folded_and_nothing_is_lost() -> None:
    leads = "\n".join(f"  W{n}: {{from: {{device: D{n}}}, to: {{device: D{n + 1}}}}}" for n in range(40))
    devices = "\n".join(f"  D{n}: {{}}" for n in range(41))
    found = layout(
        graph(dossier(f"format: 1\nname: chain\ndevices:\n{devices}\nleads:\n{leads}\n", findings=()))
    )
    assert found.width < 2200
    cut = [route for route in found.routes if route.goes_on]
    assert cut
    assert {route.goes_on for route in cut} <= {f"D{n}" for n in range(41)}
    assert len(found.routes) == 40 + len(cut) / 2


@pytest.mark.parametrize("colour", sorted(LOOKS))
def test_text_on_every_colour_can_be_read(colour: str) -> None:
    light, dark = sorted((luminance(LOOKS[colour]), luminance(ink(LOOKS[colour]))), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_german_colours_look_like_english_ones_and_unknown_ones_like_nothing() -> None:
    assert look("Helltürkis") == look("light turquoise") != look("grey")
    assert look("mauve") is None
    assert look(None) is None
