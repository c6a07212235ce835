"""Units as plans write them: every metric unit of the same kind as the one that a key asks for."""

from __future__ import annotations

from functools import cache

from mateproof.vocabulary.units import UNITS, convert, kind_of

_OTHERS = {
    "mm2": "mm²", "mm^2": "mm²", "Ohm": "Ω", "\u2126": "Ω", "mOhm": "mΩ", "m\u2126": "mΩ", "MOhm": "MΩ",
    "M\u2126": "MΩ", "C": "°C", "℃": "°C", "degC": "°C", "deg": "°", "um": "μm", "µm": "μm",
    "Ωmm²/m": "Ω·mm²/m", "Ohm·mm2/m": "Ω·mm²/m", "A2s": "A²s", "kA2s": "kA²s",
}  # fmt: skip
"""Other ways to type a unit on a keyboard that lacks it."""
_EXAMPLES = {
    "m": "3 m", "mm": "9 mm", "mm²": "1.5 mm²", "V": "24 V", "kV": "4 kV", "A": "16 A", "°C": "25 °C",
    "N": "80 N", "g": "6.6 g", "°": "90°", "%": "50 %", "AWG": "12 AWG", "Hz": "50 Hz", "Nm": "0.5 Nm",
    "Ω·mm²/m": "0.0225 Ω·mm²/m", "": "2",
}  # fmt: skip


def example(unit: str) -> str:
    """Return how a quantity in a unit is written, "" for a plain number."""
    return _EXAMPLES.get(unit) or f"1 {unit}"


@cache
def spellings(unit: str) -> tuple[str, ...]:
    """Return every spelling that a quantity may have where `unit` is asked for, the unit itself first."""
    if not unit:
        return ("",)
    kind = kind_of(unit)
    metric = [entry.symbol for entry in UNITS.values() if entry.kind == kind and not entry.customary]
    others = [written for written, symbol in _OTHERS.items() if symbol in metric]
    return tuple(dict.fromkeys([unit, *metric, *others]))


def symbol(written: str) -> str:
    """Return the symbol of a unit that may be typed in another way (`mm2`)."""
    return _OTHERS.get(written, written)


def in_unit(number: float, written: str, unit: str) -> float | None:
    """Return a number in `unit`; None where it is written in a unit of another kind, or in none at all."""
    if written == unit:
        return number
    return convert(number, _OTHERS.get(written, written), unit) if written in spellings(unit) else None
