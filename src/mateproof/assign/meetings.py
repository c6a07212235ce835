"""How often two choices meet, and what their meeting costs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from math import dist
from typing import Any, NamedTuple

from mateproof.assign.choices import Made
from mateproof.assign.instance import Pair, Steps, Zone
from mateproof.assign.weights import HARD_LEVEL, HARM_WEIGHT, SHARE
from mateproof.tables.links import keys
from mateproof.tables.nets import feeds, nets
from mateproof.tables.tables import Tables
from mateproof.vocabulary.harms import HARM_RANK, WHEN_RANK, Barrier, Reach, When

Wire = tuple[Any, ...]
"""The facts of a circuit that decide the harm, and whether the half is fed, in the order of `harm_rank`."""
ELECTRIC = ("function", "voltage_v", "nature", "survives_v", "conductor_names")
"""Those that every connector carries."""
Harm = Callable[[Wire, Wire], int]
"""Two circuits → the rank of the harm that joining them can do; the analysis knows it, not this room."""
MOST = 5_000_000
"""Meetings of two choices; more than this are no plan that anybody could keep apart by codes."""
Spot = str | None


class TooManyError(Exception):
    """More choices meet in one zone than can be told apart; `zone` and `members` say where."""

    def __init__(self, zone: str, members: int) -> None:
        super().__init__(f"{zone}: {members}")
        self.zone, self.members = zone, members


Place = tuple[float, float, float, float]
"""x, y, z and free length, in metres"""
_TOLERANCE_M = 1e-6


class _Group(NamedTuple):
    choice: int
    wire: Wire
    gender: str | None
    circuit: str | None
    left: bool
    """Open when the work is done, too: it has no mate."""
    place: Place | None
    """Where it is and how far it can be moved, where the plan asks for that and states it."""


Kind = tuple[int, int]
"""(rank of the harm, rank of the moment) of a wrong mating"""


class Limit(NamedTuple):
    """Which wrong matings a plan refuses: by harm, by moment, and by what stops them."""

    harm: int | None = None
    barrier: str | None = None
    when: int | None = None

    def speaks_of(self, kind: Kind) -> bool:
        """Return whether a wrong mating is one that a barrier must stop."""
        rank, moment = kind
        return self.harm is not None and rank <= self.harm and (self.when is None or moment <= self.when)


class Met(NamedTuple):
    """Who meets whom: kinds of wrong matings → pairs of connectors, for each two choices; in which zones."""

    pairs: dict[tuple[int, int], Counter[Kind]]
    where: dict[tuple[int, int], set[tuple[str, str]]]
    zones: list[Zone]


Frames = Sequence[frozenset[str]]
"""Choice → the frames that it has or could have"""
Apart = frozenset[tuple[str, str]]
"""Zones that are taken to be separated"""


def met(tables: Tables, made: Sequence[Made], harm: Harm, frames: Frames, apart: Apart = frozenset()) -> Met:
    """Return the meetings of choices that can have one frame, in a zone and between zones in reach."""
    spots = _spots(made, tables)
    found = Met(defaultdict(Counter), defaultdict(set), [])
    budget = MOST
    for one, other in _reach(tables, spots):
        if (one, other) in apart:
            continue
        groups, others = spots[one], spots[other]
        budget -= len(groups) * len(others)
        if budget < 0:
            raise TooManyError(str(one or ""), len({group.choice for group in groups}))
        found.zones.append(_zone(one, other, [*groups, *others]))
        for a, n in groups.items():
            for b, m in others.items():
                if (one != other or a.choice < b.choice) and _can_meet(a, b, frames):
                    key = (min(a.choice, b.choice), max(a.choice, b.choice))
                    found.pairs[key][harm(a.wire, b.wire), _moment(a, b)] += n * m
                    found.where[key].add((str(one or ""), str(other or "")))
    return found


def _zone(one: Spot, other: Spot, groups: Sequence[_Group]) -> Zone:
    name = str(one or "") if one == other else f"{one or ''} + {other or ''}"
    return Zone(name, tuple(sorted({group.choice for group in groups})))


def _can_meet(a: _Group, b: _Group, frames: Frames) -> bool:
    halves = a.gender is None or b.gender is None or a.gender != b.gender
    return (
        halves
        and a.choice != b.choice
        and not frames[a.choice].isdisjoint(frames[b.choice])
        and _bridged(a.place, b.place)
    )


def separable(tables: Tables) -> list[tuple[str, str]]:
    """Return the zones within reach of each other that the plan says could be separated."""
    rows = keys(tables["reach"], ("zone", "other", "separable"))
    return sorted({(zone, other) for zone, other, apart in rows if apart and zone < other})


def _moment(a: _Group, b: _Group) -> int:
    """Return the rank of the narrowest moment in which both lie open, as the analysis says it."""
    if a.left and b.left:
        return WHEN_RANK[When.AS_LEFT]
    one_circuit = a.left or b.left or None in {a.circuit, b.circuit} or a.circuit == b.circuit
    return WHEN_RANK[When.LATER_WORK if one_circuit else When.FIRST_ASSEMBLY]


def _places(tables: Tables) -> dict[str, Place]:
    """Return where connectors are; empty where the plan does not ask for positions."""
    if tables["plans"]["misplug_reach"].to_list() != [Reach.POSITION]:
        return {}
    rows = tables["placed"].select("end", "x_m", "y_m", "z_m", "free_m").iter_rows()
    return {end: (x, y, z, free) for end, x, y, z, free in rows if None not in (x, y, z, free)}


def _bridged(a: Place | None, b: Place | None) -> bool:
    """Return whether free lengths bridge a distance, or it is not known that they do not."""
    return a is None or b is None or dist(a[:3], b[:3]) <= a[3] + b[3] + _TOLERANCE_M


def _spots(made: Sequence[Made], tables: Tables) -> dict[Spot, Counter[_Group]]:
    found: dict[Spot, Counter[_Group]] = defaultdict(Counter)
    net, fed, places = nets(tables), feeds(tables), _places(tables)
    for at, choice in enumerate(made):
        for end in choice.ends:
            if end.open:
                circuit = end.row["plan"], end.row["circuit"]
                half = fed((end.row["plan"], end.row["end"]), circuit)
                wire = (*(end.row[name] for name in ELECTRIC), *net(circuit), half)
                place = places.get(end.name)
                sides = end.row["gender"], end.row["circuit"], not end.row["mated"]
                group = _Group(at, wire, *sides, place)
                found[end.row["zone"]][group] += 1
    return found


def _reach(tables: Tables, spots: dict[Spot, Counter[_Group]]) -> Iterator[tuple[Spot, Spot]]:
    """Yield every two spots within reach of each other once, each with itself as well."""
    yield from ((spot, spot) for spot in spots)
    if tables["plans"]["misplug_reach"].to_list() == [Reach.ZONE]:
        return
    near = {tuple(sorted(pair)) for pair in keys(tables["reach"], ("zone", "other")) if pair[0] != pair[1]}
    yield from ((a, b) for a, b in sorted(near) if a in spots and b in spots)


def pair(kinds: Counter[Kind], limit: Limit, *, labels_differ: bool) -> Pair:
    """Return what two choices cost by how near they come."""
    weight = sum(HARM_WEIGHT[rank] * count for (rank, _), count in kinds.items())
    shares = (
        SHARE[Barrier.COLOUR],
        SHARE[Barrier.LABEL],
        SHARE[Barrier.LABEL if labels_differ else Barrier.NONE],
    )
    soft: Steps = (weight * shares[0], weight * (shares[1] - shares[0]), weight * (shares[2] - shares[1]))
    refused = sum(HARM_WEIGHT[kind[0]] * count for kind, count in kinds.items() if limit.speaks_of(kind))
    level = HARD_LEVEL.get(limit.barrier or "", 0)
    if limit.barrier == Barrier.LABEL and labels_differ:
        level = 0
    hard: Steps = tuple(refused if level == at else 0 for at in (1, 2, 3))  # type: ignore[assignment]
    return Pair(hard, soft)


def limit_of(tables: Tables) -> Limit:
    """Return the limit of the plan."""
    names = ("misplug_harm", "misplug_barrier", "misplug_when")
    for harm, barrier, when in tables["plans"].select(*names).iter_rows():
        return Limit(
            None if harm is None else HARM_RANK[harm], barrier, None if when is None else WHEN_RANK[when]
        )
    return Limit()


def labels_differ(one: Made, other: Made) -> bool:
    """Return whether all connectors of both are labelled, and none of one like any of the other."""
    mine, theirs = ({end.row["label"] for end in made.ends} for made in (one, other))
    return None not in mine | theirs and "" not in mine | theirs and mine.isdisjoint(theirs)
