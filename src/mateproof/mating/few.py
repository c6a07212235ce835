"""Few groups of ends: every two of them are looked at. That takes a fraction of the queries for many groups.

`mistakes` in analyse.py answers the same for any number of ends; a test holds both against each other.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import polars as pl

from mateproof.mating.classes import CLASS, limits_of
from mateproof.mating.faces import Face, Met, codes, met
from mateproof.mating.mistake import Limits, Side, mistake
from mateproof.mating.mistake import Met as Between
from mateproof.mating.openends import Cell, End, Group, cells, meant_partners, nulls_first, within_reach
from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import Tables
from mateproof.vocabulary.harms import BARRIER_RANK


class Case(NamedTuple):
    """All that decides what is said of a pair."""

    plan: str
    zones: tuple[str | None, str | None]
    faces: tuple[Face, Face]
    sides: tuple[Side, Side]
    between: Between


def few(tables: Tables, meeting: Iterable[tuple[Group, Group]]) -> dict[str, pl.DataFrame]:
    """Return `misplugs` and `barred` of all plans, whose groups meet as `met_groups` says."""
    meant = meant_partners(tables["mated"])
    cases: dict[Case, list[Cell]] = defaultdict(list)
    for plugs, sockets in meeting:
        if not within_reach(plugs.first.placed, sockets.first.placed):
            continue
        for cell in cells(plugs, sockets, meant):
            cases[_case(plugs.first, sockets.first, cell)].append(cell)
    limits, stated = limits_of(tables["plans"]), codes(tables["fits"])
    barred: Counter[tuple[Any, ...]] = Counter()
    wrong: dict[tuple[Any, ...], list[Cell]] = defaultdict(list)
    for case, found in cases.items():
        own = limits.get(case.plan, Limits())
        faces = met(*case.faces, stated[case.plan], own.language)
        if faces.barred:
            barred[case.plan, *case.zones, faces.barred] += sum(cell.pairs for cell in found)
        else:
            wrong[_class(case, faces, own)] += found
    rows = [{**dict(zip(CLASS, key, strict=True)), **_told(found)} for key, found in wrong.items()]
    stopped = sorted(((*key, pairs) for key, pairs in barred.items()), key=nulls_first)
    return {
        "misplugs": pl.DataFrame(sorted(rows, key=_order), schema=SCHEMA["misplugs"].dtypes),
        "barred": pl.DataFrame(stopped, schema=SCHEMA["barred"].dtypes, orient="row"),
    }


def _case(plug: End, socket: End, cell: Cell) -> Case:
    return Case(
        plug.plan,
        (plug.zone, socket.zone),
        (plug.face, socket.face),
        (plug.side, socket.side),
        Between(
            plug.circuit is not None and plug.circuit == socket.circuit,
            cell.labels_differ,
            (plug.lying, socket.lying),
            (plug.placed.known, socket.placed.known),
        ),
    )


def _class(case: Case, faces: Met, limits: Limits) -> tuple[Any, ...]:
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
        **faces._asdict(),
        **told._asdict(),
    }
    return tuple(row[name] for name in CLASS)


def _told(found: Sequence[Cell]) -> dict[str, Any]:
    plug, socket = min(cell.witness for cell in found)
    return {"pairs": sum(cell.pairs for cell in found), "witness_plug": plug, "witness_socket": socket}


def _order(row: dict[str, Any]) -> tuple[Any, ...]:
    weakness = -BARRIER_RANK[row["barrier"]]
    return row["plan"], row["harm_rank"], weakness, -row["pairs"], row["witness_plug"], row["witness_socket"]
