"""`cables`: types of cable."""

from __future__ import annotations

from typing import Annotated

from mateproof.plan.language.assembly import Preparation
from mateproof.plan.language.kinds.numbers import Amount, Whole
from mateproof.plan.language.kinds.texts import Choice, Text
from mateproof.vocabulary.conductors import Conductor


class CableEntry(Preparation):
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
