"""A cross section and an AWG number beside it that are not neighbours.

AWG 20 is 0.52 mm²; a sheet that prints it beside 0.25 mm² in one row and beside 0.5 mm² in another
contradicts itself. A pair is accepted when the printed cross section is one of the two standard sizes
(IEC 60228) around the area of the AWG number.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from math import pi

from mateproof.parts.fact import Fact
from mateproof.parts.part import Doubt
from mateproof.sheets.sheet import Sheet
from mateproof.vocabulary.values import plain

_SIZES = (0.05, 0.08, 0.14, 0.25, 0.34, 0.5, 0.75, 1.0, 1.5, 2.5, 4.0, 6.0, 10.0, 16.0, 25.0, 35.0, 50.0)
_CLOSE = 0.01  # an area within one per cent of a standard size is that size


def find(sheet: Sheet) -> Iterator[Doubt]:
    """Yield a doubt for each end of a range whose two statements disagree."""
    pairs = [pair for fact in sheet.item.facts if fact.also and fact.unit == "mm²" for pair in _pairs(fact)]
    for fact, area, awg in pairs:
        if area in _neighbours(awg):
            continue
        message = f"{plain(area)} mm² is printed beside AWG {plain(awg)}, which is {area_of(awg):.2f} mm²"
        places = [(fact.label, fact.source)]
        for other, size, beside in pairs:
            if beside == awg and size != area:
                message += f"; “{other.label}” prints {plain(size)} mm² beside it"
                places.append((other.label, other.source))
                break
        yield Doubt(
            "awg-pair", message, tuple(places), "both statements are kept; ask the maker which end is meant"
        )


@cache
def area_of(awg: float) -> float:
    """Return the area in mm² of an AWG number (d = 0.127 mm · 92^((36 − n)/39))."""
    return pi / 4 * float((0.127 * 92 ** ((36 - awg) / 39)) ** 2)


def _pairs(fact: Fact) -> Iterator[tuple[Fact, float, float]]:
    beside = next((item.value for item in fact.also if item.unit == "AWG"), None)
    if fact.value is None or beside is None:
        return
    ends = [(fact.value.low, beside.low), (fact.value.high, beside.high)]
    for area, awg in ends[:1] if ends[0] == ends[1] else ends:
        if area is not None and awg is not None:
            yield fact, area, awg


@cache
def _neighbours(awg: float) -> tuple[float, ...]:
    area = area_of(awg)
    exact = tuple(size for size in _SIZES if abs(size - area) <= _CLOSE * size)
    above = bisect_left(_SIZES, area)
    return (*exact, *_SIZES[max(above - 1, 0) : above + 1])
