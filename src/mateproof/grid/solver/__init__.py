"""The electrical network as arrays in, arrays out: operating points, faults, drops, heat, scenarios.

First doors: `solve(network)` → `Flow`; `faults(network, c_max=…, c_min=…)` → `Faults`; `drops`,
`worst_drop` and `heat` of a flow; `worst_of(network, scenarios, …)`. A `Grid` is `Branches`, `Sources`
and `Loads`. NaN is a datum that nobody stated: what hangs on it comes out as NaN with a `Status` and a
`Trouble` that names the place.
"""

from mateproof.grid.solver.conductors import REACTANCE, resistance
from mateproof.grid.solver.drops import Drops, Witness, drops, worst_drop
from mateproof.grid.solver.extremes import Extreme, Worst
from mateproof.grid.solver.faults import Faults, faults
from mateproof.grid.solver.flow import Flow, solve
from mateproof.grid.solver.grid import Branches, Earthing, Grid, Hang, Loads, Sources, three_phase
from mateproof.grid.solver.heat import Heat, heat
from mateproof.grid.solver.layout import Layout, layout
from mateproof.grid.solver.scenarios import Scenarios, worst_of
from mateproof.grid.solver.status import Status, Trouble

__all__ = [
    "REACTANCE",
    "Branches",
    "Drops",
    "Earthing",
    "Extreme",
    "Faults",
    "Flow",
    "Grid",
    "Hang",
    "Heat",
    "Layout",
    "Loads",
    "Scenarios",
    "Sources",
    "Status",
    "Trouble",
    "Witness",
    "Worst",
    "drops",
    "faults",
    "heat",
    "layout",
    "resistance",
    "solve",
    "three_phase",
    "worst_drop",
    "worst_of",
]
