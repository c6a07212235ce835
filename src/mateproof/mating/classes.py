"""From counted cells to classes: what a reader is told about each kind of mistake."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from mateproof.mating.barrier import barrier, enough
from mateproof.mating.danger import Circuit
from mateproof.mating.harm import judged
from mateproof.mating.joins import Wired, sentence
from mateproof.mating.site import ELECTRIC, Site
from mateproof.mating.words import phrase, say
from mateproof.tables.schema import MISPLUGS, SCHEMA
from mateproof.vocabulary.harms import HARM_RANK

CLASS = ("plan", *(name for name in MISPLUGS if name not in {"pairs", "witness_plug", "witness_socket"}))
"""The columns that make two cells the same mistake."""

_FACTS = ("zone", "face", "look", "wire", *ELECTRIC, "poles", "colour", "marking", "labelled")
_TOLD = ("harm", "harm_rank", "because", "joins", "assumed")
_MISTAKE = ("language", "same_circuit", "look_plug", "wire_plug", "look_socket", "wire_socket")


def described(site: Site, cells: pl.DataFrame, faces: pl.DataFrame, plans: pl.DataFrame) -> pl.DataFrame:
    """Return the cells with the columns of `CLASS`."""
    added = [name for name in CLASS if name not in cells.columns]
    if cells.is_empty():
        dtypes = SCHEMA["misplugs"].dtypes
        return cells.with_columns(pl.lit(None, dtypes[name]).alias(name) for name in added)
    limits = plans.lazy().select("plan", "language", "misplug_harm", "misplug_barrier")
    told = (
        cells.lazy()
        .join(_side(site, "plug"), on="plug")
        .join(_side(site, "socket").drop("plan"), on="socket")
        .join(limits, on="plan", how="left")
        .join(faces.lazy().drop("barred"), on=["face_plug", "face_socket"])
        .with_columns(
            barrier=barrier(), across_functions=pl.col("function_plug") != pl.col("function_socket")
        )
        .with_columns(
            barrier_enough=enough(),
            harm_limit_rank=pl.col("misplug_harm").replace_strict(HARM_RANK, return_dtype=pl.Int64),
        )
        .collect()
    )
    return _with_harm(told).select(*cells.columns, *added)


def _side(site: Site, side: str) -> pl.LazyFrame:
    names = {fact: f"{fact}_{side}" for fact in _FACTS}
    names["voltage_v"], names["survives_v"] = f"voltage_{side}_v", f"survives_{side}_v"
    return site.groups.lazy().select("plan", "group", *_FACTS).rename({"group": side, **names})


def _with_harm(told: pl.DataFrame) -> pl.DataFrame:
    """Judge every combination of looks and circuits once, however many zones have it."""
    distinct = told.unique(_MISTAKE, keep="any")
    judgements = [_told(row) for row in distinct.iter_rows(named=True)]
    columns = pl.DataFrame(judgements, schema={name: MISPLUGS[name].dtype for name in _TOLD}, orient="row")
    found = distinct.select(_MISTAKE).hstack(columns)
    return told.join(found, on=list(_MISTAKE), how="left", nulls_equal=True)


def _told(row: Mapping[str, Any]) -> tuple[str, int, str, str, str | None]:
    language, same = row["language"], row["same_circuit"]
    plug, socket = _circuit(row, "plug"), _circuit(row, "socket")
    found = judged(plug, socket, same_circuit=same)
    joins = sentence(_wired(row, "plug"), _wired(row, "socket"), same_circuit=same, language=language)
    facts = [*found.assumed, *_colours(row)]
    assumed = dict.fromkeys(
        phrase("lacks", language, phrase(fact, language), _owner(row, fact, side)) for fact, side in facts
    )
    return (
        found.harm.value,
        HARM_RANK[found.harm],
        say(found.because, language),
        joins,
        "; ".join(assumed) or None,
    )


def _circuit(row: Mapping[str, Any], side: str) -> Circuit:
    function, nature, conductors = (
        row[f"{name}_{side}"] for name in ("function", "nature", "conductor_names")
    )
    return Circuit(function, row[f"voltage_{side}_v"], nature, row[f"survives_{side}_v"], conductors)


def _wired(row: Mapping[str, Any], side: str) -> Wired:
    return Wired(*(row[f"{name}_{side}"] for name in Wired._fields))


def _colours(row: Mapping[str, Any]) -> list[tuple[str, str]]:
    """An unknown colour is taken as no barrier, and that is an assumption."""
    return [("colour", side) for side in ("plug", "socket") if row[f"colour_{side}"] is None]


def _owner(row: Mapping[str, Any], fact: str, side: str) -> str:
    """Name whose fact it is: the side's halves for a colour, else its circuit by function."""
    if fact == "colour":
        return phrase(f"half_{side}", row["language"])
    return row[f"function_{side}"] or phrase(f"of_{side}", row["language"])
