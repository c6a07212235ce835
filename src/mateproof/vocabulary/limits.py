"""Limits that no data sheet prints and that a plan may replace: key of `limits` → number and source.

Certainty: A when several independent public texts agree, B when one does, "own" where it is our own choice.
The standards themselves were not read. Limits that are whole tables stand in `rules/limits.py` and
`vocabulary/ampacity.py` and `vocabulary/tripping.py`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Authority:
    """Where a limit comes from, and how surely it is known."""

    source: str
    certainty: Literal["A", "B", "own"]

    def __str__(self) -> str:
        """Return it as an entry of `Claim.stands_on`."""
        if self.certainty == "own":
            return f"Plan: {self.source} (our own choice)"
        return f"Public standard: {self.source} ({self.certainty})"


@dataclass(frozen=True, slots=True)
class Limit:
    """One number; None where a table says it unless the plan does."""

    key: str
    value: float | None
    unit: str
    authority: Authority
    en: str
    de: str


EXTRA_LOW_AC_V, EXTRA_LOW_DC_V = 50.0, 120.0
EXTRA_LOW = Authority("IEC 61140 and IEC 61558, limits of extra-low voltage in dry places", "A")
SELV = Authority("IEC 61140 and IEC 61558: SELV is separated from earth", "A")
IMPULSE = Authority(
    "IEC 60664-1, rated impulse voltage by line-to-neutral voltage and overvoltage category", "A"
)
COUPLER = Authority("IEC 61535, installation couplers: ambient temperature", "A")
COUPLER_RATING = Authority("IEC 61535, installation couplers: at most 500 V, 32 A, 10 mm², 2 to 5 wires", "A")
BASE_CURVE = Authority("IEC 60512, derating of connectors: base curve × 0.8", "A")
SAME_VOLTAGE = Authority("rounding of rated voltages (230 V and 220 V, 400 V and √3 · 230 V)", "own")
LONGEST = Authority("longer than any bus that is known here (KNX TP: 1000 m in total)", "own")

VOLTAGE_DROP = Authority(
    "IEC 60364-5-52, voltage drop from the origin of the installation to the load: 3 % and 5 % from a public "
    "network, 6 % and 8 % from a private one, beyond 100 m 0.005 % more for each metre, at most 0.5 %",
    "A",
)
DROP_FROM_M, DROP_PER_M = 100.0, 0.005
"""From this length (m) on the limits of voltage drop grow, in % for each metre."""
LIGHTING, OTHER = USES = ("lighting", "other")
"""What a circuit is for, as far as its voltage drop is limited by it."""
PUBLIC, PRIVATE = NETWORKS = ("public", "private")
"""Whose low-voltage network a supply comes from."""
OWN_LIMIT = Authority("no limit unless the plan writes one", "own")

_ENTRIES = (
    Limit(
        "same_voltage",
        5,
        "%",
        SAME_VOLTAGE,
        "Rated voltages count as equal within",
        "Spannungen gelten als gleich bis",
    ),
    Limit(
        "extra_low_voltage_ac", EXTRA_LOW_AC_V, "V", EXTRA_LOW, "Extra-low voltage, AC", "Kleinspannung, AC"
    ),
    Limit(
        "extra_low_voltage_dc", EXTRA_LOW_DC_V, "V", EXTRA_LOW, "Extra-low voltage, DC", "Kleinspannung, DC"
    ),
    Limit(
        "impulse_voltage", None, "kV", IMPULSE, "Impulse voltage to withstand", "Auszuhaltende Stoßspannung"
    ),
    Limit(
        "coupler_voltage", 500, "V", COUPLER_RATING, "Voltage of a coupler", "Spannung einer Steckverbindung"
    ),
    Limit("coupler_current", 32, "A", COUPLER_RATING, "Current of a coupler", "Strom einer Steckverbindung"),
    Limit(
        "coupler_cross_section",
        10,
        "mm²",
        COUPLER_RATING,
        "Conductor of a coupler",
        "Leiter einer Steckverbindung",
    ),
    Limit(
        "coupler_ambient_low",
        -5,
        "°C",
        COUPLER,
        "Lowest ambient of a coupler",
        "Tiefste Umgebung einer Steckverbindung",
    ),
    Limit(
        "coupler_ambient_high",
        40,
        "°C",
        COUPLER,
        "Highest ambient of a coupler",
        "Höchste Umgebung einer Steckverbindung",
    ),
    Limit(
        "base_curve_share",
        80,
        "%",
        BASE_CURVE,
        "Derated current in a base curve",
        "Strombelastbarkeit in einer Basiskurve",
    ),
    Limit("lead_length", 1000, "m", LONGEST, "Longest plausible lead", "Längste glaubhafte Leitung"),
    Limit(
        "voltage_drop_lighting",
        3,
        "%",
        VOLTAGE_DROP,
        "Voltage drop of lighting, public network",
        "Spannungsfall von Beleuchtung, öffentliches Netz",
    ),
    Limit(
        "voltage_drop_other",
        5,
        "%",
        VOLTAGE_DROP,
        "Voltage drop of other uses, public network",
        "Spannungsfall sonst, öffentliches Netz",
    ),
    Limit(
        "voltage_drop_lighting_private",
        6,
        "%",
        VOLTAGE_DROP,
        "Voltage drop of lighting, private network",
        "Spannungsfall von Beleuchtung, eigenes Netz",
    ),
    Limit(
        "voltage_drop_other_private",
        8,
        "%",
        VOLTAGE_DROP,
        "Voltage drop of other uses, private network",
        "Spannungsfall sonst, eigenes Netz",
    ),
    Limit(
        "extra_low_voltage_drop",
        None,
        "%",
        OWN_LIMIT,
        "Voltage drop at extra-low voltage",
        "Spannungsfall bei Kleinspannung",
    ),
    Limit(
        "voltage_drop_more",
        0.5,
        "%",
        VOLTAGE_DROP,
        "More voltage drop beyond 100 m, at most",
        "Mehr Spannungsfall über 100 m, höchstens",
    ),
    Limit(
        "neutral_potential", None, "V", OWN_LIMIT, "Potential of a neutral", "Potential eines Neutralleiters"
    ),
    Limit("contact_heat", None, "W", OWN_LIMIT, "Heat of a pair of contacts", "Wärme eines Kontaktpaars"),
)

LIMITS: Mapping[str, Limit] = {limit.key: limit for limit in _ENTRIES}
"""Every limit by the key that replaces it; the two ends of a range are `key_low` and `key_high`."""
