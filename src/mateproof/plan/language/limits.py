"""`limits`: what the planner accepts."""

from __future__ import annotations

from typing import Annotated

from mateproof.plan.language.entry import Entry
from mateproof.plan.language.kinds.compound import Of
from mateproof.plan.language.kinds.numbers import Amount, Whole
from mateproof.plan.language.kinds.texts import Choice
from mateproof.vocabulary.buses import BUS_LIMITS, Bus
from mateproof.vocabulary.harms import Barrier, Harm

HARMS = tuple(harm for harm in Harm if harm is not Harm.NONE)
"""No harm at all needs no barrier."""
DEFAULT_HARM, DEFAULT_BARRIER = Harm.LIFE, Barrier.MECHANICAL


class MisplugEntry(Entry):
    """Which wrong matings must be stopped, and by what."""

    heading = "Limit of misplugs"

    harm: Annotated[
        str | None,
        Choice(HARMS, "a harm"),
        "A misplug at least this harmful, worst first; life when not written.",
    ] = None
    barrier: Annotated[
        str | None,
        Choice(Barrier, "a barrier"),
        "must be stopped by a barrier at least this strong, strongest first; mechanical when not written.",
    ] = None


class BusLimitsEntry(Entry):
    """What a bus allows, where the planner knows better than the public texts: another number for a limit."""

    heading = "Limits of a bus"

    supply: Annotated[float | None, Amount("A", above=0), "Highest current of a supply."] = None
    units: Annotated[
        int | None, Whole(1, 100000), "Most control gear, drives or bus devices on one line."
    ] = None
    distance: Annotated[
        float | None, Amount("m", above=0), "Longest way between two devices along the cable."
    ] = None
    supply_distance: Annotated[
        float | None, Amount("m", above=0), "Longest way from a supply to a device."
    ] = None
    length: Annotated[float | None, Amount("m", above=0), "Most cable on one line."] = None
    drop: Annotated[float | None, Amount("V", above=0), "Highest voltage drop along one line."] = None


def _bus(bus: Bus) -> Of:
    """Return the kind of a bus's limits, with what counts when nothing is written as its example."""
    limits = BUS_LIMITS[bus]
    return Of(BusLimitsEntry, "a mapping", f"{{units: {limits.units}, distance: {limits.distance_m:g} m}}")


class LimitsEntry(Entry):
    """What the planner accepts; every limit has a default that the report shows."""

    misplug: Annotated[
        MisplugEntry | None,
        Of(MisplugEntry, "a mapping", "{harm: life, barrier: mechanical}"),
        "Wrong matings that are not accepted.",
    ] = None
    DALI: Annotated[BusLimitsEntry | None, _bus(Bus.DALI), "What DALI allows (IEC 62386-101)."] = None
    KNX: Annotated[BusLimitsEntry | None, _bus(Bus.KNX), "What KNX on twisted pair allows."] = None
    SMI: Annotated[BusLimitsEntry | None, _bus(Bus.SMI), "What SMI allows."] = None
