"""A rated impulse voltage that is lower than its rated voltage and overvoltage category ask for.

IEC 60664-1 gives the impulse voltage of a category by the voltage between line and neutral. Sheets print the
voltage between lines as well as the one to neutral, so the smaller one is taken: what is printed, divided
by √3. Less than that cannot hold for either reading.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from math import sqrt

from mateproof.parts.fact import Fact
from mateproof.parts.part import Doubt
from mateproof.sheets.sheet import Sheet
from mateproof.vocabulary.units import convert
from mateproof.vocabulary.values import Exact, plain

_VOLTAGES = (50.0, 100.0, 150.0, 300.0, 600.0, 1000.0)  # V, line to neutral, up to and with
_IMPULSES = {  # kV, by overvoltage category
    "I": (0.33, 0.5, 0.8, 1.5, 2.5, 4.0),
    "II": (0.5, 0.8, 1.5, 2.5, 4.0, 6.0),
    "III": (0.8, 1.5, 2.5, 4.0, 6.0, 8.0),
    "IV": (1.5, 2.5, 4.0, 6.0, 8.0, 12.0),
}


def find(sheet: Sheet) -> Iterator[Doubt]:
    """Yield a doubt for each pair of ratings under the same conditions that do not go together."""
    for impulse in sheet.of("rated_impulse_voltage"):
        category = impulse.conditions.get("overvoltage_category") or _only_category(sheet)
        for voltage in sheet.of("rated_voltage"):
            same = voltage.conditions == impulse.conditions and voltage.section == impulse.section
            doubt = _doubt(voltage, impulse, category) if same else None
            if doubt:
                yield doubt


def _only_category(sheet: Sheet) -> str:
    """Return the overvoltage category that the sheet gives for all its ratings; "" for none or several."""
    stated = {fact.value.text for fact in sheet.of("overvoltage_category") if fact.value}
    return stated.pop() if len(stated) == 1 else ""


def _doubt(voltage: Fact, impulse: Fact, category: str) -> Doubt | None:
    volts, kilovolts = _exact(voltage, "V"), _exact(impulse, "kV")
    if volts is None or kilovolts is None or category not in _IMPULSES:
        return None
    column = bisect_left(_VOLTAGES, volts / sqrt(3) - 1e-9)
    if column == len(_VOLTAGES) or kilovolts >= _IMPULSES[category][column]:
        return None
    message = (
        f"{plain(volts)} V in overvoltage category {category} asks for at least "
        f"{plain(_IMPULSES[category][column])} kV (IEC 60664-1), printed are {plain(kilovolts)} kV"
    )
    places = ((voltage.label, voltage.source), (impulse.label, impulse.source))
    return Doubt("impulse-voltage", message, places, "both are kept; ask the maker for the ratings")


def _exact(fact: Fact, unit: str) -> float | None:
    if not isinstance(fact.value, Exact) or isinstance(fact.value.value, bool):
        return None
    return convert(fact.value.value, fact.unit, unit)
