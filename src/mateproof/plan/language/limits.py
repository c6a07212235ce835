"""`limits`: what the planner accepts."""

from __future__ import annotations

from typing import Annotated

from mateproof.plan.language.entry import Entry
from mateproof.plan.language.kinds.compound import Of
from mateproof.plan.language.kinds.texts import Choice
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


class LimitsEntry(Entry):
    """What the planner accepts; every limit has a default that the report shows."""

    misplug: Annotated[
        MisplugEntry | None,
        Of(MisplugEntry, "a mapping", "{harm: life, barrier: mechanical}"),
        "Wrong matings that are not accepted.",
    ] = None
