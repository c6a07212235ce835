"""Few groups of ends: every two of them are looked at. That takes a fraction of the queries for many groups.

`mistakes` in analyse.py answers the same for any number of ends; a test holds both against each other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

import polars as pl

from mateproof.mating.classes import CLASS, limits_of
from mateproof.mating.faces import Face, Met, Stated, codes, ways
from mateproof.mating.mistake import Limits, Side, mistake
from mateproof.mating.mistake import Met as Between
from mateproof.mating.openends import Cell, End, Group, cells, meant_partners, nulls_first, within_reach
from mateproof.mating.turns import merged
from mateproof.tables.links import keys
from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import Tables
from mateproof.vocabulary.harms import BARRIER_RANK
from mateproof.vocabulary.ways import ASKEW


class Case(NamedTuple):
    """All that decides what is said of a pair."""

    plan: str
    zones: tuple[str | None, str | None]
    faces: Met
    sides: tuple[Side, Side]
    between: Between


def few(tables: Tables, meeting: Sequence[tuple[Group, Group]]) -> dict[str, pl.DataFrame]:
    """Return `misplugs` and `barred` of all plans, whose groups meet as `met_groups` says."""
    meant = meant_partners(tables["mated"])
    cases: dict[Case, list[Cell]] = defaultdict(list)
    limits, judge = limits_of(tables), _judge(tables)
    for plugs, sockets in meeting:
        if not within_reach(plugs.first.placed, sockets.first.placed):
            continue
        for faces in judge(plugs.first.plan, plugs.first.face, sockets.first.face):
            for cell in cells(plugs, sockets, meant if faces.way not in ASKEW else {}):
                cases[_case(plugs.first, sockets.first, cell, faces)].append(cell)
    barred: Counter[tuple[Any, ...]] = Counter()
    wrong: dict[tuple[Any, ...], list[Cell]] = defaultdict(list)
    for case, found in cases.items():
        if case.faces.barred:
            barred[case.plan, *case.zones, case.faces.barred] += sum(cell.pairs for cell in found)
        else:
            wrong[_class(case, limits.get(case.plan, Limits()))] += found
    rows = [{**dict(zip(CLASS, key, strict=True)), **_told(found)} for key, found in wrong.items()]
    stopped = sorted(((*key, pairs) for key, pairs in barred.items()), key=nulls_first)
    return {
        "misplugs": merged(pl.DataFrame(sorted(rows, key=_order), schema=SCHEMA["misplugs"].dtypes)),
        "barred": pl.DataFrame(stopped, schema=SCHEMA["barred"].dtypes, orient="row"),
    }


def _judge(tables: Tables) -> Callable[[str, Face, Face], list[Met]]:
    """Return (plan, plug's face, socket's face) → what is said of them, in every way of coming together."""
    stated: Mapping[str, Stated] = codes(tables["fits"])
    languages: dict[str, str | None] = dict(keys(tables["plans"], ("plan", "language")))

    @cache
    def judge(plan: str, plug: Face, socket: Face) -> list[Met]:
        return list(ways(plug, socket, stated[plan], languages.get(plan)))

    return judge


def _case(plug: End, socket: End, cell: Cell, faces: Met) -> Case:
    return Case(
        plug.plan,
        (plug.zone, socket.zone),
        faces,
        (plug.side, socket.side),
        Between(
            plug.circuit is not None and plug.circuit == socket.circuit,
            cell.labels_differ,
            (plug.lying, socket.lying),
            (plug.placed.known, socket.placed.known),
            faces.way,
            (plug.traced, socket.traced),
        ),
    )


def _class(case: Case, limits: Limits) -> tuple[Any, ...]:
    plug, socket = case.sides
    told = mistake(plug, socket, case.between, limits)
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
        "same_circuit": case.between.same_circuit,
        **case.faces._asdict(),
        **told._asdict(),
    }
    return tuple(row[name] for name in CLASS)


def _told(found: Sequence[Cell]) -> dict[str, Any]:
    plug, socket = min(cell.witness for cell in found)
    return {"pairs": sum(cell.pairs for cell in found), "witness_plug": plug, "witness_socket": socket}


def _order(row: dict[str, Any]) -> tuple[Any, ...]:
    weakness = -BARRIER_RANK[row["barrier"]]
    return row["plan"], row["harm_rank"], weakness, -row["pairs"], row["witness_plug"], row["witness_socket"]
