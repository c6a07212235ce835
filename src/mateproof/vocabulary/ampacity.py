"""What a copper cable carries: by insulation, reference method, cross section, temperature and grouping.

Currents are those of IEC 60364-5-52 as public tables print them, at 30 °C.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt

from mateproof.vocabulary.limits import Authority

AMPACITY = Authority("IEC 60364-5-52, current-carrying capacity of copper cables", "A")
Row = tuple[float, float]
"""A for two and for three loaded conductors."""
SIZES = (1.5, 2.5, 4.0)
TABLE: Mapping[str, Mapping[str, tuple[Row, Row, Row]]] = {
    "PVC": {
        "A1": ((14.5, 13.5), (19.5, 18), (26, 24)),
        "A2": ((14, 13), (18.5, 17.5), (25, 23)),  # certainty B
        "B1": ((17.5, 15.5), (24, 21), (32, 28)),
        "B2": ((16.5, 15), (23, 20), (30, 27)),
        "C": ((19.5, 17.5), (27, 24), (36, 32)),
        "E": ((22, 18.5), (30, 25), (40, 34)),
    },
    "XLPE": {
        "A1": ((19, 17), (26, 23), (35, 31)),
        "B1": ((23, 20), (31, 28), (42, 37)),
        "C": ((24, 22), (33, 30), (45, 40)),
        "E": ((26, 23), (36, 32), (49, 42)),
    },
}
HOTTEST_C: Mapping[str, float] = {"PVC": 70, "XLPE": 90}
"""Temperature that the insulation bears."""
BASE_C = 30.0
GROUPING: Mapping[str, tuple[float, ...]] = {
    "bunched": (1, 0.80, 0.70, 0.65, 0.60, 0.57, 0.54, 0.52, 0.50),
    "layer": (1, 0.85, 0.79, 0.75, 0.73, 0.72, 0.72, 0.71, 0.70),
}
"""Factor for 1, 2, … 9 circuits."""
RESISTANCE: Mapping[float, tuple[float, float]] = {
    0.5: (36.0, 39.0), 0.75: (24.5, 26.0), 1.0: (18.1, 19.5),
    1.5: (12.1, 13.3), 2.5: (7.41, 7.98), 4.0: (4.61, 4.95),
}  # fmt: skip
"""mm² → Ω/km at 20 °C for IEC 60228 class 1 or 2, and class 5 (certainty A)."""


def ambient_factor(insulation: str, ambient: float) -> float:
    """Return √((θmax − θa)/(θmax − 30)), 0 where the air alone is as hot as the insulation may be."""
    hottest = HOTTEST_C[insulation]
    return sqrt(max(0.0, (hottest - ambient) / (hottest - BASE_C)))


def carried(  # noqa: PLR0913, PLR0917 (the facts of one lead)
    insulation: str | None,
    method: str | None,
    size: float | None,
    lines: int | None,
    ambient: float | None,
    grouped: int | None,
    arrangement: str | None,
) -> float | None:
    """Return the current (A) that a lead carries as it is laid; None while one of the facts is missing.

    With two line conductors or more three conductors are loaded, else two. Sizes and groups beyond the tables
    stay open.
    """
    if insulation is None or method is None or size is None or lines is None or ambient is None:
        return None
    row = TABLE[insulation].get(method)
    factors = GROUPING.get(arrangement or "", ())
    if row is None or size not in SIZES or grouped is None or grouped > len(factors):
        return None
    at_base = row[SIZES.index(size)][1 if lines > 1 else 0]
    return at_base * ambient_factor(insulation, ambient) * factors[grouped - 1]


def at_most(size: float, ambient: float) -> float | None:
    """Return a current (A) that no PVC or XLPE cable of this size exceeds; None above 4 mm².

    It is that of the next size of the table, alone in free air, in the better insulation. A thinner conductor
    does not give off more heat than a thicker one, so its current is lower by √(R thick / R thin) at least.
    """
    next_size = next((each for each in SIZES if each >= size), None)
    if next_size is None:
        return None
    thinner = 1.0
    if size in RESISTANCE:
        thick, thin = RESISTANCE[next_size], RESISTANCE[size]
        thinner = sqrt(max(more / less for more, less in zip(thick, thin, strict=True)))
    at = SIZES.index(next_size)
    best = max(rows["E"][at][0] * ambient_factor(name, ambient) for name, rows in TABLE.items())
    return best * thinner
