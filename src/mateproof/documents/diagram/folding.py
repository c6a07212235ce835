"""Folding: a long chain goes on at the left, further down, as on the next sheet of a circuit diagram.

Where a lead is cut, both stubs carry its name and name the node on the other side. Chords whose nodes are not
neighbours afterwards are cut as well.
"""

from __future__ import annotations

from mateproof.documents.diagram.forest import Forest


def fold(forest: Forest, stages: int) -> None:
    """Cut every tree after `stages` layers, and enter chords and cuts in `forest.others`."""
    order = list(forest.preorder())
    later = _layers(forest, order, stages)
    for key in later:
        _cut(forest, key)
    _order_roots(forest, order, set(later))
    _cut_long_chords(forest)
    for wire in forest.graph.wires:
        if wire.key in forest.chords or wire.key in forest.cuts:
            for node in dict.fromkeys((wire.a.node, wire.b.node)):
                forest.others.setdefault(node, []).append(wire)


def _layers(forest: Forest, order: list[str], stages: int) -> list[str]:
    """Count the layers anew from every cut, and return the nodes that begin on the left again.

    What is plugged directly into a device stays beside it, even one layer further out.
    """
    later = []
    for key in order:
        wire = forest.parent.get(key)
        if wire is None:
            continue
        forest.layer[key] = forest.layer[wire.beyond(key)] + 1
        if wire.beyond(key) in forest.later:
            forest.later.add(key)
        if forest.layer[key] >= stages and wire.strokes:
            forest.layer[key] = 0
            forest.later.add(key)
            later.append(key)
    return later


def _cut(forest: Forest, key: str) -> None:
    wire = forest.parent.pop(key)
    forest.children[wire.beyond(key)].remove(wire)
    forest.cuts[wire.key] = key


def _order_roots(forest: Forest, order: list[str], later: set[str]) -> None:
    """What was cut off follows below its own network, in drawing order."""
    roots = set(forest.roots)
    networks: list[list[str]] = []
    for key in order:
        if key in roots:
            networks.append([key])
        elif key in later:
            networks[-1].append(key)
    forest.roots = [key for network in networks for key in network]


def _cut_long_chords(forest: Forest) -> None:
    tree: dict[str, str] = {}
    for key in forest.preorder():
        wire = forest.parent.get(key)
        tree[key] = tree[wire.beyond(key)] if wire else key
    for wire in list(forest.chords.values()):
        a, b = wire.a.node, wire.b.node
        if tree[a] != tree[b] or abs(forest.layer[a] - forest.layer[b]) > 1:
            forest.cuts[wire.key] = ""
            del forest.chords[wire.key]
