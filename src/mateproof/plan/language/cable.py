"""`cables`: types of cable."""

from __future__ import annotations

from typing import Annotated

from mateproof.plan.language.assembly import Preparation
from mateproof.plan.language.kinds.numbers import Amount, Band, Whole
from mateproof.plan.language.kinds.texts import Choice, Text
from mateproof.plan.language.laying import Laying
from mateproof.vocabulary.conductors import Conductor, Insulation
from mateproof.vocabulary.values import Exact, Range


class CableEntry(Preparation, Laying):
    """A type of cable. Its preparation goes before `assembly` and after the side of a lead."""

    item: Annotated[str | None, Text("an item number", "H05VV-F 2X1.5"), "Item number to order it by."] = None
    conductors: Annotated[
        int | None, Whole(1, 200), "Number of conductors, the earth conductor included."
    ] = None
    conductor: Annotated[
        str | None,
        Choice(Conductor, "a build of conductor"),
        "Build of the conductors (IEC 60228 class 1, 2, 5).",
    ] = None
    cross_section: Annotated[float | None, Amount("mm²", above=0), "Of each conductor."] = None
    diameter: Annotated[float | None, Amount("mm", above=0), "Outer diameter of the cable."] = None
    insulation: Annotated[
        str | None,
        Choice(Insulation, "an insulation"),
        "Of each conductor: PVC up to 70 °C, XLPE up to 90 °C.",
    ] = None
    voltage: Annotated[
        float | None, Amount("V", above=0), "Rated voltage between two conductors (500 V of 300/500 V)."
    ] = None
    temperature: Annotated[
        Range | Exact | None, Band("°C", "-15..70 °C"), "Of the air around it, in service."
    ] = None
