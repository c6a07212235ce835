"""Entries of the language: classes whose annotated fields are keys, read by a table made once per class.

    class Circuit(Entry):
        '''A set of conductors with one function.'''
        voltage: Annotated[float | None, Amount("V"), "Highest voltage between two conductors."] = None

An annotation names the kind and the documentation of a key. A field that is a word of Python ends in
"_" (`from_`). A class may take further keys, known by a function `further`; they are kept as nodes.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from inspect import get_annotations
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Self, TypeVar, get_type_hints

from mateproof.plan.problems import Problems
from mateproof.plan.saying.words import meant, said
from mateproof.plan.yaml.nodes import Copy, Map, Model, Node, Scalar
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
    made = entry.__new__(entry)
    if isinstance(node, Copy) and (common := _common(entry, node.model, problems)):
        made.__dict__ = _read_copy(common, node, problems)
    else:
        made.__dict__ = _read(entry, node, problems)
    return made


def _read(entry: type[Entry], node: Map, problems: Problems, own: Collection[str] = ()) -> dict[str, Any]:
    """Return attribute → value, in written order; the keys in `own` are not read, their value is None."""
    table = _readers(entry)
    values: dict[str, Any] = {"node": node}
    items: Any = iter(node.items)
    for key, value in zip(items, items, strict=True):
        reader = table.get(key[4])
        if reader is not None:
            attribute, read, known = reader
            if own and key[4] in own:
                values[attribute] = None
                continue
            found = known.get(value[4]) if known is not None and type(value) is Scalar else None
            if found is None:
                found = read(value, problems)
            if found is not None:
                values[attribute] = found
        elif key[4] in entry.further:
            values.setdefault("others", []).append((key, value))
        else:
            _unknown(entry, node, key, value, problems)
    if entry.required:
        _check_required(entry, node, problems)
    return values


def _check_required(entry: type[Entry], node: Map, problems: Problems) -> None:
    """Tell of every key that must be written and is not."""
    for name in entry.required:
        if node.get(name) is None and not problems.broken_off:
            kind = keys_of(entry)[name].kind
            problems.add(node.span, "missing-key", key=name, example=kind.example)


class _Common(NamedTuple):
    """What the copies of a model have in common as entries of one class."""

    values: dict[str, Any]
    """attribute → value, in written order; None where each copy has its own"""
    own: Sequence[tuple[str, Any, dict[str, Any] | None]]
    """how the items that are a copy's own are read, as `_readers` says"""


def _common(entry: type[Entry], model: Model, problems: Problems) -> _Common | None:
    """Return what all copies share, read once; None where the copies differ in more than values of keys."""
    if entry not in model.read:
        table, items = _readers(entry), model.node.items
        keys = [items[at - 1] for at in model.at if at % 2]
        names = [key.text for key in keys if isinstance(key, Scalar) and key.text in table]
        common = None
        if len(names) == len(model.at):
            values = _read(entry, model.node, problems, names)
            common = _Common(values, [table[name] for name in names])
        model.read[entry] = common
    return model.read[entry]  # type: ignore[no-any-return]  # nothing else is put there


def _read_copy(common: _Common, copy: Copy, problems: Problems) -> dict[str, Any]:
    """Return what `_read` does; only what is the copy's own is read."""
    values = common.values.copy()
    values["node"] = copy
    for (attribute, read, known), value in zip(common.own, copy.own, strict=True):
        found = known.get(value[4]) if known is not None and type(value) is Scalar else None
        if found is None:
            found = read(value, problems)
        if found is not None:
            values[attribute] = found
        else:
            del values[attribute]
    return values


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
