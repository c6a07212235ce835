"""What a YAML text is made of, each piece with its place. A plan has a million of these: keep them light."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from mateproof.plan.model import Span

REFUSED = "!"
"""Style of a scalar that stands for something already reported; nobody complains about it twice."""


class Scalar(NamedTuple):
    """A text. The first four fields are its span; `style` is "" when it is written without quotes."""

    file: int
    line: int
    column: int
    length: int
    text: str
    style: str | None = ""

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self[:4]

    @property
    def empty(self) -> bool:
        """True when nothing is written where a value could stand (`W1:`)."""
        return not self.text and not self.style


TEXT: Callable[[Any], str] = itemgetter(Scalar._fields.index("text"))
"""Returns the text of a scalar; for when there are a million of them."""


class Block:
    """What mappings and sequences share: a span, and items in written order."""

    __slots__ = ("column", "file", "items", "line")

    def __init__(self, file: int, line: int, column: int, items: list[Node]) -> None:
        self.file = file
        self.line = line
        self.column = column
        self.items = items

    @property
    def span(self) -> Span:
        """Where it begins."""
        return (self.file, self.line, self.column, 1)


class Map(Block):
    """A mapping. `items` alternates key and value: [key, value, key, value, …]; keys are scalars."""

    __slots__ = ()

    def pairs(self) -> Iterator[tuple[Scalar, Node]]:
        """Yield key and value."""
        items = iter(self.items)
        return zip(items, items, strict=True)  # type: ignore[arg-type]  # keys are scalars

    def key_nodes(self) -> list[Scalar]:
        """Return the keys in written order."""
        return self.items[::2]  # type: ignore[return-value]  # keys are scalars

    def get(self, key: str) -> Node | None:
        """Return the value of a key; None when it is not written."""
        texts = list(map(TEXT, self.key_nodes()))
        return self.items[2 * texts.index(key) + 1] if key in texts else None

    def key(self, key: str) -> Scalar | None:
        """Return the key itself, with its place; None when it is not written."""
        return next((name for name in self.key_nodes() if name.text == key), None)

    def without(self, *keys: str) -> Map:
        """Return the mapping without some of its keys."""
        kept = [node for pair in self.pairs() if pair[0].text not in keys for node in pair]
        return Map(self.file, self.line, self.column, kept)


class Model:
    """A mapping of which copies are made that differ in the items at some places."""

    __slots__ = ("at", "key_nodes", "node", "read")

    def __init__(self, node: Map, at: tuple[int, ...]) -> None:
        self.node = node
        self.at = at
        self.key_nodes = None if any(place % 2 == 0 for place in at) else node.key_nodes()
        """the keys, where the copies have them in common"""
        self.read: dict[Any, Any] = {}
        """kind of entry → what was read of that which all copies share"""


class Copy(Map):
    """A copy of a model. It holds only what is its own; a plan has a million of these, too."""

    __slots__ = ("model", "own")

    def __init__(self, model: Model, own: list[Node]) -> None:
        self.model = model
        self.own = own
        """the items at the places `model.at`"""

    file = property(lambda self: self.model.node.file)
    line = property(lambda self: self.model.node.line)
    column = property(lambda self: self.model.node.column)

    @property
    def items(self) -> list[Node]:  # type: ignore[override]  # nobody writes to the items of a copy
        """Return all items."""
        items = list(self.model.node.items)
        for at, item in zip(self.model.at, self.own, strict=True):
            items[at] = item
        return items

    def key_nodes(self) -> list[Scalar]:
        """Return the keys in written order."""
        keys = self.model.key_nodes
        return super().key_nodes() if keys is None else keys


class Seq(Block):
    """A sequence."""

    __slots__ = ()


Node = Scalar | Map | Seq


def what(node: Node) -> str:
    """Return what a node is, for messages: the text itself, "a mapping", "a list", "nothing"."""
    if isinstance(node, Scalar):
        return f"“{shorten(node.text)}”" if node.text or node.style else "nothing"
    return "a mapping {…}" if isinstance(node, Map) else "a list […]"


def shorten(text: str, width: int = 60) -> str:
    """Return a text that fits into a message."""
    return text if len(text) <= width else f"{text[: width - 1]}…"
