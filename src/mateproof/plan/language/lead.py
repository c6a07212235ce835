"""`leads`: cables with two sides."""

from __future__ import annotations

from typing import Annotated

from mateproof.plan.language.connector import SideEntry
from mateproof.plan.language.kinds.compound import Of
from mateproof.plan.language.kinds.numbers import Amount
from mateproof.plan.language.kinds.texts import Name
from mateproof.plan.language.laying import Laying

_SIDE = Of(SideEntry, "one side of a lead", "{part: 770-1242/076-000}")


class LeadEntry(Laying):
    """A cable with two sides. A side that is not written is a bare end."""

    cable: Annotated[str | None, Name("a cable", "light-2x1.5"), "Its type of cable."] = None
    circuit: Annotated[str | None, Name("a circuit", "status"), "What its conductors belong to."] = None
    length: Annotated[float | None, Amount("m", above=0), "Length of the cable."] = None
    zone: Annotated[str | None, Name("a zone", "duct-box"), "Where its connectors lie."] = None
    from_: Annotated[SideEntry | None, _SIDE, "The side that the end `name.from` stands for."] = None
    to: Annotated[SideEntry | None, _SIDE, "The side that the end `name.to` stands for."] = None
