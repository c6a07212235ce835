"""From counted cells to classes: what a reader is told about each kind of mistake."""

from __future__ import annotations

import polars as pl

from mateproof.mating.mistake import Limits, Met, Mistake, Side, mistake
from mateproof.mating.moment import Lying
from mateproof.mating.site import Site
from mateproof.tables.schema import MISPLUGS, SCHEMA

CLASS = ("plan", *(name for name in MISPLUGS if name not in {"pairs", "witness_plug", "witness_socket"}))
"""The columns that make two cells the same mistake."""

_FACTS = ("zone", "face", "look", "wire", "labelled", "lying", *Side._fields)
_MET = ("same_circuit", "labels_differ", "lying_plug", "lying_socket")
_CASE = ("look_plug", "wire_plug", "look_socket", "wire_socket", *_MET)
"""A look belongs to one plan, so that these decide everything that a `Mistake` says."""


def described(site: Site, cells: pl.DataFrame, faces: pl.DataFrame, plans: pl.DataFrame) -> pl.DataFrame:
    """Return the cells with the columns of `CLASS`."""
    added = [name for name in CLASS if name not in cells.columns]
    if cells.is_empty():
        dtypes = SCHEMA["misplugs"].dtypes
        return cells.with_columns(pl.lit(None, dtypes[name]).alias(name) for name in added)
    told = (
        cells.lazy()
        .join(_side(site, "plug"), on="plug")
        .join(_side(site, "socket").drop("plan"), on="socket")
        .join(faces.lazy().drop("barred"), on=["face_plug", "face_socket"])
        .with_columns(
            labels_differ=pl.col("labelled_plug") & pl.col("labelled_socket") & ~pl.col("same_label")
        )
        .rename({"voltage_v_plug": "voltage_plug_v", "voltage_v_socket": "voltage_socket_v"})
        .collect()
    )
    return told.join(_cases(told, plans), on=list(_CASE), how="left").select(*cells.columns, *added)


def _side(site: Site, side: str) -> pl.LazyFrame:
    names = {"group": side, **{fact: f"{fact}_{side}" for fact in _FACTS}}
    return site.groups.lazy().select("plan", *names).rename(names)


def _cases(told: pl.DataFrame, plans: pl.DataFrame) -> pl.DataFrame:
    """Describe every combination of looks and circuits once, however many zones have it."""
    limits = limits_of(plans)
    distinct = told.unique(_CASE, keep="any")
    sides = [_rows(distinct, side) for side in ("plug", "socket")]
    others = distinct.select("plan", *_MET).iter_rows()
    found = [
        mistake(plug, socket, Met(same, differ, (Lying(one), Lying(other))), limits.get(plan, Limits()))
        for plug, socket, (plan, same, differ, one, other) in zip(*sides, others, strict=True)
    ]
    schema = {name: MISPLUGS[name].dtype for name in Mistake._fields}
    return distinct.select(_CASE).hstack(pl.DataFrame(found, schema=schema, orient="row"))


def _rows(distinct: pl.DataFrame, side: str) -> list[Side]:
    names = (f"voltage_{side}_v" if fact == "voltage_v" else f"{fact}_{side}" for fact in Side._fields)
    return [Side(*row) for row in distinct.select(names).iter_rows()]


_LIMITS = ("plan", "language", "misplug_harm", "misplug_barrier", "misplug_when")


def limits_of(plans: pl.DataFrame) -> dict[str, Limits]:
    """Return plan → its limits."""
    columns = [plans[name].to_list() for name in _LIMITS]
    return {plan: Limits(*limits) for plan, *limits in zip(*columns, strict=True)}
