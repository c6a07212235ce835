"""A stamp makes copies of a node with placeholders filled in; whatever has none is shared, not copied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set
from re import Match
from typing import TYPE_CHECKING, Any

from mateproof.plan.expand.cells import joined
from mateproof.plan.language.kinds.base import PLACEHOLDER
from mateproof.plan.language.repeat import typed
from mateproof.plan.lists.cell import Cell
from mateproof.plan.problems import Problems
from mateproof.plan.saying.words import meant
from mateproof.plan.yaml.nodes import Copy, Map, Model, Node, Scalar, Seq

if TYPE_CHECKING:
    from mateproof.plan.model import Span

Values = Mapping[str, int | str]
Filler = Callable[[Values], Any]
_MOST_KNOWN = 20_000


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
                self.problems.add(key.span, "variable-taken", name=key.text, earlier=span)

    def stamp(self, node: Node, names: Set[str]) -> Filler:
        """Return a function from the values of `names` to a copy of the node."""
        made = self._filler(node, names)
        return made or (lambda _: node)

    def _filler(self, node: Node, names: Set[str]) -> Filler | None:
        """Return the function; None when there is nothing to fill."""
        if isinstance(node, Scalar):
            return self._word(node, names)
        parts = {at: part for at, item in enumerate(node.items) if (part := self._filler(item, names))}
        if not parts:
            return None
        return _mapping(node, parts) if isinstance(node, Map) else _sequence(node, parts)

    def _word(self, node: Scalar, names: Set[str]) -> Filler | None:
        if "<" not in node.text or not PLACEHOLDER.search(node.text):
            return None
        self.filled.add(node[:3])
        form, words = self._form(node, names)
        file, line, column, length, style = *node[:4], node.style
        last = node

        def fill(values: Values) -> Scalar:
            nonlocal last
            if self.cells and (cell := joined(node.text, form, words, values)) is not None:
                return tuple.__new__(Scalar, (*cell.span, cell, style))
            text = form % tuple([word[values[name]] for name, word in words])
            if text != last[4]:  # what hangs on the outer of two loops stays the same for many turns
                last = tuple.__new__(Scalar, (file, line, column, length, text, style))
            return last

        return fill

    def _form(self, node: Scalar, names: Set[str]) -> tuple[str, list[tuple[str, Words]]]:
        """Return the text with a `%s` for each placeholder, and what is put there."""
        form, words, at = "", [], 0
        for match in PLACEHOLDER.finditer(node.text):
            known = match[1] in names
            until = match.start() if known else match.end()
            form += node.text[at:until].replace("%", "%%") + ("%s" if known else "")
            at = match.end()
            if known:
                words.append((match[1], Words(self.problems, node, match)))
            else:
                given = {"placeholder": match[0], "variable": match[1]}
                hint = meant(match[1], [*names, *self.variables])
                self.problems.tell(node.span, "unknown-variable", given, hint)
        return form + node.text[at:].replace("%", "%%"), words


class Words(dict[int | str, str]):
    """What one placeholder prints for each value of its variable, made when it is first asked for."""

    def __init__(self, problems: Problems, node: Scalar, match: Match[str]) -> None:
        super().__init__()
        self.problems = problems
        self.node = node
        self.name, self.offset, self.width = match[1], int(match[2] or 0), match[3] or ""

    def __missing__(self, value: int | str) -> str:
        """Print a value and remember it; one from a cell is never asked for here."""
        if len(self) >= _MOST_KNOWN:
            self.clear()
        word = self[value] = self.word(value)
        return word

    def word(self, value: int | str) -> str:
        """Print a value, with what is added to it and as wide as it is asked for."""
        if not self.offset and not self.width:
            return str(value)
        if type(value) is Cell:
            value = typed(value)
        if isinstance(value, int):
            return format(value + self.offset, self.width)
        self.problems.add(self.node.span, "no-number-to-count", variable=self.name, value=value)
        return value


def _mapping(node: Map, parts: Mapping[int, Filler]) -> Filler:
    model, fillers = Model(node, tuple(parts)), tuple(parts.values())
    return lambda values: Copy(model, [fill(values) for fill in fillers])


def _sequence(node: Seq, parts: Mapping[int, Filler]) -> Filler:
    def fill(values: Values) -> Seq:
        copy = list(node.items)
        for at, part in parts.items():
            copy[at] = part(values)
        return Seq(node.file, node.line, node.column, copy)

    return fill
