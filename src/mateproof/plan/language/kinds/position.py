"""A place in space: three coordinates."""

from __future__ import annotations

from typing import Any

from mateproof.plan.language.kinds.base import Schema
from mateproof.plan.language.kinds.compound import ListOf
from mateproof.plan.language.kinds.numbers import Amount
from mateproof.plan.problems import Problems
from mateproof.plan.yaml.nodes import Node

_COORDINATES = 3


class Position(ListOf):
    """Three lengths along the axes of the plan; the value is a tuple of metres."""

    def __init__(self) -> None:
        super().__init__(Amount("m"), "a position (three coordinates)", "[1.2 m, 0 m, 2.7 m]")

    def read(self, node: Node, problems: Problems) -> tuple[Any, ...] | None:
        """Return the coordinates; a place with two or four is none."""
        found = super().read(node, problems)
        if found is None or len(found) == _COORDINATES:
            return found
        problems.add(node.span, "not-three-coordinates", count=str(len(found)), example=self.example)
        return None

    def schema(self) -> Schema:
        """Return an array of three."""
        return super().schema() | {"minItems": _COORDINATES, "maxItems": _COORDINATES}
