"""Strain reliefs: for each cable that gets its connector on site, by its diameter."""

from __future__ import annotations

from functools import partial

import polars as pl

from mateproof.assign.closure.choosing import added, pick, ranks
from mateproof.assign.closure.site import Row, Site
from mateproof.assign.closure.told import Told, missing, tell
from mateproof.assign.closure.words import Said, joined, say
from mateproof.tables.reliefs import holds, misfit
from mateproof.vocabulary.ordering import Fit, Role

_CASE = ("plan", "part", "poles", "colour", "made", "cables", "thinnest", "thickest", "open")
_FACTORY = "factory"


def rows(site: Site) -> pl.DataFrame:
    """Return what flying connectors without strain relief need; those from the factory come as they are."""
    ends = site.tables["installed"].filter(
        (pl.col("mounting") == "flying")
        & (pl.col("conductors_per_pole") > 0)
        & pl.col("strain_relief").is_null()
        & pl.col("made").ne_missing(_FACTORY)
    )
    cables = site.tables["terminated"].group_by("plan", "end").agg(
        pl.len().alias("cables"),
        pl.col("diameter_mm").min().alias("thinnest"),
        pl.col("diameter_mm").max().alias("thickest"),
        pl.col("diameter_mm").is_null().any().alias("open"),
    )
    both = ends.drop("cables").join(cables, on=["plan", "end"], how="left", maintain_order="left")
    return tell(both, Role.RELIEF, _CASE, partial(_answer, site), {"end": "end"})


def _answer(
    site: Site,
    plan: str,
    part: str | None,
    poles: int | None,
    colour: str | None,
    made: str | None,
    cables: int,
    thinnest: float | None,
    thickest: float | None,
    is_open: bool | None,
) -> Told:
    """Return the relief for one case."""
    if made is None:
        return missing(say("made_not_stated"))
    listed = site.listed(plan, part, Role.RELIEF)
    if not listed:
        return missing(site.none_listed(plan, part, Role.RELIEF), 1)
    if poles is None:
        return missing(say("poles_not_stated", part=part), 1)
    wide = [row for row in listed if row["poles"] == poles]
    if not wide:
        return missing(say("no_relief_of_poles", part=part, poles=poles), 1)
    if is_open or thinnest is None or thickest is None:
        return missing(say("diameter_not_stated"), 1)
    held = [row for row in wide if holds(row, thinnest) and holds(row, thickest)]
    if not held:
        because = say("no_relief_for", diameter=_diameters(thinnest, thickest), ranges=_ranges(wide))
        return missing(because, 1)
    fitting = [row for row in held if cables == 1 or (row["cables"] or 0) >= cables]
    if not fitting:
        return missing(say("no_relief_for_cables", cables=cables), 1)
    return _chosen(site, plan, part, colour, cables, (thinnest, thickest), fitting)


def _chosen(
    site: Site,
    plan: str,
    part: str | None,
    colour: str | None,
    cables: int,
    diameters: tuple[float, float],
    fitting: list[Row],
) -> Told:
    fit = site.plans[plan]["prefer_relief"] or Fit.MIDDLE
    middle = sum(diameters) / 2
    suits = (f"fit_{fit}", lambda row: misfit(row, middle, fit))
    found = pick(fitting, ranks(site, plan, Role.RELIEF, colour, suits))
    because = say("relief", diameter=_diameters(*diameters), **_range(found.row))
    if cables > 1:
        because = say("reliefs", cables=cables, relief=because)
    return added(site, plan, part, found, because)


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
