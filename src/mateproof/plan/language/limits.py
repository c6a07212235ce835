"""`limits`: what the planner accepts."""

from __future__ import annotations

from typing import Annotated

from mateproof.plan.language.entry import Entry
from mateproof.plan.language.kinds.compound import Of
from mateproof.plan.language.kinds.numbers import Amount, Band, Whole
from mateproof.plan.language.kinds.texts import Choice
from mateproof.vocabulary.buses import BUS_LIMITS, Bus
from mateproof.vocabulary.harms import Barrier, Harm, Reach, When
from mateproof.vocabulary.values import Exact, Range

HARMS = tuple(harm for harm in Harm if harm is not Harm.NONE)
"""No harm at all needs no barrier."""
DEFAULT_HARM, DEFAULT_BARRIER = Harm.LIFE, Barrier.MECHANICAL
DEFAULT_WHEN, DEFAULT_REACH = When.FIRST_ASSEMBLY, Reach.NEAR


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
    when: Annotated[
        str | None,
        Choice(When, "a moment"),
        "if it can happen at this moment: among the ends that stay open, in later work on one circuit, or in "
        "first assembly, when everything made on site lies open; first assembly when not written.",
    ] = None
    reach: Annotated[
        str | None,
        Choice(Reach, "a reach"),
        "and if its ends can meet: zone: those of one zone; near: of zones that are near each other as well; "
        "position: of these only those whose free lengths bridge their distance; near when not written.",
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
    same_voltage: Annotated[
        float | None,
        Amount("%", low=0),
        "By how much two rated voltages may differ and still count as equal.",
    ] = None
    extra_low_voltage_ac: Annotated[
        float | None, Amount("V", above=0), "Highest alternating voltage of SELV, PELV and FELV."
    ] = None
    extra_low_voltage_dc: Annotated[
        float | None, Amount("V", above=0), "Highest direct voltage of SELV, PELV and FELV."
    ] = None
    impulse_voltage: Annotated[
        float | None, Amount("kV", above=0), "What every connector must withstand, instead of the table."
    ] = None
    coupler_voltage: Annotated[
        float | None, Amount("V", above=0), "Highest voltage of an installation coupler."
    ] = None
    coupler_current: Annotated[
        float | None, Amount("A", above=0), "Highest current of an installation coupler."
    ] = None
    coupler_cross_section: Annotated[
        float | None, Amount("mm²", above=0), "Largest conductor of an installation coupler."
    ] = None
    coupler_ambient: Annotated[
        Range | Exact | None, Band("°C", "-5..40 °C"), "Ambient temperature of installation couplers."
    ] = None
    base_curve_share: Annotated[
        float | None, Amount("%", above=0), "Share of a base curve that counts as derated current."
    ] = None
    lead_length: Annotated[
        float | None, Amount("m", above=0), "A lead that is longer is taken for a slip of the unit."
    ] = None
    voltage_drop_lighting: Annotated[
        float | None,
        Amount("%", above=0),
        "Voltage drop of lighting fed by the public network, from the feed to the load.",
    ] = None
    voltage_drop_other: Annotated[
        float | None, Amount("%", above=0), "Voltage drop of other uses fed by the public network."
    ] = None
    voltage_drop_lighting_private: Annotated[
        float | None, Amount("%", above=0), "Voltage drop of lighting fed by a private network."
    ] = None
    voltage_drop_other_private: Annotated[
        float | None, Amount("%", above=0), "Voltage drop of other uses fed by a private network."
    ] = None
    extra_low_voltage_drop: Annotated[
        float | None,
        Amount("%", above=0),
        "Voltage drop in SELV, PELV and FELV; they have no limit when it is not written.",
    ] = None
    voltage_drop_more: Annotated[
        float | None,
        Amount("%", low=0),
        "By how much these limits grow at most, with 0.005 % for each metre beyond 100 m.",
    ] = None
    neutral_potential: Annotated[
        float | None,
        Amount("V", above=0),
        "Highest potential of a neutral in service; there is no limit when it is not written.",
    ] = None
    contact_heat: Annotated[
        float | None,
        Amount("W", above=0),
        "Highest heat of one pair of contacts; there is no limit when it is not written.",
    ] = None
    DALI: Annotated[BusLimitsEntry | None, _bus(Bus.DALI), "What DALI allows (IEC 62386-101)."] = None
    KNX: Annotated[BusLimitsEntry | None, _bus(Bus.KNX), "What KNX on twisted pair allows."] = None
    SMI: Annotated[BusLimitsEntry | None, _bus(Bus.SMI), "What SMI allows."] = None
