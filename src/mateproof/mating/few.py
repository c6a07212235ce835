"""Few ends: every pair is looked at. That takes a fraction of the queries that count the pairs of many.

`mistakes` in analyse.py answers the same for any number of ends; a test holds both against each other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

import polars as pl

from mateproof.mating.classes import CLASS, limits_of
from mateproof.mating.faces import Face, Met, codes, met
from mateproof.mating.mistake import Limits, Side, mistake
from mateproof.mating.site import FACE
from mateproof.tables.links import keys
from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import Tables
from mateproof.vocabulary.harms import BARRIER_RANK

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


class Case(NamedTuple):
    """All that decides what is said of a pair."""

    plan: str
    zones: tuple[str | None, str | None]
    faces: tuple[Face, Face]
    sides: tuple[Side, Side]
    same_circuit: bool
    labels_differ: bool


def few(tables: Tables) -> dict[str, pl.DataFrame]:
    """Return `misplugs` and `barred` of all plans."""
    cases: dict[Case, list[tuple[str, str]]] = defaultdict(list)
    for plug, socket in _pairs(tables):
        cases[_case(plug, socket)].append((plug.name, socket.name))
    limits, stated = limits_of(tables["plans"]), codes(tables["fits"])
    barred: Counter[tuple[Any, ...]] = Counter()
    wrong: dict[tuple[Any, ...], list[tuple[str, str]]] = defaultdict(list)
    for case, pairs in cases.items():
        own = limits.get(case.plan, Limits())
        faces = met(*case.faces, stated[case.plan], own.language)
        if faces.barred:
            barred[case.plan, *case.zones, faces.barred] += len(pairs)
        else:
            wrong[_class(case, faces, own)] += pairs
    rows = [{**dict(zip(CLASS, key, strict=True)), **_told(pairs)} for key, pairs in wrong.items()]
    stopped = sorted(((*key, pairs) for key, pairs in barred.items()), key=_nulls_first)
    return {
        "misplugs": pl.DataFrame(sorted(rows, key=_order), schema=SCHEMA["misplugs"].dtypes),
        "barred": pl.DataFrame(stopped, schema=SCHEMA["barred"].dtypes, orient="row"),
    }


def _pairs(tables: Tables) -> Iterator[tuple[End, End]]:
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
    return (*_nulls_first((end.zone, *facts)), bool(end.label), end.name)


def _nulls_first(values: tuple[Any, ...]) -> tuple[Any, ...]:
    return tuple((value is not None, value) for value in values)


def _case(plug: End, socket: End) -> Case:
    return Case(
        plug.plan,
        (plug.zone, socket.zone),
        (plug.face, socket.face),
        (plug.side, socket.side),
        plug.circuit is not None and plug.circuit == socket.circuit,
        None not in {plug.label, socket.label} and plug.label != socket.label,
    )


def _class(case: Case, faces: Met, limits: Limits) -> tuple[Any, ...]:
    plug, socket = case.sides
    told = mistake(
        plug, socket, same_circuit=case.same_circuit, labels_differ=case.labels_differ, limits=limits
    )
    row = {
        "plan": case.plan,
        "zone_plug": case.zones[0],
        "zone_socket": case.zones[1],
        "function_plug": plug.function,
        "function_socket": socket.function,
        "voltage_plug_v": plug.voltage_v,
        "voltage_socket_v": socket.voltage_v,
        "colour_plug": plug.colour,
        "colour_socket": socket.colour,
        "same_circuit": case.same_circuit,
        **faces._asdict(),
        **told._asdict(),
    }
    return tuple(row[name] for name in CLASS)


def _told(pairs: list[tuple[str, str]]) -> dict[str, Any]:
    plug, socket = min(pairs)
    return {"pairs": len(pairs), "witness_plug": plug, "witness_socket": socket}


def _order(row: dict[str, Any]) -> tuple[Any, ...]:
    weakness = -BARRIER_RANK[row["barrier"]]
    return row["plan"], row["harm_rank"], weakness, -row["pairs"], row["witness_plug"], row["witness_socket"]
