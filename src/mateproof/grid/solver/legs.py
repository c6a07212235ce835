"""Loads as currents: between which two wires, at which node, and how the current follows the voltage."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mateproof.grid.solver.arrays import Complexes, Ints
from mateproof.grid.solver.grid import Hang, Loads

NEUTRAL = -1
_PAIRS = ((0, NEUTRAL), (1, NEUTRAL), (2, NEUTRAL), (0, 1), (1, 2), (2, 0))
_STAR, _DELTA = (0, 1, 2), (3, 4, 5)


def legs_of(hang: Hang) -> tuple[tuple[int, int], ...]:
    """Return the pairs of wires, (line, line or NEUTRAL), that a load hangs between; its parts are equal."""
    return tuple(_PAIRS[row] for row in _rows(hang))


def _rows(hang: Hang) -> tuple[int, ...]:
    return {Hang.STAR: _STAR, Hang.DELTA: _DELTA}.get(hang, (int(hang),))


@dataclass(frozen=True, slots=True)
class Legs:
    """All loads, summed by position and pair of wires.

    `pairs`: K pairs (line, line or NEUTRAL). `power`: conjugate VA; `current`: conjugate VA per rated V;
    `admittance`: S. Complex (K, n), or None when nothing of the kind is there.
    """

    pairs: tuple[tuple[int, int], ...]
    power: Complexes | None
    current: Complexes | None
    admittance: Complexes | None

    def part(self, at: slice | Ints) -> Legs:
        """Return the legs of some positions."""
        fields = (self.power, self.current, self.admittance)
        return Legs(self.pairs, *(None if one is None else one[:, at] for one in fields))

    def voltage(self, volt: Complexes) -> Complexes:
        """Return the voltages across the legs (K, n); `volt`: between line and local neutral (phases, n)."""
        if all(other == NEUTRAL for _, other in self.pairs):
            rows = np.array([line for line, _ in self.pairs], int)
            return volt if len(rows) == len(volt) else volt[rows]
        return np.array(
            [volt[one] if other == NEUTRAL else volt[one] - volt[other] for one, other in self.pairs]
        )

    def drawn(self, across: Complexes) -> Complexes:
        """Return the current of each leg (K, n) at the voltage across it."""
        amps = np.zeros_like(across) if self.power is None else self.power / np.conj(across)
        if self.admittance is not None:
            amps += self.admittance * across
        if self.current is not None:
            amps += self.current * across / np.abs(across)
        return amps

    def lines(self, volt: Complexes) -> Complexes:
        """Return the current that the loads of each node draw from each line (phases, n)."""
        amps = self.drawn(self.voltage(volt))
        if len(self.pairs) == len(volt) and all(other == NEUTRAL for _, other in self.pairs):
            return amps
        out = np.zeros_like(volt)
        for (one, other), row in zip(self.pairs, amps, strict=True):
            out[one] += row
            if other != NEUTRAL:
                out[other] -= row
        return out


def legs(loads: Loads, position: Ints, length: int) -> Legs:
    """Sum loads by position. `position` (M): of the node of each load, -1 where it is not calculated."""
    here = np.flatnonzero(position >= 0)
    hang = loads.hang[here]
    which = [here[hang == hang_on] for hang_on in Hang]
    rows: dict[int, list[tuple[Ints, float]]] = {}
    for hang_on, members in zip(Hang, which, strict=True):
        for pair in _rows(hang_on) if len(members) else ():
            rows.setdefault(pair, []).append((members, 1 / len(_rows(hang_on))))
    pairs = sorted(rows)

    def summed(va: Complexes, power_of_volt: int) -> Complexes | None:
        if not pairs or not va.any():
            return None
        value = np.conj(va)
        if power_of_volt:
            with np.errstate(invalid="ignore", divide="ignore"):  # a voltage that is not stated: no number
                value /= loads.rated**power_of_volt
        out = np.zeros((len(pairs), length), complex)
        for row, pair in enumerate(pairs):
            for members, share in rows[pair]:
                part = value[members]
                np.add.at(out[row], position[members], part if share == 1 else part * share)
        return out

    pairs_of_wires = tuple(_PAIRS[pair] for pair in pairs)
    return Legs(pairs_of_wires, summed(loads.power, 0), summed(loads.current, 1), summed(loads.impedance, 2))
