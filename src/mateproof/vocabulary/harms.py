"""How bad a wrong mating is, what stops it, and when it can happen: scales of plans, analyses and rules."""

from __future__ import annotations

from enum import StrEnum


class Harm(StrEnum):
    """What a wrong mating can lead to, worst first."""

    LIFE = "life"
    FIRE = "fire"
    DAMAGE = "damage"
    MALFUNCTION = "malfunction"
    DARK = "dark"
    NUISANCE = "nuisance"
    NONE = "none"


class Barrier(StrEnum):
    """What stops a wrong mating, strongest first."""

    MECHANICAL = "mechanical"
    COLOUR = "colour"
    LABEL = "label"
    NONE = "none"


class When(StrEnum):
    """When a wrong mating can happen, narrowest first; what is possible at one is so at all below it."""

    AS_LEFT = "as left"
    LATER_WORK = "later work"
    FIRST_ASSEMBLY = "first assembly"


class Reach(StrEnum):
    """Which ends can meet, fewest first: of one zone, of near zones as well, or of these by their places."""

    ZONE = "zone"
    NEAR = "near"
    POSITION = "position"


HARM_RANK: dict[str, int] = {harm.value: rank for rank, harm in enumerate(Harm)}
"""0 is the worst harm."""
BARRIER_RANK: dict[str, int] = {barrier.value: rank for rank, barrier in enumerate(Barrier)}
"""0 is the strongest barrier."""
WHEN_RANK: dict[str, int] = {when.value: rank for rank, when in enumerate(When)}
"""0 is the narrowest moment."""
