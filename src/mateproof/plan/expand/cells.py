"""Values from cells: texts that keep the cell's place, and empty cells as what is not stated."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from mateproof.plan.language.kinds.base import PLACEHOLDER
from mateproof.plan.lists.cell import Cell
from mateproof.plan.problems import Problems
from mateproof.plan.saying.words import said
from mateproof.plan.yaml.nodes import REFUSED, Map, Node, Scalar, Seq, shorten

if TYPE_CHECKING:
    from mateproof.plan.expand.stamp import Words


def joined(
    written: str, form: str, words: Sequence[tuple[str, Words]], values: Mapping[str, int | str]
) -> Cell | None:
    """Return a text filled from cells (`words` are its variables), at the first one's place; else None."""
    cells = [value for name, _ in words if type(value := values[name]) is Cell]
    if not cells:
        return None
    if (match := PLACEHOLDER.fullmatch(written)) and not (match[2] or match[3]):
        return cells[0]
    bad = next((cell.wrong for cell in cells if cell.wrong), None)
    if (empty := next((cell for cell in cells if not cell and not cell.wrong), None)) is not None:
        return Cell.at(
            empty.span, "", (f"the cell is empty, and “{shorten(written)}” needs it", "fill it in")
        )
    text = form % tuple([word.word(values[name]) for name, word in words])
    return Cell.at(cells[0].span, text, bad)


def from_cells(values: Mapping[str, int | str]) -> bool:
    """Return whether one of the values comes from a list."""
    return any(type(value) is Cell for value in values.values())


def settled(node: Node, problems: Problems) -> Node | None:
    """Return a node with cells as plain texts; None when nothing but empty cells stands in it."""
    if isinstance(node, Scalar):
        return node if type(node.text) is not Cell else scalar(node.text, problems, node.style)
    if isinstance(node, Map):
        kept = [item for pair in node.pairs() for item in _pair(*pair, problems)]
    else:
        kept = [found for item in node.items if (found := settled(item, problems)) is not None]
    if node.items and not kept:
        return None
    return (Map if isinstance(node, Map) else Seq)(node.file, node.line, node.column, kept)


def _pair(key: Scalar, value: Node, problems: Problems) -> tuple[Node, ...]:
    found = settled(value, problems)
    if found is None:
        return ()
    name = named(key, problems)
    return () if name is None else (name, found)


def named(key: Scalar, problems: Problems) -> Scalar | None:
    """Return a name; None when its cell is empty, which is told."""
    name = settled(key, problems)
    if name is None:
        problems.add(key.span, "empty-name-cell")
    return name if isinstance(name, Scalar) and name.style != REFUSED else None


def scalar(cell: Cell, problems: Problems, style: str | None = "") -> Scalar | None:
    """Return a cell as a text of the plan; None when it is empty. What is wrong with it is told now."""
    text = cell.replace("\xa0", " ").replace("\u202f", " ")
    wrong = cell.wrong
    if wrong is None and not text.isprintable():
        wrong = ("a cell with a line break or an invisible character", "write it on one line")
    if wrong is None and (match := PLACEHOLDER.search(text)):
        wrong = (f"a cell with the placeholder {match[0]}", "write the value")
    if wrong is not None:
        problems.add(cell.span, "bad-cell", said=said(wrong[0]), help=said(wrong[1]) if wrong[1] else None)
        return Scalar(*cell.span, "", REFUSED)
    return Scalar(*cell.span, str(text), style) if text else None
