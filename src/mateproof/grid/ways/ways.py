"""The door: tables in, one way of each circuit out, step by step."""

from __future__ import annotations

from collections.abc import Mapping

import polars as pl

from mateproof.grid.ways.study import Study, study
from mateproof.grid.ways.way import Way, known, steps, way
from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import Tables, conform

NAMES = ("ways", "way_steps", "way_loads")


def ways(tables: Tables, chosen: Mapping[str, str] | None = None) -> dict[str, pl.DataFrame]:
    """Return `ways`, `way_steps` and `way_loads`; the tables hold `calculated` and `points` already.

    `chosen`: plan → name of the point whose way is shown step by step; without it, the worst load of each.
    """
    found = study(tables) if tables["calculated"].height else None
    if found is None:
        return {name: pl.DataFrame(schema=SCHEMA[name].dtypes) for name in NAMES}
    wanted = _wanted(tables, found, chosen or {})
    rows: dict[str, list[dict[str, object]]] = {name: [] for name in NAMES}
    for row, point, shown in wanted:
        one = way(found, point)
        rows["ways"].append(_head(found, one, row, shown=shown))
        rows["way_steps"] += [{"plan": row["plan"], "circuit": row["circuit"], **step} for step in steps(one)]
        if shown:
            rows["way_loads"] += [
                {"plan": row["plan"], "circuit": row["circuit"], **load} for load in found.beneath.loads(one)
            ]
    return {
        name: conform(name, pl.DataFrame(found_rows, schema=SCHEMA[name].dtypes, strict=False))
        for name, found_rows in rows.items()
    }


def _wanted(
    tables: Tables, found: Study, chosen: Mapping[str, str]
) -> list[tuple[dict[str, object], int, bool]]:
    """Return for each circuit the point that is followed, and whether it is the one that is shown."""
    number = {
        key: at
        for at, key in enumerate(
            zip(found.names.point_plan.to_list(), found.names.point.to_list(), strict=True)
        )
    }
    asked = {
        (plan, circuit): point
        for plan, point, circuit in tables["points"].select("plan", "point", "circuit").rows()
        if chosen.get(plan) == point
    }
    rows = list(tables["calculated"].iter_rows(named=True))
    worst = _worst(rows, asked)
    far = _farthest(tables)
    result = []
    for row in rows:
        key = row["plan"], row["circuit"]
        point = asked.get(key) or row["drop_at"] or far.get(key)
        if point is not None and (row["plan"], point) in number:
            result.append((row, number[row["plan"], point], worst.get(row["plan"]) == row["circuit"]))
    return result


def _worst(rows: list[dict[str, object]], asked: Mapping[tuple[str, str], str]) -> dict[object, object]:
    """Return plan → circuit that is shown: asked for, else the one that drops most, else the first."""
    found: dict[object, tuple[float, object]] = {}
    for row in rows:
        share = row["drop_percent"]
        rank = round(share, 9) if isinstance(share, float) else -1.0
        if row["plan"] not in found or rank > found[row["plan"]][0]:
            found[row["plan"]] = rank, row["circuit"]
    shown: dict[object, object] = {plan: circuit for plan, (_, circuit) in found.items()}
    return shown | dict(asked.keys())


def _farthest(tables: Tables) -> dict[tuple[object, object], str]:
    """Return the farthest point of each circuit, where no drop says which one is worst."""
    found: dict[tuple[object, object], tuple[float, str]] = {}
    columns = tables["points"].select("plan", "circuit", "point", "distance_m")
    for plan, circuit, point, distance in columns.rows():
        if distance is not None and distance > found.get((plan, circuit), (-1.0, ""))[0]:
            found[plan, circuit] = distance, point
    return {key: point for key, (_, point) in found.items()}


def _head(found: Study, one: Way, row: dict[str, object], *, shown: bool) -> dict[str, object]:
    start, tree = found.wiring.start, one.tree
    at = {"most": start.most, "least": start.least}
    plans = {each["plan"]: each for each in found.names.points.tables["plans"].iter_rows(named=True)}
    plan = plans[row["plan"]]
    fed = tree >= 0
    impedances = {
        f"{which}_{wire}_{part}": getattr(complex(at[which][number, tree]), name) if fed else None
        for which in at
        for number, wire in enumerate(("line", "back", "earth"))
        for part, name in (("r", "real"), ("x", "imag"))
    }
    return {
        "plan": row["plan"], "circuit": row["circuit"], "point": one.point, "chosen": shown,
        "feed": one.feed, "supply": row["supply"], "between": one.between, "lines": one.lines,
        "rated_v": one.rated_v, "line_v": float(start.volt[tree]) if fed else None,
        "distance_m": one.distance_m, "drop_v": one.drop_v,
        "drop_percent": None if one.drop_v is None or not one.rated_v else 100 * one.drop_v / one.rated_v,
        "conductor_c": plan["calculation_conductor_c"],
        "reading": plan["calculation_contact_resistance"],
        "c_max": float(start.c_max[tree]) if fed else None,
        "c_min": float(start.c_min[tree]) if fed else None,
        "share": float(start.share[tree]) * 100 if fed else None,
        **{name: None if value is None else known(value) for name, value in impedances.items()},
    }  # fmt: skip
