"""`protection` of a circuit: the device that disconnects it."""

from __future__ import annotations

from typing import Annotated

from mateproof.plan.language.entry import Entry
from mateproof.plan.language.kinds.numbers import Amount
from mateproof.plan.language.kinds.texts import Choice

KINDS = ("MCB", "RCBO", "fuse", "electronic")
CURVES = ("B", "C", "D", "gG")


class ProtectionEntry(Entry):
    """The device that protects a circuit against overload and short circuit."""

    heading = "Protection of a circuit"

    kind: Annotated[
        str | None,
        Choice(KINDS, "a kind of protective device"),
        "Circuit-breaker (IEC 60898-1), one with residual current (IEC 61009-1), fuse, or electronic limit.",
    ] = None
    curve: Annotated[
        str | None, Choice(CURVES, "a tripping curve"), "B, C or D of a circuit-breaker; gG of a fuse."
    ] = None
    current: Annotated[float | None, Amount("A", above=0), "Its rated current."] = None
    residual_current: Annotated[
        float | None, Amount("mA", above=0), "Its rated residual operating current."
    ] = None
    breaking_capacity: Annotated[
        float | None, Amount("kA", above=0), "Highest short-circuit current that it breaks."
    ] = None
    trip_current: Annotated[
        float | None,
        Amount("A", above=0),
        "Current at which it surely trips in the time that is asked, as its maker says; wins over the curve.",
    ] = None
    let_through: Annotated[
        float | None,
        Amount("A²s", above=0),
        "Energy I²t that it lets through at the highest short-circuit current, as its maker states it.",
    ] = None
