"""`circuits`: conductors that serve one function together."""

from __future__ import annotations

from typing import Annotated

from mateproof.plan.language.entry import Entry
from mateproof.plan.language.kinds.compound import ListOf, Of
from mateproof.plan.language.kinds.numbers import Amount, Category
from mateproof.plan.language.kinds.texts import Choice, Flag, Name, Text
from mateproof.plan.language.protection import ProtectionEntry
from mateproof.plan.language.supply import NATURE
from mateproof.vocabulary.buses import Bus
from mateproof.vocabulary.limits import USES


class CircuitEntry(Entry):
    """A set of conductors with one function."""

    supply: Annotated[str | None, Name("a supply", "mains"), "What feeds it."] = None
    function: Annotated[
        str | None,
        Text(example="status query"),
        "What it is for; two circuits with one function may differ in the supply.",
    ] = None
    voltage: Annotated[
        float | None,
        Amount("V", above=0),
        "Highest voltage between two of its conductors. When not written, the supply's, "
        "unless the circuit has several line conductors (L1, L2, …).",
    ] = None
    nature: Annotated[str | None, NATURE, "When not written, the supply's."] = None
    current: Annotated[float | None, Amount("A", above=0), "Current it is designed for."] = None
    conductors: Annotated[
        tuple[str, ...] | None,
        ListOf(Text("the name of a conductor", "L"), some=True, example="[L, N, PE]"),
        "Its conductors in the order of the poles.",
    ] = None
    overvoltage_category: Annotated[int | None, Category(), "When not written, the supply's."] = None
    survives: Annotated[
        float | None, Amount("V", above=0), "Highest voltage its devices survive on these conductors."
    ] = None
    protection: Annotated[
        ProtectionEntry | None,
        Of(ProtectionEntry, "a protective device", "{kind: MCB, curve: B, current: 16 A}"),
        "What disconnects it.",
    ] = None
    simultaneity: Annotated[
        float | None,
        Amount("%", above=0, most=100),
        "Share of its loads that flows at once; 100 % when not written. No lead carries less than its "
        "largest load.",
    ] = None
    hours: Annotated[
        float | None,
        Amount("h", low=0, most=8784),
        "Hours at full load in a year to which its losses come.",
    ] = None
    use: Annotated[
        str | None,
        Choice(USES, "a use"),
        "What it is for, as limits of voltage drop tell it: lighting, or other. `function` is free text "
        "and says nothing of it.",
    ] = None
    spare_poles: Annotated[
        bool | None,
        Flag(),
        "Whether connectors with more poles than it has conductors may be used; the poles beyond stay empty. "
        "`mateproof assign` chooses among them then, for many shapes keep out other numbers of poles.",
    ] = None
    bus: Annotated[
        str | None, Choice(Bus, "a bus"), "The bus that some of its conductors carry, or all of them."
    ] = None
    bus_conductors: Annotated[
        tuple[str, ...] | None,
        ListOf(Text("the name of a conductor", "DA+"), some=True, example="[DA+, DA-]"),
        "Which conductors carry the bus. When not written, those with the usual names "
        "(DA+ and DA-, SMI+ and SMI-, KNX+ and KNX-), or all where the circuit has two.",
    ] = None
