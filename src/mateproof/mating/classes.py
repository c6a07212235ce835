"""From counted cells to classes: what a reader is told about each kind of mistake."""

from __future__ import annotations

import polars as pl

from mateproof.mating.barrier import barrier, enough
from mateproof.mating.harm import harmed
from mateproof.mating.joins import joined
from mateproof.mating.site import ELECTRIC, Site
from mateproof.mating.words import phrase
from mateproof.tables.schema import MISPLUGS
from mateproof.vocabulary.harms import HARM_RANK

CLASS = ("plan", *(name for name in MISPLUGS if name not in {"pairs", "witness_plug", "witness_socket"}))
"""The columns that make two cells the same mistake."""

_FACTS = ("zone", "face", "look", "wire", *ELECTRIC, "poles", "colour", "marking", "labelled")
_MISTAKE = ("language", "same_circuit", "look_plug", "wire_plug", "look_socket", "wire_socket")


def described(site: Site, cells: pl.DataFrame, faces: pl.DataFrame, plans: pl.DataFrame) -> pl.DataFrame:
    """Return the cells with the columns of `CLASS`."""
    limits = plans.select("plan", "language", "misplug_harm", "misplug_barrier")
    told = (
        cells.join(_side(site, "plug").with_columns(plan=site.groups["plan"]), on="plug")
        .join(_side(site, "socket"), on="socket")
        .join(limits, on="plan", how="left")
        .join(faces.drop("barred"), on=["face_plug", "face_socket"])
        .pipe(_with_harm)
        .with_columns(barrier=barrier(), across_functions=pl.col("function_plug") != pl.col("function_socket"))
    )
    return told.with_columns(
        barrier_enough=enough(),
        harm_limit_rank=pl.col("misplug_harm").replace_strict(HARM_RANK, return_dtype=pl.Int64),
        assumed=_with_colours(),
        face="face_text",
    ).select(*cells.columns, *(name for name in CLASS if name not in cells.columns))


def _side(site: Site, side: str) -> pl.DataFrame:
    names = {fact: f"{fact}_{side}" for fact in _FACTS}
    names["voltage_v"], names["survives_v"] = f"voltage_{side}_v", f"survives_{side}_v"
    return site.groups.select("group", *_FACTS).rename({"group": side, **names})


def _with_harm(told: pl.DataFrame) -> pl.DataFrame:
    """Ask the harm once for every combination of looks and circuits, however many zones have it."""
    mistakes = harmed(joined(told.unique(_MISTAKE, keep="any")))
    found = mistakes.select(*_MISTAKE, "joins", "harm", "harm_rank", "because", "assumed")
    return told.join(found, on=list(_MISTAKE), how="left", nulls_equal=True)


def _with_colours() -> pl.Expr:
    """An unknown colour is taken as no barrier, and that is an assumption."""
    unknown = [
        pl.when(pl.col(f"colour_{side}").is_null()).then(phrase(f"colour_{side}")) for side in ("plug", "socket")
    ]
    facts = pl.concat_list("assumed", *unknown).list.drop_nulls()
    return pl.when(facts.list.len() > 0).then(facts.list.join("; "))
