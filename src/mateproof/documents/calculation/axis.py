"""Round numbers along an axis."""

from __future__ import annotations

from math import floor, log10

LEAST = 1e-6
"""What is less than this is drawn as nothing."""


def ticks(most: float, about: int) -> list[float]:
    """Return 0 and round numbers up to the first one that is not below `most`, about as many as asked."""
    if most < LEAST:
        return [0.0, 1.0]
    raw = most / about
    size = 10.0 ** floor(log10(raw))
    step = next(size * each for each in (1, 2, 2.5, 5, 10) if size * each >= raw * (1 - 1e-9))
    found = [0.0]
    while found[-1] < most * (1 - 1e-9):
        found.append(float(f"{len(found) * step:.12g}"))
    return found
