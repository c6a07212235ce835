"""Strain reliefs: for each cable that gets its connector on site, by its diameter."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import polars as pl

from mateproof.assign.closure.choosing import added, pick, ranks
from mateproof.assign.closure.site import Row, Site
from mateproof.assign.closure.told import Told, missing, tell
from mateproof.assign.closure.words import Said, joined, say
from mateproof.tables.reliefs import holds, misfit
from mateproof.vocabulary.ordering import Fit, Role

_FACTORY = "factory"


class _Case(NamedTuple):
    """A flying connector without strain relief, and the cables that go into it."""

    plan: str
    part: str | None
    poles: int | None
    colour: str | None
    made: str | None
    cables: int
    thinnest: float | None
    thickest: float | None
    open: bool | None
    """The diameter of one of them is not stated."""


def rows(site: Site) -> pl.DataFrame:
    """Return what flying connectors without strain relief need; those from the factory come as they are."""
    ends = site.tables["installed"].filter(
        (pl.col("mounting") == "flying")
        & (pl.col("conductors_per_pole") > 0)
        & pl.col("strain_relief").is_null()
        & pl.col("made").ne_missing(_FACTORY)
    )
    diameter = pl.col("diameter_mm")
    cables = (
        site.tables["terminated"]
        .group_by("plan", "end")
        .agg(
            pl.len().alias("cables"),
            diameter.min().alias("thinnest"),
            diameter.max().alias("thickest"),
            diameter.is_null().any().alias("open"),
        )
    )
    both = ends.drop("cables").join(cables, on=["plan", "end"], how="left", maintain_order="left")
    return tell(both, Role.RELIEF, _Case._fields, partial(_answer, site), {"end": "end"})


def _answer(site: Site, *case: object) -> Told:
    one = _Case._make(case)
    if one.made is None:
        return missing(say("made_not_stated"))
    listed = site.listed(one.plan, one.part, Role.RELIEF)
    if not listed:
        return missing(site.none_listed(one.plan, one.part, Role.RELIEF), 1)
    if one.poles is None:
        return missing(say("poles_not_stated", part=one.part), 1)
    wide = [row for row in listed if row["poles"] == one.poles]
    if not wide:
        return missing(say("no_relief_of_poles", part=one.part, poles=one.poles), 1)
    if one.open or one.thinnest is None or one.thickest is None:
        return missing(say("diameter_not_stated"), 1)
    return _holding(site, one, wide, (one.thinnest, one.thickest))


def _holding(site: Site, one: _Case, wide: list[Row], diameters: tuple[float, float]) -> Told:
    """Return one that holds all cables of the connector."""
    held = [row for row in wide if all(holds(row, each) for each in diameters)]
    if not held:
        return missing(say("no_relief_for", diameter=_diameters(*diameters), ranges=_ranges(wide)), 1)
    fitting = [row for row in held if one.cables == 1 or (row["cables"] or 0) >= one.cables]
    if not fitting:
        return missing(say("no_relief_for_cables", cables=one.cables), 1)
    fit, middle = site.plans[one.plan]["prefer_relief"] or Fit.MIDDLE, sum(diameters) / 2
    suits = (f"fit_{fit}", lambda row: misfit(row, middle, fit))
    found = pick(fitting, ranks(site, one.plan, Role.RELIEF, one.colour, suits))
    because = say("relief", diameter=_diameters(*diameters), **_range(found.row))
    if one.cables > 1:
        because = say("reliefs", cables=one.cables, relief=because)
    return added(site, (one.plan, one.part), found, because)


def _diameters(thinnest: float, thickest: float) -> Said:
    ends = dict.fromkeys((thinnest, thickest))
    return joined([say("number", number=each) for each in ends], "…")


def _range(row: Row) -> dict[str, float]:
    return {"low": row["cable_diameter_low_mm"], "high": row["cable_diameter_high_mm"]}


def _ranges(rows: list[Row]) -> Said:
    """Return the ranges that are on offer, each once; one that is not stated is none."""
    stated = [row for row in rows if None not in _range(row).values()]
    if not stated:
        return say("not_stated")
    return joined(list(dict.fromkeys(say("range", **_range(row)) for row in stated)), ", ")
