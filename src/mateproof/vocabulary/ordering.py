"""What is ordered beside what a plan names: roles, states, and the preferences that decide between equals."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What something is needed as, in the order in which it is ordered."""

    LEVER = "lever"
    RELIEF = "strain relief"
    CAP = "cap"
    FERRULE = "ferrule"
    CODING_PIN = "coding pin"
    TOOL = "tool"


class State(StrEnum):
    """Who says that something is needed, and whether it can be named."""

    PLANNED = "planned"
    ADDED = "added"
    MISSING = "missing"
    NOTHING = "nothing"


class Fit(StrEnum):
    """Which of several strain reliefs that hold a cable is the better one."""

    MIDDLE = "middle"
    NARROW = "narrow"
    WIDE = "wide"


class Spare(NamedTuple):
    """What is ordered beyond what is needed: a share in percent, or a number of pieces (or metres)."""

    percent: float | None = None
    pieces: int | None = None


SPARE_KINDS = ("connector", "device", "cable", "lever", "strain relief", "cap", "ferrule", "tool")
"""Kinds of lines that can have a spare."""
SPARED_TOGETHER = ("connector", "cable", "lever", "strain relief", "cap", "ferrule")
"""Those that a spare without a kind is for: devices and tools are not used up."""

RETROFITTED = ("retrofitable", "retrofittable", "nachrüstbar")
"""How sheets print that the lever does not come with the part."""
ITSELF = "the connector itself"
"""Where a coding pin comes from when nothing is to be ordered for it."""
