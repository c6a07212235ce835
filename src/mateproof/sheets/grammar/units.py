"""Units as they are printed, and the one spelling that facts carry."""

from __future__ import annotations

import re

_SPELLINGS = {
    "mm²": ("mm²", "qmm", "sq mm"),
    "mm": ("mm",),
    "cm": ("cm",),
    "m": ("m",),
    "inch": ("inches", "inch", "in.", "in", "Zoll", '"'),
    "AWG": ("AWG",),
    "kV": ("kV",),
    "mV": ("mV",),
    "V": ("V",),
    "mA": ("mA",),
    "A": ("A",),
    "mΩ": ("mΩ", "mOhm"),
    "kΩ": ("kΩ", "kOhm"),
    "MΩ": ("MΩ", "MOhm"),
    "Ω": ("Ω", "Ohm"),
    "N": ("N",),
    "Nm": ("Nm",),
    "kg": ("kg",),
    "g": ("g",),
    "oz": ("oz",),
    "lb": ("lbs", "lb"),
    "°C": ("°C", "℃"),
    "°F": ("°F", "℉"),
    "°": ("°",),
    "%": ("%",),
    "W": ("W",),
    "Hz": ("Hz",),
}
_BY_SPELLING = {spelling: unit for unit, spellings in _SPELLINGS.items() for spelling in spellings}

# Longest first, or "mm" would be read as "m" and leave an "m" behind.
UNIT = "|".join(sorted(map(re.escape, _BY_SPELLING), key=len, reverse=True))
"""Alternatives of a pattern for any printed unit, after `clean`."""

THREE_PLACES = frozenset({"inch"})
"""Units whose numbers are printed with three decimal places."""


def canonical(printed: str) -> str:
    """Return the one spelling of a printed unit."""
    return _BY_SPELLING[printed]
