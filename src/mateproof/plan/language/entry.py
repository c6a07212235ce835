"""Entries of the language: classes whose annotated fields are keys, read by a table made once per class.

    class Circuit(Entry):
        '''A set of conductors with one function.'''
        voltage: Annotated[float | None, Amount("V"), "Highest voltage between two conductors."] = None

An annotation names the kind and the documentation of a key. A field that is a word of Python ends in
"_" (`from_`). A class may take further keys, known by a function `further`; they are kept as nodes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from inspect import get_annotations
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar, get_type_hints

from mateproof.plan.problems import Problems
from mateproof.plan.saying.words import meant, said
from mateproof.plan.yaml.nodes import Map, Node, Scalar
from mateproof.vocabulary.nearest import surely

if TYPE_CHECKING:
    from mateproof.plan.language.kinds.base import Kind
    from mateproof.plan.model import Span

E = TypeVar("E", bound="Entry")
NOTHING = Map(0, 1, 1, [])


class Entry:
    """A mapping of the plan. Fields that are not written are None: the class's own default."""

    node: Map = NOTHING
    others: Sequence[tuple[Scalar, Node]] = ()
    """Further keys, where the class takes some."""
    required: ClassVar[tuple[str, ...]] = ()
    further: ClassVar[frozenset[str]] = frozenset()
    heading: ClassVar[str] = ""
    """Heading in the reference, when the title is not good."""
    where: ClassVar[str] = ""
    """How messages say where a key stands, when "in a {title}" is not good."""

    @classmethod
    def title(cls) -> str:
        """Return the name of the entry in reference and schema."""
        return cls.__name__.removesuffix("Entry").lower()

    def span(self, key: str) -> Span:
        """Return where the value of a key stands; the entry itself when it is not written."""
        found = self.node.get(key)
        return (found or self.node).span

    @classmethod
    def empty(cls, node: Map) -> Self:
        """Return an entry without any key, at the place of a node."""
        entry = cls()
        entry.node = node
        return entry


@dataclass(frozen=True, slots=True)
class Key:
    """One key of an entry: its name in the plan, its attribute, its kind and what it means."""

    name: str
    attribute: str
    kind: Kind
    doc: str
    required: bool


_KEYS: dict[type[Entry], dict[str, Key]] = {}
_READERS: dict[type[Entry], dict[str, tuple[str, Any, dict[str, Any] | None]]] = {}


def keys_of(entry: type[Entry]) -> dict[str, Key]:
    """Return name → key of an entry's class: required keys, then its own, then those of base classes.

    Reference, schema and canonical form have this order. It is made once.
    """
    if (found := _KEYS.get(entry)) is None:
        found = {}
        hints = get_type_hints(entry, include_extras=True)
        for attribute in (name for base in entry.__mro__ for name in get_annotations(base)):
            kind, doc = getattr(hints[attribute], "__metadata__", (None, ""))
            if kind is not None:
                name = attribute.removesuffix("_")
                found[name] = Key(name, attribute, kind, doc, name in entry.required)
        found = _KEYS[entry] = dict(sorted(found.items(), key=lambda item: not item[1].required))
    return found


def read_entry(entry: type[E], node: Map, problems: Problems) -> E:
    """Return the entry in a mapping, with every key that could be read; problems tell of the rest."""
    table = _readers(entry)
    values: dict[str, Any] = {"node": node}
    items: Any = iter(node.items)
    for key, value in zip(items, items, strict=True):
        reader = table.get(key[4])
        if reader is not None:
            attribute, read, known = reader
            found = known.get(value[4]) if known is not None and type(value) is Scalar else None
            if found is None:
                found = read(value, problems)
            if found is not None:
                values[attribute] = found
        elif key[4] in entry.further:
            values.setdefault("others", []).append((key, value))
        else:
            _unknown(entry, node, key, value, problems)
    for name in entry.required:
        if node.get(name) is None and not problems.broken_off:
            kind = keys_of(entry)[name].kind
            problems.add(node.span, "missing-key", key=name, example=kind.example)
    made = entry.__new__(entry)
    made.__dict__ = values
    return made


def _readers(entry: type[Entry]) -> dict[str, tuple[str, Any, dict[str, Any] | None]]:
    """Return key → (attribute, bound reader, what it has read before): all that the inner loop needs."""
    if (found := _READERS.get(entry)) is None:
        found = {name: (key.attribute, key.kind.read, key.kind.known) for name, key in keys_of(entry).items()}
        _READERS[entry] = found
    return found


def _unknown(entry: type[Entry], node: Map, key: Scalar, value: Node, problems: Problems) -> None:
    """Tell that an entry has no such key; a comma inside {…} is a usual reason."""
    if key.text[:1].isdigit() and isinstance(value, Scalar) and value.empty:
        problems.add(key.span, "comma", text=key.text)
        return
    known = [*keys_of(entry), *entry.further]
    problems.add(
        key.span,
        "unknown-key",
        help=meant(key.text, known),
        instead=other_key(key.text, known, node),
        key=key.text,
        where=said(entry.where or f"in a {entry.title()}"),
    )


def other_key(key: str, known: Sequence[str], node: Map) -> tuple[str, str] | None:
    """Return a key and what it was surely meant to be; None when that is not sure, or is written already."""
    near = surely(key, known)
    return (key, near) if near and node.get(near) is None else None
