"""Open ends in groups, and every two of them that somebody on site could plug together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import islice
from math import dist
from typing import Any, NamedTuple

import polars as pl

from mateproof.mating.faces import Face
from mateproof.mating.mistake import Side
from mateproof.mating.moment import Lying, lying
from mateproof.mating.site import ELECTRIC, FACE, PLACED, PROTECTED, by_position, reach
from mateproof.mating.spots import TOLERANCE_M
from mateproof.mating.traced import NOTHING, Traced, traced
from mateproof.tables.links import keys
from mateproof.tables.nets import feeds, nets
from mateproof.tables.tables import Tables

_PLACE = ("plan", "zone", "end", "part", "circuit", "label")
_OPEN = ("mated", "mate_made", "cap")
_LOOK = ("poles", "colour", "marking")
Spot = tuple[str, str | None]
"""(plan, zone)"""


class Placed(NamedTuple):
    """Whether it is known where an end is (None: nobody asks); x, y, z, free length in `TOLERANCE_M`."""

    known: bool | None = None
    at: tuple[int, ...] = ()

    @property
    def order(self) -> tuple[Any, ...]:
        """Ends are counted in this order: as in `site.PLACED`, then by position."""
        return PLACED.index(self.known), self.at


class End(NamedTuple):
    """One open end; what is not stated is None."""

    plan: str
    zone: str | None
    name: str
    circuit: str | None
    label: str | None
    lying: Lying
    placed: Placed
    traced: Traced
    face: Face
    side: Side


class Group:
    """Open ends of one zone that differ in name and label only, sorted by name; there is at least one."""

    def __init__(self, ends: Iterable[End]) -> None:
        self.ends = sorted(ends, key=lambda end: end.name)
        self.first = self.ends[0]
        """stands for all of them, but for name and label"""
        self.named = {end.name: end for end in self.ends}
        self.labels = Counter(end.label for end in self.ends if end.label is not None)


def met_groups(tables: Tables, listed: Iterable[End], *, most: int) -> Iterator[tuple[Group, Group]]:
    """Yield every two groups of near zones that can be plugs and sockets; of more: `most` and one.

    `listed`: the open ends, as `ends` yields them.
    """
    return islice(_met_groups(tables, listed), most + 1)


def effort(plugs: Group, sockets: Group) -> int:
    """Return how much work two groups are; 1 is two small ones, whose pairs need not be listed."""
    pairs = len(plugs.ends) * len(sockets.ends)
    return 1 + (pairs if _may_be_either(plugs.first, sockets.first) else pairs // 100)


def _may_be_either(plug: End, socket: End) -> bool:
    return plug.face.gender is None and socket.face.gender is None


def _met_groups(tables: Tables, listed: Iterable[End]) -> Iterator[tuple[Group, Group]]:
    alike: dict[tuple[Any, ...], list[End]] = defaultdict(list)
    for end in listed:
        alike[end.plan, end.zone, end.circuit, end.lying, end.placed, end.face, end.side].append(end)
    groups = list(map(Group, alike.values()))
    sockets: dict[Spot, list[Group]] = defaultdict(list)
    for group in groups:
        if group.first.face.gender != "plug":
            sockets[group.first.plan, group.first.zone].append(group)
    spots = spots_within_reach(reach(tables), sockets)
    for plugs in groups:
        if plugs.first.face.gender != "socket":
            for spot in spots(plugs.first.plan, plugs.first.zone):
                yield from ((plugs, others) for others in sockets[spot])


Meant = Mapping[tuple[str, str], Collection[str]]
"""(plan, end) → the ends that it is meant to be mated with"""


def meant_partners(mated: pl.DataFrame) -> Meant:
    """Return the partners of every end that has some."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for plan, a, b in keys(mated, ("plan", "end_a", "end_b")):
        found[plan, a].add(b)
        found[plan, b].add(a)
    return found


class Cell(NamedTuple):
    """Wrong pairs of two groups: whether their labels differ, how many there are, and the smallest."""

    labels_differ: bool
    pairs: int
    witness: tuple[str, str]


def cells(plugs: Group, sockets: Group, meant: Meant) -> Iterator[Cell]:
    """Yield the pairs of two groups that are not meant: counted, not listed."""
    if _may_be_either(plugs.first, sockets.first):
        counts = Counter(differ(*pair) for pair in _wrong(plugs, sockets, meant))
    else:
        labelled = plugs.labels.total() * sockets.labels.total()
        apart = labelled - sum(count * sockets.labels[label] for label, count in plugs.labels.items())
        counts = Counter({True: apart, False: len(plugs.ends) * len(sockets.ends) - apart})
        for plug in plugs.ends:
            for name in meant.get((plug.plan, plug.name), ()):
                if name in sockets.named:
                    counts[differ(plug, sockets.named[name])] -= 1
    for labels_differ, pairs in counts.items():
        if pairs:
            wrong = (pair for pair in _wrong(plugs, sockets, meant) if differ(*pair) is labels_differ)
            plug, socket = next(wrong)
            yield Cell(labels_differ, pairs, (plug.name, socket.name))


def differ(plug: End, socket: End) -> bool:
    """Return whether both ends are labelled, and not alike."""
    return None not in {plug.label, socket.label} and plug.label != socket.label


def _wrong(plugs: Group, sockets: Group, meant: Meant) -> Iterator[tuple[End, End]]:
    """Yield the pairs that are not meant, in the order of their names."""
    for plug in plugs.ends:
        partners = meant.get((plug.plan, plug.name), ())
        for socket in sockets.ends:
            if socket.name not in partners and _in_order(plug, socket):
                yield plug, socket


def spots_within_reach(reach: pl.DataFrame, spots: Iterable[Spot]) -> Callable[[str, str | None], list[Spot]]:
    """Return (plan, zone) → those of the spots that lie within its reach; each spot within that of itself."""
    near: dict[Spot, set[Spot]] = defaultdict(set)
    for plan, zone, other in keys(reach, ("plan", "zone", "other")):
        near[plan, zone].add((plan, other))
    known = set(spots)
    return lambda plan, zone: [spot for spot in near[plan, zone] | {(plan, zone)} if spot in known]


def ends(tables: Tables) -> Iterator[End]:
    """Yield the ends that lie open on site."""
    told = traced(tables)
    installed, asking = tables["installed"], set(by_position(tables))
    known = _positions(tables["placed"]) if asking else {}
    columns = (_PLACE, _OPEN, FACE, PROTECTED, ELECTRIC, _LOOK)
    net, fed = nets(tables), feeds(tables)
    rows = zip(*(keys(installed, names) for names in columns), strict=True)
    for (plan, zone, name, part, circuit, label), (mated, made, cap), face, shape, electric, look in rows:
        if made == "factory" if mated else cap is not None:
            continue
        vague = (part or "") if None in face else None
        yield End(
            plan,
            zone,
            name,
            circuit or None,
            label or None,
            lying(mated=mated, circuit=circuit),
            known.get((plan, name), _SOMEWHERE) if plan in asking else _NOT_ASKED,
            told.get((plan, circuit), NOTHING) | (Traced.STATED if circuit else NOTHING),
            Face._make((*face, *shape, vague)),
            Side._make((*electric, *net((plan, circuit)), fed((plan, name), (plan, circuit)), *look)),
        )


_NOT_ASKED, _SOMEWHERE = Placed(), Placed(known=False)


def _positions(placed: pl.DataFrame) -> dict[tuple[str, str], Placed]:
    rows = placed.select("plan", "end", "x_m", "y_m", "z_m", "free_m").iter_rows()
    return {
        (plan, end): Placed(known=True, at=tuple(round(value / TOLERANCE_M) for value in at))
        for plan, end, *at in rows
        if None not in at
    }


def within_reach(plug: Placed, socket: Placed) -> bool:
    """Return whether two ends of near zones can meet: their free lengths bridge their distance, if known."""
    if not (plug.known and socket.known):
        return True
    *one, free = plug.at
    *other, far = socket.at
    return dist(one, other) <= free + far + 0.5


def _in_order(plug: End, socket: End) -> bool:
    """Two ends that can each be either half are one pair: the first of them is taken as the plug."""
    return not _may_be_either(plug, socket) or _place(plug) < _place(socket)


def _place(end: End) -> tuple[Any, ...]:
    facts = (*end.face[:-1], end.side.colour, end.side.marking, end.face.vague, *end.side.circuit)
    return (
        *nulls_first((end.zone, *facts)),
        bool(end.label),
        end.lying,
        end.placed.order,
        int(end.traced),
        end.name,
    )


def nulls_first(values: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a key that sorts None before every value, whatever the type of the others."""
    return tuple((value is not None, value) for value in values)
