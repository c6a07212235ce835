"""A plan's text as a tree that remembers its form: where things begin and end, flow or block, quotes.

`yaml.build` keeps what a plan means and forgets how it was written; a formatter needs the other half. Texts
come here only after `build` has read them without a problem.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from mateproof.plan.yaml.build import Parser


@dataclass(slots=True)
class Leaf:
    """One text. `start` and `end` count characters of the file; `style` is "" without quotes."""

    start: int
    end: int
    line: int
    last_line: int
    column: int
    text: str
    style: str
    free: bool = True
    """False when the language takes it for a number or a word of its own, never for a free text."""


@dataclass(slots=True)
class Box:
    """A mapping or a list; `trail` are the comments after its last item, on its own level."""

    start: int
    end: int
    line: int
    last_line: int
    column: int
    flow: bool
    mapping: bool
    items: list[Item] = field(default_factory=list)
    trail: list[str] = field(default_factory=list)
    owner: Item | None = None

    @property
    def block(self) -> bool:
        """True when it is written without brackets."""
        return not self.flow


Value = Leaf | Box


@dataclass(slots=True)
class Item:
    """A key with its value, or a value of a list, with the comments that belong to it.

    `lead` stands above it ("" is a blank line), `header` behind its key, `beside` behind its value,
    `inside` below it and indented deeper.
    """

    key: Leaf | None
    value: Value
    lead: list[str] = field(default_factory=list)
    header: str = ""
    beside: str = ""
    inside: list[str] = field(default_factory=list)

    @property
    def first(self) -> Value:
        """What is written first of it."""
        return self.key or self.value

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.first.start

    @property
    def end(self) -> int:
        """Where it ends; what is empty ends where its key does."""
        return max(self.value.end, self.key.end if self.key else 0)


def tree(text: str) -> Box:
    """Return the mapping that a text is."""
    events = iter(yaml.parse(text, Loader=Parser))
    root = next(event for event in events if isinstance(event, yaml.MappingStartEvent))
    box = _box(root, events)
    assert isinstance(box, Box)  # noqa: S101 (a mapping begins like one)
    return box


def walk(box: Box) -> Iterator[Item]:
    """Yield every item of a box and of the boxes in it, in the order of the text."""
    for item in box.items:
        yield item
        if isinstance(item.value, Box):
            yield from walk(item.value)


def meaning(value: Value) -> object:
    """Return what a tree says, without its form: to compare two of them."""
    if isinstance(value, Leaf):
        return value.text, not value.text and not value.style
    if value.mapping:
        return {item.key.text: meaning(item.value) for item in value.items if item.key}
    return [meaning(item.value) for item in value.items]


def _value(event: Any, events: Iterator[Any]) -> Value:  # noqa: ANN401 (events of an untyped library)
    if not isinstance(event, yaml.ScalarEvent):
        return _box(event, events)
    start: Any = event.start_mark
    end: Any = event.end_mark
    style, text = event.style or "", event.value
    if style and not text.isprintable():  # as `build` reads it
        text = text.rstrip("\n").replace("\xa0", " ").replace("\u202f", " ")
    return Leaf(start.index, end.index, start.line, end.line, start.column, text, style)


def _box(event: Any, events: Iterator[Any]) -> Box:  # noqa: ANN401 (see _value)
    start, mapping = event.start_mark, isinstance(event, yaml.MappingStartEvent)
    box = Box(start.index, 0, start.line, start.line, start.column, bool(event.flow_style), mapping)
    for inner in events:
        if isinstance(inner, yaml.CollectionEndEvent):
            break
        first = _value(inner, events)
        if mapping:
            assert isinstance(first, Leaf)  # noqa: S101 (`build` refuses other keys)
            _add(box, Item(first, _value(next(events), events)))
        else:
            _add(box, Item(None, first))
    if box.flow:
        box.end, box.last_line = inner.end_mark.index, inner.end_mark.line
    elif box.items:  # the parser closes a block where the next thing begins, beyond comments
        box.end = box.items[-1].end
        box.last_line = max(box.items[-1].first.last_line, box.items[-1].value.last_line)
    return box


def _add(box: Box, item: Item) -> None:
    box.items.append(item)
    if isinstance(item.value, Box):
        item.value.owner = item
