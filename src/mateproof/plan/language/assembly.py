"""`assembly`: how conductors are prepared and connectors equipped; cables and connectors share the keys."""

from __future__ import annotations

from typing import Annotated

from mateproof.plan.language.entry import Entry
from mateproof.plan.language.kinds.compound import ListOf
from mateproof.plan.language.kinds.numbers import Amount
from mateproof.plan.language.kinds.texts import Choice, Text
from mateproof.vocabulary.conductors import Ferrule, Method

ITEM = Text("an item number", "770-1242/076-000")
MADE = Choice(("on site", "factory"), "where it is made", "on_site")


class Preparation(Entry):
    """How the conductors of one side of a lead are prepared."""

    ferrule: Annotated[
        str | None, Choice(Ferrule, "a ferrule"), "none, plain (DIN 46228-1) or collared (DIN 46228-4)."
    ] = None
    method: Annotated[
        str | None, Choice(Method, "a method"), "Clamp opened with a tool, or conductor pushed in."
    ] = None
    strip_length: Annotated[float | None, Amount("mm", low=0), "Insulation taken off each conductor."] = None
    sheath_strip: Annotated[float | None, Amount("mm", low=0), "Sheath taken off the cable."] = None
    earth_extra: Annotated[float | None, Amount("mm", low=0), "How much longer the earth conductor is."] = (
        None
    )


class Fitting(Entry):
    """How a connector is made and what is put on it."""

    made: Annotated[str | None, MADE, "Where its conductors are terminated."] = None
    coding: Annotated[
        str | None,
        Choice(("on site", "delivered"), "how it is coded", "on_site"),
        "Coded on site, or used as delivered.",
    ] = None
    levers: Annotated[
        tuple[str, ...] | None, ListOf(Text("an item number", "770-101")), "Locking levers added to it."
    ] = None
    lever: Annotated[str | None, Text("an item number", "770-101"), "Short for one lever."] = None
    strain_relief: Annotated[
        str | None, Text("an item number", "770-502/042-000"), "Strain relief put on it."
    ] = None
    cap: Annotated[
        str | None, Text("an item number", "770-201"), "Lockout cap put on it while it is open."
    ] = None


class AssemblyEntry(Preparation, Fitting):
    """Defaults for the connectors of all leads; a cable or a side of a lead may say otherwise."""

    where = "in “assembly”"
