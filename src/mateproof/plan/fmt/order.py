"""Puts the keys of entries into the order of the reference, and spells values one way.

Names of the planner stay in the planner's order. So do the properties of a part: the dictionary has no better
one. They stand after what the part is made from and before its lists.
"""

from __future__ import annotations

from collections.abc import Mapping

from mateproof.plan.fmt.tree import Box, Item, Leaf, Value
from mateproof.plan.language.entries import REPEATED
from mateproof.plan.language.entry import Entry, keys_of
from mateproof.plan.language.kinds.base import Kind, Word
from mateproof.plan.language.kinds.compound import Either, ListOf, Named, Of
from mateproof.plan.language.kinds.texts import Text
from mateproof.plan.language.property import condition_kind, kind_of
from mateproof.plan.language.repeat import Bodies
from mateproof.plan.language.root import RootEntry
from mateproof.vocabulary.conditions import CONDITIONS
from mateproof.vocabulary.properties import PROPERTIES

_UNKNOWN = Kind()
_RANKS: dict[type[Entry], dict[str, int]] = {}


def arrange(root: Box) -> None:
    """Order and spell a whole plan."""
    _entry(RootEntry, root)


def _value(kind: Kind, value: Value) -> None:
    """Order and spell one value, when the language knows what it should be."""
    if isinstance(kind, Either):
        kind = kind.short if isinstance(value, Leaf) else kind.long
    if isinstance(kind, Bodies):
        kind = keys_of(RootEntry)[kind.section].kind
    if isinstance(value, Leaf):
        _leaf(kind, value)
    elif isinstance(kind, Of) and value.mapping:
        _entry(kind.entry, value)
    elif (isinstance(kind, Named) and value.mapping) or (isinstance(kind, ListOf) and not value.mapping):
        for item in value.items:
            _value(kind.item, item.value)


def _leaf(kind: Kind, leaf: Leaf) -> None:
    if isinstance(kind, Word) and (leaf.text or leaf.style):
        leaf.text = kind.spelt(leaf.text)
        leaf.free = isinstance(kind, Text)


def _entry(entry: type[Entry], box: Box) -> None:
    ranks, known = _ranks(entry), keys_of(entry)
    places = {id(item): _rank(item, ranks, entry) for item in box.items}
    box.items.sort(key=lambda item: places[id(item)])
    for item in box.items:
        name = item.key.text if item.key else ""
        if name in known:
            _value(known[name].kind, item.value)
        elif name in entry.further:
            _property(name, item.value)


def _rank(item: Item, ranks: Mapping[str, int], entry: type[Entry]) -> int:
    """Return where a key stands; one that nobody knows comes last."""
    name = item.key.text if item.key else ""
    return ranks.get(name, ranks["further"] if name in entry.further else len(ranks))


def _ranks(entry: type[Entry]) -> Mapping[str, int]:
    """Return key → rank; `for` says at the very beginning that there are many of it; made once."""
    if (found := _RANKS.get(entry)) is None:
        keys = keys_of(entry).values()
        short = [key.name for key in keys if not (entry.further and key.kind.container)]
        rest = [key.name for key in keys if key.name not in short]
        names = [*(["for", "rows"] if entry in REPEATED else []), *short, "further", *rest]
        found = _RANKS[entry] = {name: rank for rank, name in enumerate(names)}
    return found


def _property(name: str, value: Value) -> None:
    """Spell what stands behind a property: a value, a value with conditions, or several of these."""
    if isinstance(value, Leaf):
        _leaf(kind_of(PROPERTIES[name]), value)
        return
    for item in value.items:
        if not value.mapping:
            _property(name, item.value)
        elif item.key and isinstance(item.value, Leaf):
            key = item.key.text
            condition = condition_kind(key) if key in CONDITIONS else _UNKNOWN
            _leaf(kind_of(PROPERTIES[name]) if key == "value" else condition, item.value)
