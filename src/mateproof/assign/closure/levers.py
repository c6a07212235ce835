"""Locking levers: one for each pair of flying connectors, none where the mounted half brings its own."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

import polars as pl

from mateproof.assign.closure import mounted
from mateproof.assign.closure.choosing import added, pick, ranks
from mateproof.assign.closure.site import Site
from mateproof.assign.closure.told import Told, missing, tell
from mateproof.assign.closure.words import Said, joined, say
from mateproof.tables.column import TEXT
from mateproof.tables.links import answered
from mateproof.vocabulary.ordering import Role

_FLYING = "flying"


class _Pair(NamedTuple):
    """A mate of two flying connectors, side a and side b."""

    plan: str
    part_a: str | None
    part_b: str | None
    gender_a: str | None
    gender_b: str | None
    colour_a: str | None
    colour_b: str | None
    lever_count_a: int | None
    lever_count_b: int | None
    levers_per_flying_pair: int | None

    @property
    def have(self) -> int:
        """Levers that the plan adds to it."""
        return (self.lever_count_a or 0) + (self.lever_count_b or 0)

    def of(self, name: str, side: str) -> str | None:
        """Return what is stated of one side."""
        found: str | None = getattr(self, f"{name}_{side}")
        return found


def rows(site: Site) -> pl.DataFrame:
    """Return what flying pairs, mounted connectors and distributors need."""
    both = (pl.col("mounting_a") == _FLYING) & (pl.col("mounting_b") == _FLYING)
    pairs = site.tables["mated"].filter(both)
    of_pair = _Pair._fields
    sides = answered(pairs, of_pair, lambda *case: _side(site, _Pair._make(case))).column("side", TEXT)
    told = [
        tell(
            pairs.filter(sides == side), Role.LEVER, of_pair, partial(_answer, site), {"mate": "mate", **end}
        )
        for side, end in (("a", {"end": "end_a"}), ("b", {"end": "end_b"}), ("", dict[str, str]()))
    ]
    return pl.concat([*told, *mounted.rows(site)])


def _able(site: Site, pair: _Pair) -> list[str]:
    """Return the sides whose sheets list a lever for flying leads."""
    return [side for side in "ab" if site.levers(pair.plan, pair.of("part", side), _FLYING)]


def _side(site: Site, pair: _Pair) -> str:
    """Return the half that gets a lever; "" where neither sheet lists one."""
    able, asked = _able(site, pair), site.plans[pair.plan]["prefer_lever_on"]
    wished = (side for side in able if asked and pair.of("gender", side) == asked)
    return next(wished, able[0] if able else "")


def _answer(site: Site, *case: object) -> Told | None:
    pair = _Pair._make(case)
    need = pair.levers_per_flying_pair
    if need is None:
        return None if pair.have else missing(say("pair_not_stated"))
    if pair.have >= need:
        return None
    side = _side(site, pair)
    if not side:
        return _not_listed(site, pair, need - pair.have)
    part, colour = pair.of("part", side), pair.of("colour", side)
    found = pick(site.levers(pair.plan, part, _FLYING), ranks(site, pair.plan, Role.LEVER, colour))
    because = joined([say("flying_pair", need=need, have=pair.have), _where(site, pair, side)])
    return added(site, (pair.plan, part), found, because, need - pair.have)


def _where(site: Site, pair: _Pair, side: str) -> Said:
    """Return why it goes on this half."""
    if len(_able(site, pair)) == 1:
        return say("on_lists")
    gender = pair.of("gender", side)
    if gender and gender == site.plans[pair.plan]["prefer_lever_on"]:
        return say("on_asked", gender=say(gender))
    return say("on_first")


def _not_listed(site: Site, pair: _Pair, quantity: int) -> Told:
    if any(site.listed(pair.plan, part, Role.LEVER) for part in (pair.part_a, pair.part_b)):
        return missing(say("not_for_flying"), quantity)
    because = dict.fromkeys(
        site.none_listed(pair.plan, part, Role.LEVER) for part in (pair.part_a, pair.part_b)
    )
    return missing(joined(list(because)), quantity)
