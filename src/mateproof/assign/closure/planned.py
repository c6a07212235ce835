"""What the plan itself puts on connectors: it stays as it is."""

from __future__ import annotations

import polars as pl

from mateproof.assign.closure.site import Site
from mateproof.assign.closure.told import Told, tell
from mateproof.assign.closure.words import say
from mateproof.vocabulary.ordering import Role, State

_ROLES = (Role.LEVER, Role.RELIEF, Role.CAP)


def rows(site: Site) -> pl.DataFrame:
    """Return one row for each lever, strain relief and cap of the plan."""
    equipped = site.tables["equipped"]

    def answer(plan: str, part: str | None, accessory: str) -> Told:
        evidence = site.says(plan, part, "accessory", accessory)
        return Told(State.PLANNED, *say("planned"), accessory=accessory, quantity=1, evidence=evidence)

    return pl.concat(
        tell(
            equipped.filter(pl.col("role") == str(role)),
            role,
            ("plan", "part", "accessory"),
            answer,
            {"end": "end", **({"poles": "poles"} if role == Role.CAP else {})},
        )
        for role in _ROLES
    )
