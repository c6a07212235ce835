"""Losses: what currents heat in wires, in contacts and in the source. P = |I|²·R for each conductor."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mateproof.grid.solver.arrays import Complexes, Floats
from mateproof.grid.solver.conductors import warm
from mateproof.grid.solver.flow import Flow
from mateproof.grid.solver.grid import Grid


@dataclass(frozen=True, slots=True)
class Heat:
    """W. `wires` (E): all conductors of a branch, without contacts. `source` (Q): inside each source.

    `contacts` (phases + 1, E): in the contact of each line, then of the neutral.
    """

    wires: Floats
    contacts: Floats
    source: Floats

    @property
    def total(self) -> float:
        """Return all losses that were calculated."""
        return float(np.nansum(self.wires) + np.nansum(self.contacts) + np.nansum(self.source))


def heat(network: Grid, flow: Flow) -> Heat:
    """Return the losses of an operating point; NaN where nothing was calculated."""
    rows, feeds = network.branches, network.sources
    lines, neutral = _squared(flow.amps)
    ohm = [warm(wire.real, rows.theta_c) for wire in (rows.line, rows.neutral)]
    wires = lines.sum(axis=0) * ohm[0] + _times(neutral, ohm[1])
    contacts = np.vstack((lines, neutral)) * rows.contact
    given, back = _squared(flow.source_amps)
    source = given.sum(axis=0) * feeds.line.real + _times(back, feeds.neutral.real)
    return Heat(wires, contacts, source)


def _squared(amps: Complexes) -> tuple[Floats, Floats]:
    """Return the squares of the currents in the lines (phases, …) and in the neutral (…)."""
    return np.abs(amps) ** 2, np.abs(amps.sum(axis=0)) ** 2


def _times(squared: Floats, ohm: Floats) -> Floats:
    """Return the heat of a wire; none in a wire that is not there."""
    return squared * np.where(np.isinf(ohm), 0.0, ohm)
