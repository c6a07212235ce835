"""Conductors and how they are prepared and inserted; the words of IEC 60228 and of the sheets."""

from __future__ import annotations

import re
from enum import StrEnum


class Conductor(StrEnum):
    """Build of the conductor (IEC 60228: solid class 1, stranded class 2, fine-stranded class 5)."""

    SOLID = "solid"
    STRANDED = "stranded"
    FINE_STRANDED = "fine-stranded"


class Insulation(StrEnum):
    """Insulation of a conductor, by the temperature that it bears: PVC 70 °C, XLPE 90 °C."""

    PVC = "PVC"
    XLPE = "XLPE"


class Ferrule(StrEnum):
    """Preparation of the conductor end (DIN 46228-1 plain, -4 with plastic collar)."""

    NONE = "none"
    PLAIN = "plain"
    COLLARED = "collared"


class Method(StrEnum):
    """How the conductor goes in: clamp opened with a tool, or pushed in without opening."""

    OPENED = "opened"
    PUSHED_IN = "pushed in"


class Gender(StrEnum):
    """Which half of a connector: a socket holds female contacts, a plug male ones."""

    SOCKET = "socket"
    PLUG = "plug"


EARTH_MARKS = frozenset({"PE", "⏚", "⊕", "GND PE", "PEN"})
"""Pole markings and conductor names that mean protective earth."""
_LINE = re.compile(r"L[0-9]")


def is_line(name: str) -> bool:
    """Return whether a conductor's name is that of one of several lines: L1, L2, L3."""
    return bool(_LINE.fullmatch(name))
