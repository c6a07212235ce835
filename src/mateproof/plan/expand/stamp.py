"""A stamp makes copies of a node with placeholders filled in; whatever has none is shared, not copied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from typing import TYPE_CHECKING, Any

from mateproof.plan.expand.cells import joined
from mateproof.plan.language.kinds.base import PLACEHOLDER
from mateproof.plan.language.repeat import typed
from mateproof.plan.lists.cell import Cell
from mateproof.plan.problems import Problems
from mateproof.plan.yaml.nodes import Map, Node, Scalar, Seq
from mateproof.vocabulary.nearest import did_you_mean

if TYPE_CHECKING:
    from mateproof.plan.model import Span

Values = Mapping[str, int | str]
Filler = Callable[[Values], Any]


class Stamps:
    """Makes stamps, and remembers which placeholders they fill."""

    def __init__(self, problems: Problems, variables: Mapping[str, Span] | None = None) -> None:
        self.problems = problems
        self.variables = variables or {}
        """The plan's variables: filled in before, and known here to forbid others of their name."""
        self.cells = False
        """True as soon as a value comes from a cell of a list."""
        self.filled: set[tuple[int, int, int]] = set()
        """places of the scalars whose placeholders somebody fills."""

    def bind(self, keys: Iterable[Node]) -> None:
        """Tell of variables of a repetition that have the name of a variable of the plan."""
        for key in keys:
            if isinstance(key, Scalar) and (span := self.variables.get(key.text)):
                where = self.problems.place(span)
                message = f"“{key.text}” is a variable of the plan already, written at {where}"
                self.problems.add(key.span, message, "choose another name for one of them")

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
        own = tuple(match[1] for match in PLACEHOLDER.finditer(node.text) if match[1] in names)

        def fill(values: Values) -> Scalar:
            if self.cells and (cell := joined(node.text, pieces, values, own)) is not None:
                return new(Scalar, (*cell.span, cell, style))
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
                hint = did_you_mean(match[1], [*names, *self.variables])
                self.problems.add(node.span, f"the placeholder {match[0]} has no variable “{match[1]}”", hint)
                pieces.append(match[0])
        pieces.append(node.text[at:])
        return [piece for piece in pieces if piece != ""]

    def _piece(self, node: Scalar, name: str, offset: int, width: str) -> Callable[[Values], str]:
        """Return the function that prints one placeholder."""
        if not offset and not width:
            return lambda values: str(values[name])

        def count(values: Values) -> str:
            value = values[name]
            if type(value) is Cell:
                value = typed(value)
            if isinstance(value, int):
                return format(value + offset, width)
            self.problems.add(
                node.span, f"“{name}” is “{value}” here, and no number to count with", "write <name>"
            )
            return value

        return count
