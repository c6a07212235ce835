"""Which groups of mates can be plugged into each other both ways: what fits, within reach."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from typing import Any

from mateproof.mating.classes import limits_of
from mateproof.mating.faces import Met, codes, met
from mateproof.mating.mistake import Limits
from mateproof.mating.openends import End, spots_within_reach, within_reach
from mateproof.mating.site import reach
from mateproof.mating.swaps.mates import Mates
from mateproof.mating.swaps.pairing import Pair, spot
from mateproof.tables.tables import Tables

Spot = tuple[str, str | None]
"""(plan, zone)"""
Fits = Callable[[End, End], Met | None]


def fits(tables: Tables) -> Fits:
    """Return a function that says how a plug and a socket go together; None where they do not."""
    stated, limits = codes(tables["fits"]), limits_of(tables)
    known: dict[tuple[Any, ...], Met | None] = {}

    def answer(plug: End, socket: End) -> Met | None:
        key = plug.plan, plug.face, socket.face
        if key not in known:
            halves = plug.face.gender != "socket" and socket.face.gender != "plug"
            language = limits.get(plug.plan, Limits()).language
            found = met(plug.face, socket.face, stated[plug.plan], language) if halves else None
            known[key] = found if found and not found.barred else None
        return known[key]

    return answer


def near(tables: Tables, mates: Mates) -> dict[int, set[Spot]]:
    """Return, by group, the spots of sockets that its plugs reach."""
    reached = spots_within_reach(reach(tables), {spot(group.socket) for group in mates.groups})
    return {number: set(reached(*spot(group.plug))) for number, group in enumerate(mates.groups)}


def meeting(mates: Mates, reached: Mapping[int, Collection[Spot]], fit: Fits) -> Iterator[Pair]:
    """Yield every two groups, each with itself too, whose plugs and sockets go together crosswise."""
    at: dict[Spot, list[int]] = defaultdict(list)
    for number, group in enumerate(mates.groups):
        at[spot(group.socket)].append(number)
    for number, group in enumerate(mates.groups):
        for other in (other for place in reached[number] for other in at[place] if other >= number):
            there = mates.groups[other]
            if spot(group.socket) not in reached[other]:
                continue
            if all(
                within_reach(plug.placed, socket.placed) and fit(plug, socket)
                for plug, socket in ((group.plug, there.socket), (there.plug, group.socket))
            ):
                yield number, other
