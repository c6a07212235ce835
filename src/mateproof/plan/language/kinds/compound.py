"""Kinds that hold other kinds: lists, mappings of names, entries, and either of two."""

from __future__ import annotations

from typing import Any

from mateproof.plan.language.entry import Entry, read_entry
from mateproof.plan.language.kinds.base import Kind, Schema, leaf, wrong
from mateproof.plan.language.kinds.texts import Name
from mateproof.plan.problems import Problems
from mateproof.plan.yaml.nodes import Map, Node, Scalar, Seq


class ListOf(Kind):
    """A list; the value is a tuple in written order."""

    container = True

    def __init__(self, item: Kind, noun: str = "", example: str = "", *, some: bool = False) -> None:
        self.item = item
        self.noun = noun or f"a list, each item {item.noun},"
        self.example = example or f"[{item.example}]"
        self._some = some

    def read(self, node: Node, problems: Problems) -> tuple[Any, ...] | None:
        """Return the items; None when one of them is wrong, since a shorter list would say something else."""
        if not isinstance(node, Seq) or (self._some and not node.items):
            wrong(self, node, problems)
            return None
        before = len(problems.found)
        values = tuple(self.item.read(item, problems) for item in node.items)
        return values if len(problems.found) == before and None not in values else None

    def schema(self) -> Schema:
        """Return an array."""
        return {"type": "array", "items": leaf(self.item)} | ({"minItems": 1} if self._some else {})


class Of(Kind):
    """An entry of the language: a mapping with known keys."""

    container = True

    def __init__(self, entry: type[Entry], noun: str = "", example: str = "") -> None:
        self.entry = entry
        self.noun = noun or "a mapping"
        self.example = example

    def read(self, node: Node, problems: Problems) -> Entry | None:
        """Return the entry, with every key that could be read."""
        if isinstance(node, Scalar) and node.empty:
            node = Map(*node.span[:3], [])
        return (
            read_entry(self.entry, node, problems) if isinstance(node, Map) else wrong(self, node, problems)
        )

    def schema(self) -> Schema:
        """Return a reference to the entry's definition."""
        return {"anyOf": [{"$ref": f"#/$defs/{self.entry.title()}"}, {"type": "null"}]}


class Named(Kind):
    """A mapping from the planner's names to values; the value is a list of (key, value)."""

    container = True

    def __init__(self, item: Kind, of: str | Kind, separators: str = "", example: str = "") -> None:
        self.item = item
        self.name = Name(of, separators=separators) if isinstance(of, str) else of
        self.noun = "a mapping of names"
        self.example = example

    def read(self, node: Node, problems: Problems) -> list[tuple[Scalar, Any]] | None:
        """Return name and value in written order; wrong ones are left out."""
        if not isinstance(node, Map):
            wrong(self, node, problems)
            return None
        found: dict[str, tuple[Scalar, Any]] = {}
        for key, item in node.pairs():
            value = self.item.read(item, problems)
            if self.name.read(key, problems) is None or value is None:
                continue
            if key.text in found:  # two names can become one when a template is filled in
                problems.add(key.span, "name-filled-twice", name=key.text, earlier=found[key.text][0].span)
            found[key.text] = (key, value)
        return list(found.values())

    def schema(self) -> Schema:
        """Return an object whose keys are free."""
        return {"type": ["object", "null"], "additionalProperties": leaf(self.item)}


class Either(Kind):
    """A short form as one text, or the long form."""

    container = True

    def __init__(self, short: Kind, long: Kind) -> None:
        self.short = short
        self.long = long
        self.noun = f"{short.noun} or {long.noun}"
        self.example = short.example

    def read(self, node: Node, problems: Problems) -> Any:  # noqa: ANN401 (see Kind)
        """Return what the form that is written says."""
        return (self.short if isinstance(node, Scalar) else self.long).read(node, problems)

    def schema(self) -> Schema:
        """Return both forms."""
        return {"anyOf": [leaf(self.short), leaf(self.long)]}
