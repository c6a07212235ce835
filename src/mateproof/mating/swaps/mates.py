"""Mates that are made on site, plug first: groups of like ones, and atoms of one circuit and label."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from mateproof.mating.openends import End
from mateproof.tables.links import keys
from mateproof.tables.tables import Tables


class Mate(NamedTuple):
    """Two ends that are meant to be mated, the plug first."""

    plug: End
    socket: End


Shared = tuple[Any, Any, Any, Any]
"""circuit of the plug, of the socket, label of the plug, of the socket; None is not stated"""


class Atom(NamedTuple):
    """Mates that nothing but their names tells apart: their group, what they share, and the first two."""

    group: int
    shared: Shared
    number: int
    names: tuple[tuple[str, str], ...]


class Mates(NamedTuple):
    """Groups by number, each as a mate that stands for all but for names, circuits and labels; and atoms."""

    groups: list[Mate]
    atoms: list[Atom]


def mates(tables: Tables, listed: Iterable[End]) -> Mates:
    """Return the mates whose ends lie open on site (`listed`); an end in several mates is left out.

    Such an end is an error of the plan, and which of its mates would be exchanged is anybody's guess.
    """
    numbers: dict[tuple[Any, ...], int] = {}
    alike: dict[tuple[int, Shared], list[tuple[str, str]]] = defaultdict(list)
    groups: list[Mate] = []
    for mate in _single(_open(tables, listed)):
        key = *_decides(mate.plug), *_decides(mate.socket)
        if key not in numbers:
            numbers[key] = len(groups)
            groups.append(mate)
        plug, socket = mate
        shared = (plug.circuit, socket.circuit, plug.label, socket.label)
        alike[numbers[key], shared].append((plug.name, socket.name))
    atoms = [Atom(*key, len(names), tuple(sorted(names)[:2])) for key, names in alike.items()]
    return Mates(groups, atoms)


def _decides(end: End) -> tuple[Any, ...]:
    """Return all of an end but for its name, circuit and label."""
    return end.plan, end.zone, end.label is None, end.lying, end.placed, end.traced, end.face, end.side


def _open(tables: Tables, listed: Iterable[End]) -> Iterator[Mate]:
    known = {(end.plan, end.name): end for end in listed}
    rows = keys(tables["mated"], ("plan", "end_a", "end_b"))
    pairs = {(plan, *sorted((a, b))) for plan, a, b in rows if a is not None and b is not None and a != b}
    for plan, a, b in sorted(pairs):
        if (plan, a) in known and (plan, b) in known:
            yield plug_first(known[plan, a], known[plan, b])


def plug_first(a: End, b: End) -> Mate:
    """Return which half is the plug, by what either states; where that says nothing, the first by name."""
    plug_like = a.face.gender == "plug" or b.face.gender == "socket"
    if plug_like != (a.face.gender == "socket" or b.face.gender == "plug"):
        return Mate(a, b) if plug_like else Mate(b, a)
    return Mate(a, b) if a.name < b.name else Mate(b, a)


def _single(found: Iterable[Mate]) -> Iterator[Mate]:
    listed = list(found)
    uses = Counter((end.plan, end.name) for mate in listed for end in mate)
    for mate in listed:
        plug, socket = mate
        if uses[plug.plan, plug.name] == 1 == uses[socket.plan, socket.name]:
            yield mate
