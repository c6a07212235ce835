"""A stamp makes copies of a node with placeholders filled in; whatever has none is shared, not copied."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from typing import Any

from mateproof.plan.language.kinds.base import PLACEHOLDER
from mateproof.plan.problems import Problems
from mateproof.plan.saying.words import meant
from mateproof.plan.yaml.nodes import Map, Node, Scalar, Seq

Values = Mapping[str, int | str]
Filler = Callable[[Values], Any]


class Stamps:
    """Makes stamps, and remembers which placeholders they fill."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self.filled: set[tuple[int, int, int]] = set()
        """places of the scalars whose placeholders somebody fills."""

    def stamp(self, node: Node, names: Set[str]) -> Filler:
        """Return a function from the values of `names` to a copy of the node."""
        made = self._filler(node, names)
        return made or (lambda _: node)

    def _filler(self, node: Node, names: Set[str]) -> Filler | None:
        """Return the function; None when there is nothing to fill."""
        if isinstance(node, Scalar):
            return self._word(node, names)
        parts = [(at, part) for at, item in enumerate(node.items) if (part := self._filler(item, names))]
        if not parts:
            return None
        kind, file, line, column, items = type(node), node.file, node.line, node.column, node.items

        def fill(values: Values) -> Map | Seq:
            copy = list(items)
            for at, part in parts:
                copy[at] = part(values)
            return kind(file, line, column, copy)

        return fill

    def _word(self, node: Scalar, names: Set[str]) -> Filler | None:
        if "<" not in node.text or not PLACEHOLDER.search(node.text):
            return None
        self.filled.add(node[:3])
        pieces = self._pieces(node, names)
        new, file, line, column, length, style = tuple.__new__, *node[:4], node.style

        def fill(values: Values) -> Scalar:
            text = "".join([piece if type(piece) is str else piece(values) for piece in pieces])  # type: ignore[operator]
            return new(Scalar, (file, line, column, length, text, style))

        return fill

    def _pieces(self, node: Scalar, names: Set[str]) -> list[str | Callable[[Values], str]]:
        pieces: list[str | Callable[[Values], str]] = []
        at = 0
        for match in PLACEHOLDER.finditer(node.text):
            pieces.append(node.text[at : match.start()])
            at = match.end()
            if match[1] in names:
                pieces.append(self._piece(node, match[1], int(match[2] or 0), match[3] or ""))
            else:
                given = {"placeholder": match[0], "variable": match[1]}
                self.problems.tell(node.span, "unknown-variable", given, meant(match[1], names))
                pieces.append(match[0])
        pieces.append(node.text[at:])
        return [piece for piece in pieces if piece != ""]

    def _piece(self, node: Scalar, name: str, offset: int, width: str) -> Callable[[Values], str]:
        """Return the function that prints one placeholder."""
        if not offset and not width:
            return lambda values: str(values[name])

        def count(values: Values) -> str:
            value = values[name]
            if isinstance(value, int):
                return format(value + offset, width)
            self.problems.add(node.span, "no-number-to-count", variable=name, value=value)
            return value

        return count
