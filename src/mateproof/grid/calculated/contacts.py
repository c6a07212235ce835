"""Contact resistance of mates: what the sheets of both halves state, read as the plan says.

    each half          R(a) + R(b) + T      default: the highest reading
    with transition    R + T
    whole              R

R is the contact resistance of a sheet, T its contact transition of plug and socket; where two halves state
different ones, the larger counts.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mateproof.grid.arrays import Floats
from mateproof.grid.calculated.missing import Texts
from mateproof.grid.points import Points
from mateproof.vocabulary.calculation import EACH_HALF, WHOLE

Half = tuple[float | None, float | None]


@dataclass(frozen=True)
class Contacts:
    """One row a mate: `ohm` of one pole; NaN with a name in `missing`."""

    ohm: Floats
    missing: Texts


def contacts(points: Points) -> Contacts:
    """Return what the mates of all plans are."""
    tables = points.tables
    said = tables["used"].select("plan", "part", "contact_mohm", "transition_mohm").rows()
    stated: dict[tuple[str, str | None], Half] = {row[:2]: row[2:] for row in said}
    readings = dict(tables["plans"].select("plan", "calculation_contact_resistance").rows())
    mates = tables["mated"]
    rows = list(zip(*(mates[name].to_list() for name in ("plan", "part_a", "part_b")), strict=True))
    known = {}
    for plan, *parts in dict.fromkeys(rows):
        halves = [stated.get((plan, part), (None, None)) for part in parts]
        known[plan, *parts] = _pair(readings.get(plan) or EACH_HALF, halves, parts)
    ohm = np.array([known[row][0] for row in rows], np.float64)
    missing = [known[row][1] for row in rows]
    for at in [at for at, name in enumerate(missing) if name == ""]:
        row = mates.row(at, named=True)
        side = "a" if row["part_a"] is None else "b"
        missing[at] = f"end {row[f'end_{side}']}: part"
    return Contacts(ohm, missing)


def _pair(reading: str, halves: list[Half], parts: list[str | None]) -> tuple[float, str | None]:
    """Return Ω of one pole of a pair, or NaN and what is not stated; "" stands for a part."""
    for (whole, _), part in zip(halves, parts, strict=True):
        if whole is None:
            return np.nan, f"part {part}: contact_resistance" if part else ""
    each = [whole for whole, _ in halves if whole is not None]
    transitions = [of for _, of in halves if of is not None]
    if reading != WHOLE and not transitions:
        return np.nan, f"part {parts[0]}: contact_resistance (plug to socket)"
    mohm = sum(each) if reading == EACH_HALF else max(each)
    return (mohm + (max(transitions) if reading != WHOLE else 0)) / 1000, None
