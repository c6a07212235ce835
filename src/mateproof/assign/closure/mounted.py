"""Levers of what is mounted: connectors bring theirs, distributors are asked how many came in the box."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import polars as pl

from mateproof.assign.closure.choosing import added, pick, ranks
from mateproof.assign.closure.site import Site
from mateproof.assign.closure.told import Told, missing, nothing, tell
from mateproof.assign.closure.words import joined, say
from mateproof.vocabulary.ordering import RETROFITTED, Role

_MOUNTED = "mounted"


class _Case(NamedTuple):
    """A mounted connector to which the plan adds no lever."""

    plan: str
    part: str | None
    colour: str | None
    locking_lever: str | None
    levers_fitted: int | None
    levers_fitted_when: str | None


def rows(site: Site) -> list[pl.DataFrame]:
    """Return what mounted connectors need, and what is to be asked of distributors."""
    ends, devices = site.tables["installed"], site.tables["devices"]
    mounted = ends.filter((pl.col("mounting") == _MOUNTED) & (pl.col("lever_count") == 0))
    boxes = devices.filter(pl.col("part_class") == "distributor")
    of_box = ("plan", "part", "levers_fitted")
    return [
        tell(mounted, Role.LEVER, _Case._fields, partial(_answer, site), {"end": "end"}),
        tell(boxes, Role.LEVER, of_box, partial(_distributor, site), {"device": "device"}),
    ]


def _answer(site: Site, *case: object) -> Told:
    one = _Case._make(case)
    if one.locking_lever not in RETROFITTED:
        if one.levers_fitted:
            evidence = site.says(one.plan, one.part, "levers_fitted")
            return nothing(say("brings", count=one.levers_fitted), evidence)
        if one.levers_fitted is None and one.levers_fitted_when is None:
            return missing(say("mounted_not_stated", part=one.part) if one.part else say("no_part"))
        if one.levers_fitted is None and one.levers_fitted_when == _MOUNTED:
            return nothing(say("mounted_brings"), site.says(one.plan, one.part, "levers_fitted_when"))
    return _needed(site, one)


def _needed(site: Site, one: _Case) -> Told:
    """Return the lever of a connector that brings none: what is made for flying leads is not taken for it."""
    fitting = site.levers(one.plan, one.part, _MOUNTED)
    if fitting:
        found = pick(fitting, ranks(site, one.plan, Role.LEVER, one.colour))
        return added(site, (one.plan, one.part), found, say("mounted_needs"))
    listed = site.listed(one.plan, one.part, Role.LEVER)
    why = say("not_for_mounted") if listed else site.none_listed(one.plan, one.part, Role.LEVER)
    return missing(joined([say("mounted_needs"), why]), 1)


def _distributor(site: Site, plan: str, part: str | None, fitted: int | None) -> Told:
    if fitted is None:
        return missing(say("distributor_not_stated", part=part))
    if fitted < 1:
        return missing(say("distributor_brings_none", part=part))
    return nothing(say("brings", count=fitted), site.says(plan, part, "levers_fitted"))
