"""Coding pins: the steps of the connection system say where the pin comes from."""

from __future__ import annotations

from functools import partial

import polars as pl

from mateproof.assign.closure.site import Site
from mateproof.assign.closure.told import Told, missing, nothing, tell
from mateproof.assign.closure.words import say
from mateproof.vocabulary.ordering import ITSELF, Role


def rows(site: Site) -> pl.DataFrame:
    """Return what is to be ordered for connectors that are coded on site, if anything."""
    ends = site.tables["installed"].filter(pl.col("coding_step") == "on site")
    case = ("plan", "part", "coding_on_site", "coding_pin_from")
    return tell(ends, Role.CODING_PIN, case, partial(_answer, site), {"end": "end"})


def _answer(site: Site, plan: str, part: str | None, step: str | None, pin_from: str | None) -> Told:
    if part is None:
        return missing(say("no_part"))
    if step is not None and pin_from == ITSELF:
        return nothing(say("pin_itself"), site.says(plan, part, "coding_pin_from"))
    return missing(say("pin_not_stated", part=part))
