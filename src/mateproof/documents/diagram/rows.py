"""On which side of its node each wire arrives, and in which order: the rows of a node."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from mateproof.documents.diagram.forest import Forest
from mateproof.documents.diagram.model import Kind, Node, Wire


@dataclass(frozen=True, slots=True)
class Touch:
    """One side ("a" or "b") of a wire at a slot of a node; a slot without wire has a row, too."""

    slot: str
    wire: Wire | None = None
    which: str = ""
    tree: bool = False
    """The wire leads to a child."""

    @property
    def key(self) -> tuple[str, str]:
        """The wire's name and its side."""
        return (self.wire.key if self.wire else self.slot, self.which)


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that lie side by side: those of a device or joint, or of one half of a stacked joint."""

    left: tuple[Touch, ...]
    right: tuple[Touch, ...]


def blocks(forest: Forest, node: Node) -> tuple[Block, ...]:
    """Return the rows of a node; the wire to its parent has the first left one of the first block."""
    left, right = _sides(forest, node)
    if node.kind is Kind.JOINT:
        return _of_joint(node, left, right)
    touched = {touch.slot for touch in (*left, *right)}
    right += [Touch(dock.mounted.end) for dock in node.docks if dock.mounted.end not in touched]
    return (Block(_grouped(left), _grouped(right)),)


def _sides(forest: Forest, node: Node) -> tuple[list[Touch], list[Touch]]:
    parent = forest.parent.get(node.key)
    children = forest.children.get(node.key, [])
    left = [_touch(parent, node)] if parent else []
    right = [_touch(wire, node, tree=True) for wire in children]
    for wire in forest.others.get(node.key, ()):
        touches = [Touch(end.slot, wire, which) for end, which in wire.ends if end.node == node.key]
        (left if _arrives(forest, wire, node) else right).extend(touches)
    return left, right


def _arrives(forest: Forest, wire: Wire, node: Node) -> bool:
    """Tell whether a chord or cut comes from the left."""
    if wire.key in forest.cuts:
        return forest.cuts[wire.key] == node.key
    return forest.layer[wire.beyond(node.key)] < forest.layer[node.key]


def _touch(wire: Wire, node: Node, *, tree: bool = False) -> Touch:
    which = "a" if wire.a.node == node.key else "b"
    return Touch(wire.at(node.key).slot, wire, which, tree)


def _of_joint(node: Node, left: list[Touch], right: list[Touch]) -> tuple[Block, ...]:
    """Side by side where each half has its wires on one side, else one half below the other."""
    lefts, rights = {touch.slot for touch in left}, {touch.slot for touch in right}
    if len(lefts) <= 1 and len(rights) <= 1 and not lefts & rights:
        return (Block(_grouped(left), _grouped(right)),)
    first = left[0].slot if left else node.halves[0].end
    ordered = sorted((half.end for half in node.halves), key=lambda end: end != first)
    return tuple(_only(end, left, right) for end in ordered)


def _only(slot: str, left: Iterable[Touch], right: Iterable[Touch]) -> Block:
    lefts = tuple(touch for touch in left if touch.slot == slot)
    rights = tuple(touch for touch in right if touch.slot == slot)
    return Block(lefts, rights or (() if lefts else (Touch(slot),)))


def _grouped(touches: list[Touch]) -> tuple[Touch, ...]:
    """Keep the order, but bring the touches of one slot together, where its first one is."""
    first: dict[str, int] = {}
    for index, touch in enumerate(touches):
        first.setdefault(touch.slot, index)
    return tuple(sorted(touches, key=lambda touch: first[touch.slot]))
