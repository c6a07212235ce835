"""The worst of many scenarios, taken in batch by batch."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from mateproof.grid.solver.arrays import Floats, Ints
from mateproof.grid.solver.grid import Grid
from mateproof.grid.solver.status import Trouble

KEPT = 100
"""So many places of trouble are kept."""


@dataclass(frozen=True, slots=True)
class Extreme:
    """The largest value of each row, and the scenario that causes it; NaN and -1 where there is none."""

    value: Floats
    scenario: Ints

    @classmethod
    def of(cls, rows: int) -> Extreme:
        """Return one that has seen nothing."""
        return cls(np.full(rows, np.nan), np.full(rows, -1))

    def see(self, values: Floats, first: int) -> None:
        """Take in a batch (scenarios, rows) from scenario `first` on; of equals the first one stays."""
        seen = np.where(np.isnan(values), -np.inf, values)
        at = seen.argmax(axis=0)
        most = np.take_along_axis(seen, at[None], axis=0)[0]
        better = most > np.where(np.isnan(self.value), -np.inf, self.value)
        self.value[better], self.scenario[better] = most[better], at[better] + first


@dataclass(frozen=True, slots=True)
class Worst:
    """The worst of all scenarios; currents in A, impedances in Ω.

    `drop`: percent at each load (M). `amps`: the largest current in a line of each branch; `neutral_amps`: in
    its neutral (E). `zs`: the largest loop impedance, hot (N). `least_fault`: the smallest current L-PE, hot,
    as its negative, so that larger is worse (N). `most_fault`: the largest current L-PE, L-N or of three
    phases, cold (N). `failed`: the first scenario in which a node was not calculated, or -1 (N). `troubles`:
    (scenario, place), at most `KEPT`; node numbers are those of the network.
    """

    drop: Extreme
    amps: Extreme
    neutral_amps: Extreme
    zs: Extreme
    least_fault: Extreme
    most_fault: Extreme
    failed: Ints
    troubles: list[tuple[int, Trouble]] = field(default_factory=list)

    @classmethod
    def nothing(cls, network: Grid) -> Worst:
        """Return one that has seen no scenario."""
        nodes, branches, loads = network.nodes, len(network.branches), len(network.loads)
        return cls(
            drop=Extreme.of(loads),
            amps=Extreme.of(branches),
            neutral_amps=Extreme.of(branches),
            zs=Extreme.of(nodes),
            least_fault=Extreme.of(nodes),
            most_fault=Extreme.of(nodes),
            failed=np.full(nodes, -1),
        )
