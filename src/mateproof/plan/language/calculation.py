"""`calculation`: what currents, voltage drop and faults are calculated with."""

from __future__ import annotations

from typing import Annotated

from mateproof.plan.language.entry import Entry
from mateproof.plan.language.kinds.numbers import Amount
from mateproof.plan.language.kinds.texts import Choice
from mateproof.vocabulary.calculation import READINGS


class CalculationEntry(Entry):
    """How the network is calculated; everything has a default that the report shows."""

    where = "in “calculation”"

    contact_resistance: Annotated[
        str | None,
        Choice(READINGS, "a reading"),
        "What a sheet's contact resistance R and its transition T mean for a mated pole: each half R, and "
        "T between (2R + T); R with T (R + T); R is the whole. When not written, the highest (each half).",
    ] = None
    conductor_temperature: Annotated[
        float | None,
        Amount("°C"),
        "Of all conductors in service; when not written, the highest that their insulation bears "
        "(PVC 70 °C, XLPE 90 °C).",
    ] = None
    resistivity: Annotated[
        float | None,
        Amount("Ω·mm²/m", above=0),
        "Of all conductors, cold and in service, instead of the table of IEC 60228 and of the temperature.",
    ] = None
    c_max: Annotated[
        float | None,
        Amount("", above=0),
        "Voltage factor of the largest fault currents (IEC 60909); 1.1 when not written.",
    ] = None
    c_min: Annotated[
        float | None,
        Amount("", above=0),
        "Voltage factor of the smallest fault currents; 0.9 when not written.",
    ] = None
    loop_share: Annotated[
        float | None,
        Amount("%", above=0, most=100),
        "A loop impedance lets a device trip up to this share of U0 / Ia; 100 % when not written.",
    ] = None
    hours: Annotated[
        float | None,
        Amount("h", low=0, most=8784),
        "Hours at full load in a year to which the losses of a circuit come, if it does not say so itself.",
    ] = None
