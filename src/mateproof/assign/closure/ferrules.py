"""Ferrules: one for each conductor that the plan terminates with one on site."""

from __future__ import annotations

import polars as pl

from mateproof.assign.closure.site import Site
from mateproof.assign.closure.told import Told, missing, tell
from mateproof.assign.closure.words import say
from mateproof.vocabulary.conductors import Conductor, Ferrule
from mateproof.vocabulary.ordering import Role, State

_CASE = ("made", "ferrule", "conductor", "cross_section_mm2", "conductors")
_NAMES = {"end": "end", "lead": "lead"}


def rows(site: Site) -> pl.DataFrame:
    """Return the ferrules of each termination; no sheet gives them an item number."""
    return tell(site.tables["terminated"], Role.FERRULE, _CASE, _answer, _NAMES)


def _answer(
    made: str | None,
    ferrule: str | None,
    conductor: str | None,
    cross_section: float | None,
    conductors: int | None,
) -> Told | None:
    if made == "factory" or ferrule == Ferrule.NONE:
        return None
    if ferrule is None:  # what is solid needs none
        return None if conductor == Conductor.SOLID else missing(say("ferrule_not_stated"))
    if made is None:
        return missing(say("made_not_stated"), what=ferrule, size=cross_section)
    name = "each_conductor" if conductors is not None else "conductors_not_stated"
    return Told(State.PLANNED, *say(name), quantity=conductors, what=ferrule, size=cross_section)
