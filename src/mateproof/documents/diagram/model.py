"""What the diagram is about: nodes (devices, joints, open and bare ends) and wires between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class Kind(StrEnum):
    """What a node is."""

    DEVICE = "device"
    JOINT = "joint"  # two flying ends plugged together
    OPEN = "open"  # a flying end that is plugged into nothing
    BARE = "bare"  # a lead that ends without connector and device


@dataclass(frozen=True, slots=True)
class Half:
    """One connector: a half of a joint, or mounted on a device; None is "not stated"."""

    end: str
    gender: str | None = None
    text: str = ""
    detail: str = ""
    colour: str | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Dock:
    """A connector mounted on a device, and what is plugged into it."""

    mounted: Half
    mate: Half | None


@dataclass(frozen=True, slots=True)
class Node:
    """One box of the picture. `halves` for joints and open ends, `docks` for devices, both in plan order."""

    key: str
    kind: Kind
    zone: str | None = None
    name: str = ""
    detail: str = ""
    halves: tuple[Half, ...] = ()
    docks: tuple[Dock, ...] = ()
    mate: str = ""

    @property
    def title(self) -> str:
        """What to call it where something leads to it."""
        return self.name or (self.halves[0].end if self.halves else self.key)


@dataclass(frozen=True, slots=True)
class Attachment:
    """Where a wire meets a node: at a connector (its end's name) or, with an empty slot, at a terminal."""

    node: str
    slot: str = ""


@dataclass(frozen=True, slots=True)
class Wire:
    """One lead, or a direct link between two mounted connectors (without strokes)."""

    key: str
    a: Attachment
    b: Attachment
    detail: str = ""
    strokes: tuple[str, ...] = ()
    known_strokes: bool = True
    flow: int = 0
    """1: fed at a (a plug there, or a socket at b); -1: fed at b; 0: not known."""

    @property
    def ends(self) -> tuple[tuple[Attachment, str], ...]:
        """Both attachments with the names of their sides."""
        return ((self.a, "a"), (self.b, "b"))

    def at(self, node: str) -> Attachment:
        """Return the attachment on one node's side."""
        return self.a if self.a.node == node else self.b

    def beyond(self, node: str) -> str:
        """Return the node on the other side."""
        return self.b.node if self.a.node == node else self.a.node


@dataclass(frozen=True)
class Graph:
    """Nodes by key and wires, both in the order of the plan; zones in the order of the plan."""

    nodes: Mapping[str, Node]
    wires: Sequence[Wire]
    zones: Sequence[str] = ()

    def zone_order(self, node: Node) -> int:
        """Return the rank of the node's zone; what lies in no zone comes last."""
        return self._ranks.get(node.zone or "", len(self.zones))

    @cached_property
    def _ranks(self) -> Mapping[str, int]:
        return {zone: rank for rank, zone in enumerate(self.zones)}
