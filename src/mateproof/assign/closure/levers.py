"""Locking levers: one for each pair of flying connectors, none where the mounted half brings its own."""

from __future__ import annotations

from functools import partial

import polars as pl

from mateproof.assign.closure.choosing import added, pick, ranks
from mateproof.assign.closure.site import Row, Site
from mateproof.assign.closure.told import Told, missing, nothing, tell
from mateproof.assign.closure.words import joined, say
from mateproof.tables.column import TEXT
from mateproof.tables.links import answered
from mateproof.vocabulary.ordering import RETROFITTED, Role

_PAIR = (
    "plan", "part_a", "part_b", "gender_a", "gender_b", "colour_a", "colour_b", "lever_count_a", "lever_count_b",
    "levers_per_flying_pair",
)  # fmt: skip
_MOUNTED = ("plan", "part", "mounting", "colour", "locking_lever", "levers_fitted", "levers_fitted_when")
_FLYING, _BESIDE = "flying", "mounted"


def rows(site: Site) -> pl.DataFrame:
    """Return what flying pairs, mounted connectors and distributors need."""
    mated, installed, devices = (site.tables[name] for name in ("mated", "installed", "devices"))
    pairs = mated.filter((pl.col("mounting_a") == _FLYING) & (pl.col("mounting_b") == _FLYING))
    sides = answered(pairs, _PAIR, partial(_side, site)).column("side", TEXT)
    of_pairs = [
        tell(pairs.filter(sides == side), Role.LEVER, _PAIR, partial(_pair, site), {"mate": "mate", **end})
        for side, end in (("a", {"end": "end_a"}), ("b", {"end": "end_b"}), ("", {}))
    ]
    mounted = installed.filter((pl.col("mounting") == _BESIDE) & (pl.col("lever_count") == 0))
    distributors = devices.filter(pl.col("part_class") == "distributor")
    return pl.concat([
        *of_pairs,
        tell(mounted, Role.LEVER, _MOUNTED, partial(_mounted, site), {"end": "end"}),
        tell(
            distributors,
            Role.LEVER,
            ("plan", "part", "levers_fitted"),
            partial(_distributor, site),
            {"device": "device"},
        ),
    ])


def _for(site: Site, plan: str, part: str | None, mounting: str) -> list[Row]:
    listed = site.listed(plan, part, Role.LEVER)
    return [row for row in listed if row["for_mounting"] == mounting]


def _side(site: Site, plan: str, *pair: str | None) -> str:
    """Return the half that gets a lever; "" where neither sheet lists one."""
    parts, genders = pair[:2], pair[2:4]
    able = [side for side, part in zip("ab", parts, strict=True) if _for(site, plan, part, _FLYING)]
    asked = site.plans[plan]["prefer_lever_on"]
    wished = [side for side, gender in zip("ab", genders, strict=True) if asked and gender == asked]
    return next((side for side in wished if side in able), able[0] if able else "")


def _pair(
    site: Site,
    plan: str,
    *case: str | int | None,
) -> Told | None:
    parts, genders, colours = case[:2], case[2:4], case[4:6]
    counts = [int(count or 0) for count in case[6:8]]
    have, need = sum(counts), case[8]
    if need is None:
        return missing(say("pair_not_stated")) if not have else None
    if have >= int(need):
        return None
    side = _side(site, plan, *map(_text, case[:4]))
    if not side:
        return _not_listed(site, plan, [_text(part) for part in parts], int(need) - have)
    at = "ab".index(side)
    part, colour = _text(parts[at]), _text(colours[at])
    found = pick(_for(site, plan, part, _FLYING), ranks(site, plan, Role.LEVER, colour))
    because = joined([
        say("flying_pair", need=need, have=have),
        _where(site, plan, [_text(one) for one in parts], _text(genders[at]), at),
    ])
    return added(site, plan, part, found, because, int(need) - have)


def _where(site: Site, plan: str, parts: list[str | None], gender: str | None, at: int) -> tuple[str, str]:
    """Return why it goes on this half."""
    if not all(_for(site, plan, part, _FLYING) for part in parts):
        return say("on_lists")
    if gender and gender == site.plans[plan]["prefer_lever_on"]:
        return say("on_asked", gender=say(gender))
    return say("on_first")


def _not_listed(site: Site, plan: str, parts: list[str | None], quantity: int) -> Told:
    if any(site.listed(plan, part, Role.LEVER) for part in parts):
        return missing(say("not_for_flying"), quantity)
    because = dict.fromkeys(site.none_listed(plan, part, Role.LEVER) for part in parts)
    return missing(joined(list(because)), quantity)


def _mounted(site: Site, plan: str, part: str | None, mounting: str, *case: str | int | None) -> Told | None:
    colour, printed, fitted, fitted_when = case
    if printed not in RETROFITTED:
        if fitted is not None and int(fitted) > 0:
            return nothing(say("brings", count=fitted), site.says(plan, part, "levers_fitted"))
        if fitted is None and fitted_when is None:
            return missing(say("mounted_not_stated", part=part) if part else say("no_part"))
        if fitted is None and fitted_when == mounting:
            return nothing(say("mounted_brings"), site.says(plan, part, "levers_fitted_when"))
    fitting = _for(site, plan, part, mounting)
    if fitting:
        found = pick(fitting, ranks(site, plan, Role.LEVER, _text(colour)))
        return added(site, plan, part, found, say("mounted_needs"))
    if site.listed(plan, part, Role.LEVER):
        return missing(joined([say("mounted_needs"), say("not_for_mounted")]), 1)
    return missing(joined([say("mounted_needs"), site.none_listed(plan, part, Role.LEVER)]), 1)


def _distributor(site: Site, plan: str, part: str | None, fitted: int | None) -> Told:
    if fitted is None:
        return missing(say("distributor_not_stated", part=part))
    if fitted < 1:
        return missing(say("distributor_brings_none", part=part))
    return nothing(say("brings", count=fitted), site.says(plan, part, "levers_fitted"))


def _text(value: object) -> str | None:
    return None if value is None else str(value)
