"""Open ends one by one, and every two of them that somebody on site could plug together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

import polars as pl

from mateproof.mating.faces import Face
from mateproof.mating.mistake import Side
from mateproof.mating.site import FACE
from mateproof.tables.links import keys
from mateproof.tables.tables import Tables

_PLACE = ("plan", "zone", "end", "part", "circuit", "label")
_OPEN = ("mated", "mate_made", "cap")
Spot = tuple[str, str | None]
"""(plan, zone)"""


class End(NamedTuple):
    """One open end; what is not stated is None."""

    plan: str
    zone: str | None
    name: str
    circuit: str | None
    label: str | None
    face: Face
    side: Side


def met_pairs(tables: Tables) -> Iterator[tuple[End, End]]:
    """Yield every two open ends within reach that can be plug and socket and are not meant to be mated."""
    mated = list(keys(tables["mated"], ("plan", "end_a", "end_b")))
    meant = {*mated, *((plan, b, a) for plan, a, b in mated)}
    ends = list(_ends(tables["installed"]))
    sockets: dict[Spot, list[End]] = defaultdict(list)
    for end in ends:
        if end.face.gender != "plug":
            sockets[end.plan, end.zone].append(end)
    spots = _within_reach(tables["reach"], sockets)
    for plug in ends:
        if plug.face.gender != "socket":
            for socket in (end for spot in spots(plug.plan, plug.zone) for end in sockets[spot]):
                if (plug.plan, plug.name, socket.name) not in meant and _in_order(plug, socket):
                    yield plug, socket


def _within_reach(reach: pl.DataFrame, spots: Iterable[Spot]) -> Callable[[str, str | None], list[Spot]]:
    """Return (plan, zone) → those of the spots that lie within its reach; each spot within that of itself."""
    near: dict[Spot, set[Spot]] = defaultdict(set)
    for plan, zone, other in keys(reach, ("plan", "zone", "other")):
        near[plan, zone].add((plan, other))
    known = set(spots)
    return lambda plan, zone: [spot for spot in near[plan, zone] | {(plan, zone)} if spot in known]


def _ends(installed: pl.DataFrame) -> Iterator[End]:
    columns = (_PLACE, _OPEN, FACE, Side._fields)
    rows = zip(*(keys(installed, names) for names in columns), strict=True)
    for (plan, zone, name, part, circuit, label), (mated, made, cap), face, side in rows:
        if made == "factory" if mated else cap is not None:
            continue
        vague = (part or "") if None in face else None
        yield End(
            plan, zone, name, circuit or None, label or None, Face._make((*face, vague)), Side._make(side)
        )


def _in_order(plug: End, socket: End) -> bool:
    """Two ends that can each be either half are one pair: the first of them is taken as the plug."""
    if plug.face.gender or socket.face.gender:
        return True
    return _place(plug) < _place(socket)


def _place(end: End) -> tuple[Any, ...]:
    facts = (*end.face[:-1], end.side.colour, end.side.marking, end.face.vague, *end.side[:5])
    return (*nulls_first((end.zone, *facts)), bool(end.label), end.name)


def nulls_first(values: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a key that sorts None before every value, whatever the type of the others."""
    return tuple((value is not None, value) for value in values)
