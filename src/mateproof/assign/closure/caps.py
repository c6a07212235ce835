"""Lockout caps: for each open connector of the contact type that takes caps."""

from __future__ import annotations

from functools import partial

import polars as pl

from mateproof.assign.closure.choosing import added, pick, ranks
from mateproof.assign.closure.site import Site
from mateproof.assign.closure.told import Told, missing, tell
from mateproof.assign.closure.words import joined, say
from mateproof.vocabulary.ordering import Role

_CASE = ("plan", "part", "colour", "gender", "caps_for")


def rows(site: Site) -> pl.DataFrame:
    """Return what open connectors without cap need; how strips are cut is counted when they are ordered."""
    ends = site.tables["installed"].filter(~pl.col("mated") & ~pl.col("capped"))
    return tell(ends, Role.CAP, _CASE, partial(_answer, site), {"end": "end", "poles": "poles"})


def _answer(
    site: Site, plan: str, part: str | None, colour: str | None, gender: str | None, caps_for: str | None
) -> Told | None:
    """Return the cap for one case; None where the system caps the other contact type."""
    if part is None:
        return missing(say("no_part"))
    if gender is None or caps_for is None:
        return missing(say("takes_cap_not_stated", part=part))
    if gender != caps_for:
        return None
    listed = site.listed(plan, part, Role.CAP)
    if not listed:
        return missing(joined([say("open_socket"), site.none_listed(plan, part, Role.CAP)]), 1)
    fitting = [row for row in listed if row["for_gender"] == gender]
    if not fitting:
        return missing(joined([say("open_socket"), say("no_cap_for", gender=gender)]), 1)
    found = pick(fitting, ranks(site, plan, Role.CAP, colour))
    return added(site, (plan, part), found, say("open_socket"))
