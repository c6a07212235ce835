"""How bad a wrong mating is, and what stops it: two ordered scales that plans, analyses and rules share."""

from __future__ import annotations

from enum import StrEnum


class Harm(StrEnum):
    """What a wrong mating can lead to, worst first."""

    LIFE = "life"
    FIRE = "fire"
    DAMAGE = "damage"
    MALFUNCTION = "malfunction"
    NUISANCE = "nuisance"
    NONE = "none"


class Barrier(StrEnum):
    """What stops a wrong mating, strongest first."""

    MECHANICAL = "mechanical"
    COLOUR = "colour"
    LABEL = "label"
    NONE = "none"


HARM_RANK: dict[str, int] = {harm.value: rank for rank, harm in enumerate(Harm)}
"""0 is the worst harm."""
BARRIER_RANK: dict[str, int] = {barrier.value: rank for rank, barrier in enumerate(Barrier)}
"""0 is the strongest barrier."""
