"""`for`: variables and what they run through; several of them run through every combination."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from math import prod
from operator import itemgetter

from mateproof.plan.expand.stamp import Stamps, Values
from mateproof.plan.language.repeat import FOR, MOST
from mateproof.plan.lists.read import Lists
from mateproof.plan.problems import Problems
from mateproof.plan.yaml.nodes import Map, Node, Scalar


class TooMuch(Exception):
    """The plan written out would be larger than anything meant."""


class Loop:
    """The variables of one `for`, read."""

    def __init__(self, node: Node, problems: Problems) -> None:
        read = FOR.read(node, problems) or []
        self.node = node
        keys = node.pairs() if isinstance(node, Map) else ()
        self.names = frozenset(key.text for key, _ in keys)
        """also of variables whose values could not be read: that has been told"""
        self._names = [key.text for key, _ in read]
        self._values = [values for _, values in read]

    def __len__(self) -> int:
        """Return the number of combinations."""
        return prod(map(len, self._values)) if self._names else 0

    def __iter__(self) -> Iterator[Values]:
        """Yield every combination, the last variable running fastest."""
        for values in product(*self._values) if self._names else ():
            yield dict(zip(self._names, values, strict=True))


class Rows:
    """The rows of a list: each is a set of values, by the titles of the columns."""

    def __init__(self, node: Node, lists: Lists, stamps: Stamps) -> None:
        self.node = node
        self.table = lists.table(node)
        columns = self.table.columns if self.table else []
        self.names = frozenset(column.name for column in columns if column.name)
        stamps.cells = stamps.cells or bool(columns)
        stamps.bind(Scalar(*column.title.span, column.name) for column in columns)

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.table.rows) if self.table else 0

    def __iter__(self) -> Iterator[Values]:
        """Yield the values of each row."""
        return iter(self.table.values() if self.table else ())


Turns = Loop | Rows


REPEATING = ("for", "rows")
"""Keys of an entry that repeat it."""


def repetition(node: Node, problems: Problems) -> tuple[str, Node] | None:
    """Return the key that repeats an entry, and its value; None when it has none."""
    if not isinstance(node, Map):
        return None
    found = sorted(
        ((key.text, value) for key, value in node.pairs() if key.text in REPEATING), key=itemgetter(0)
    )
    if len(found) > 1:
        problems.add(node.span, "for-and-rows")
    return found[-1] if found else None


def turns(repeated: tuple[str, Node], lists: Lists, stamps: Stamps) -> Turns:
    """Return what an entry runs through."""
    key, node = repeated
    if key == "rows":
        return Rows(node, lists, stamps)
    loop = Loop(node, stamps.problems)
    stamps.bind(node.key_nodes() if isinstance(node, Map) else ())
    return loop


DEEPEST = 60
"""More templates within each other are a circle that somebody wrote out."""
MOST_USES = 100_000
"""Uses of templates by templates: each takes a hundred times as long as an entry."""


class Budget:
    """Counts copies and stops what would never end."""

    def __init__(self, problems: Problems) -> None:
        self.problems = problems
        self.left = MOST
        self.uses = min(MOST, MOST_USES)

    def use(self, node: Node) -> None:
        """Take one use of a template by a template; raise when there were too many."""
        self.uses -= 1
        if self.uses < 0:
            self.problems.add(node.span, "templates-too-often", most=f"{MOST_USES:,}")
            raise TooMuch

    def take(self, count: int, node: Node) -> None:
        """Take a number of copies from the budget; raise when it is exhausted."""
        self.left -= count
        if self.left < 0:
            self.problems.add(node.span, "too-many", most=f"{MOST:,}")
            raise TooMuch
