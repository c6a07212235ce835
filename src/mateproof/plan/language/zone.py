"""`zones` and `environment`: places, and what they do to what lies there."""

from __future__ import annotations

from typing import Annotated

from mateproof.plan.language.entry import Entry
from mateproof.plan.language.kinds.compound import ListOf
from mateproof.plan.language.kinds.numbers import Amount, Band, Whole
from mateproof.plan.language.kinds.position import Position
from mateproof.plan.language.kinds.texts import Choice, Name, Pattern
from mateproof.vocabulary.values import Exact, Range

PLACES = ("closed", "restricted", "open")
PROTECTION = Pattern(r"IP[0-6Xx][0-9Xx]K?[A-D]?[HMSW]?", "a degree of protection (IEC 60529)", "IP20")


class EnvironmentEntry(Entry):
    """What holds in every zone that does not say otherwise, and where no zone is written."""

    place: Annotated[
        str | None,
        Choice(PLACES, "a kind of place"),
        "closed: opened with a tool only; restricted: for instructed persons; "
        "open: easily accessible to anybody.",
    ] = None
    temperature: Annotated[Range | Exact | None, Band("°C"), "Of the air, in service."] = None
    processing_temperature: Annotated[
        Range | Exact | None, Band("°C"), "While conductors are terminated and connectors mated."
    ] = None
    degree_of_protection: Annotated[str | None, PROTECTION, "What the place asks for."] = None
    pollution_degree: Annotated[int | None, Whole(1, 4, "a pollution degree"), "IEC 60664-1, 1 to 4."] = None
    altitude: Annotated[float | None, Amount("m"), "Height above sea level."] = None


class ZoneEntry(EnvironmentEntry):
    """A place in which ends lie within reach of each other."""

    near: Annotated[
        tuple[str, ...] | None, ListOf(Name("a zone", "duct-box")), "Zones that are within reach as well."
    ] = None
    position: Annotated[
        tuple[float, float, float] | None, Position(), "Where it is, for all in it that does not say its own."
    ] = None
    separable: Annotated[
        tuple[str, ...] | None,
        ListOf(Name("a zone", "duct-box")),
        "Zones that are within reach as well, but could be separated from it: by a wall, a lid, a distance. "
        "`mateproof assign` says where that helps.",
    ] = None
