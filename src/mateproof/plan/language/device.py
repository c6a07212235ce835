"""`devices`: what leads go to."""

from __future__ import annotations

from typing import Annotated

from mateproof.plan.language.assembly import ITEM
from mateproof.plan.language.connector import MountedEntry
from mateproof.plan.language.entry import Entry
from mateproof.plan.language.kinds.compound import ListOf, Named, Of
from mateproof.plan.language.kinds.numbers import Amount, Whole
from mateproof.plan.language.kinds.position import Position
from mateproof.plan.language.kinds.texts import Choice, Name, Text
from mateproof.plan.language.part import WIRING
from mateproof.plan.yaml.nodes import Scalar
from mateproof.vocabulary.calculation import CONSTANTS


class DeviceEntry(Entry):
    """Something that leads go to. Its connectors are ends named `device.connector`."""

    zone: Annotated[str | None, Name("a zone", "duct-box"), "Where it is."] = None
    position: Annotated[
        tuple[float, float, float] | None, Position(), "Where it is exactly; its zone's when not written."
    ] = None
    part: Annotated[str | None, ITEM, "Its item number."] = None
    circuit: Annotated[str | None, Name("a circuit", "status"), "What it is part of."] = None
    current: Annotated[
        float | None,
        Amount("A", low=0),
        "Current it takes, in each line; 0 A for what only lets the circuit through.",
    ] = None
    power: Annotated[float | None, Amount("W", low=0), "Power it takes from all its lines together."] = None
    power_factor: Annotated[
        float | None,
        Amount("", above=0, most=1),
        "cos φ, lagging. When not written: that of power and current if both are, else 1 beside a current.",
    ] = None
    load: Annotated[
        str | None,
        Choice(CONSTANTS, "what a load keeps"),
        "What it keeps when its voltage falls. When not written: its power where one is written, else its "
        "current.",
    ] = None
    lines: Annotated[
        tuple[str, ...] | None,
        ListOf(Text("the name of a conductor", "L1"), some=True, example="[L1]"),
        "Line conductors it takes its current from, where its circuit has several: one (and the neutral), "
        "two (between them) or three.",
    ] = None
    inrush: Annotated[float | None, Amount("A", above=0), "Highest current when it is switched on."] = None
    feeds: Annotated[
        tuple[str, ...] | None,
        ListOf(Name("a supply", "mains"), some=True, example="[mains]"),
        "Supplies that begin here: it feeds every circuit of them that has a lead or a connector at it. "
        "Once a device of a plan says so, every circuit must be fed.",
    ] = None
    bus_supply: Annotated[
        float | None,
        Amount("A", above=0),
        "Current that it gives to each bus line it is on; it feeds a circuit that is nothing but a bus.",
    ] = None
    bus_current: Annotated[float | None, Amount("A", low=0), "Current that it takes from the bus."] = None
    bus_units: Annotated[
        int | None,
        Whole(0, 10000),
        "How many control gear (DALI), drives (SMI) or bus devices (KNX) it counts as; none: 0, such as "
        "a box that only lets the bus through, or a sensor on DALI.",
    ] = None
    survives: Annotated[
        float | None,
        Amount("V", above=0),
        "Highest voltage that its inputs survive; when not written, what its circuit says of all devices.",
    ] = None
    wiring: Annotated[
        tuple[tuple[str, str], ...] | None, WIRING, "Inner wiring: poles of its connectors that are joined."
    ] = None
    connectors: Annotated[
        list[tuple[Scalar, MountedEntry]] | None,
        Named(
            Of(MountedEntry, "a connector", "{part: 770-1242/076-000}"),
            "a connector",
            ".",
            "{in: {part: 770-1252/076-000}}",
        ),
        "Connectors mounted on it.",
    ] = None
