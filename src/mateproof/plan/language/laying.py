"""How a cable is laid: what decides the current that it carries."""

from __future__ import annotations

from typing import Annotated

from mateproof.plan.language.entry import Entry
from mateproof.plan.language.kinds.numbers import Amount, Whole
from mateproof.plan.language.kinds.texts import Choice

METHODS = ("A1", "A2", "B1", "B2", "C", "E")
ARRANGEMENTS = ("bunched", "layer")


class Laying(Entry):
    """How a cable is laid; a lead may say otherwise than its type of cable."""

    reference_method: Annotated[
        str | None,
        Choice(METHODS, "a reference method of installation"),
        "IEC 60364-5-52: A1, A2 in a thermally insulated wall; B1, B2 in conduit or trunking; C on a wall; "
        "E in free air.",
    ] = None
    grouped: Annotated[
        int | None, Whole(1, 200), "Loaded circuits that are laid together, this one included."
    ] = None
    arrangement: Annotated[
        str | None,
        Choice(ARRANGEMENTS, "an arrangement"),
        "How those lie: bunched, or side by side in a layer on a wall.",
    ] = None
    ampacity: Annotated[
        float | None,
        Amount("A", above=0),
        "Current that it carries as it is laid, as calculated by the planner; wins over the table.",
    ] = None
