"""`mates`: which ends are meant to be plugged together; `mating`: what counts for all of them."""

from __future__ import annotations

from typing import Annotated

from mateproof.plan.language.assembly import MADE
from mateproof.plan.language.entry import Entry
from mateproof.plan.language.kinds.compound import Either, Of
from mateproof.plan.language.kinds.numbers import Amount, Whole
from mateproof.plan.language.kinds.texts import Flag, Joined

JOIN = Joined("+", "two ends (end + end)", "W1.to + W2.from")


class MatingEntry(Entry):
    """What counts for every mate that says nothing else."""

    where = "in “mating”"

    cycles: Annotated[int | None, Whole(1, 10**9), "How often it will be plugged."] = None
    under_load: Annotated[bool | None, Flag(), "Whether it will be plugged or unplugged under load."] = None
    made: Annotated[str | None, MADE, "A mate made in the factory is never open on site."] = None
    pull: Annotated[float | None, Amount("N", low=0), "Force that pulls at it in service."] = None
    force: Annotated[
        float | None, Amount("N", above=0), "Force that can be brought to bear there to plug it."
    ] = None


class MateEntry(MatingEntry):
    """Two ends that are meant to be plugged together; `W1.to + W2.from` alone is the short form."""

    join: Annotated[tuple[str, str] | None, JOIN, "The two ends."] = None
    required = ("join",)
    where = ""


MATE = Either(JOIN, Of(MateEntry, "a mate", "{join: W1.to + W2.from, cycles: 20}"))
