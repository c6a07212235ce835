"""Many scenarios of one network, and of each result the worst case with the scenario that causes it.

Scenarios are solved in batches of copies of the network (`copies`), so memory grows with a batch and with the
network, not with the number of scenarios.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np

from mateproof.grid.solver.arrays import Complexes, Floats, Ints
from mateproof.grid.solver.conductors import warm
from mateproof.grid.solver.copies import copied, copies
from mateproof.grid.solver.drops import drops
from mateproof.grid.solver.extremes import KEPT, Worst
from mateproof.grid.solver.faults import faults
from mateproof.grid.solver.flow import Flow, solve
from mateproof.grid.solver.grid import Grid
from mateproof.grid.solver.layout import Layout, layout
from mateproof.grid.solver.status import Status
from mateproof.vocabulary.errors import NetworkError, Problem

BATCH = 200_000
"""Nodes of all copies together, unless the network is larger."""
_FACTORS = ("supply", "resistance", "contact", "source")


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenarios:
    """S scenarios. `warmer_k`: added to the temperature of every conductor (S). All others are factors.

    `load` (S, G): on the loads of each group; `group` (M): the group of each load. `supply` (S): on the emf.
    `resistance` (S): on the resistance of all wires, for tolerances. `contact` (S): on that of all contacts,
    for ageing. `source` (S): on the impedance of the sources.
    """

    warmer_k: Floats
    load: Floats
    group: Ints
    supply: Floats
    resistance: Floats
    contact: Floats
    source: Floats

    def __len__(self) -> int:
        """Return S."""
        return len(self.warmer_k)


def worst_of(network: Grid, scenarios: Scenarios, *, c_max: float, c_min: float) -> Worst:
    """Return the worst case over all scenarios.

    Raises NetworkError when the network or the scenarios cannot be meant.
    """
    _check(network, scenarios)
    laid, worst = layout(network), Worst.nothing(network)
    size = max(1, BATCH // max(network.nodes, 1))
    for times, batches in groupby(_batches(len(scenarios), size), len):
        many, side_by_side = copies(network, times), copied(laid, network, times)
        for some in batches:
            _batch(worst, many, side_by_side, scenarios, some, (c_max, c_min))
    return worst


def _batches(count: int, size: int) -> Iterator[Ints]:
    for first in range(0, count, size):
        yield np.arange(first, min(first + size, count))


def vary(many: Grid, scenarios: Scenarios, some: Ints) -> Grid:
    """Return copies of a network, each as one of `some` scenarios has it."""
    each = {name: getattr(scenarios, name)[some] for name in ("warmer_k", *_FACTORS)}
    rows, feeds, hung = many.branches, many.sources, many.loads
    of_branch = {name: np.repeat(factor, len(rows) // len(some)) for name, factor in each.items()}
    of_source = {name: np.repeat(factor, len(feeds) // len(some)) for name, factor in each.items()}
    behind = of_source["source"]
    taken = scenarios.load[some][:, scenarios.group].ravel()
    return replace(
        many,
        branches=replace(
            rows,
            theta_c=rows.theta_c + of_branch["warmer_k"],
            contact=rows.contact * of_branch["contact"],
            line=_scaled(rows.line, of_branch["resistance"]),
            neutral=_scaled(rows.neutral, of_branch["resistance"]),
            earth=_scaled(rows.earth, of_branch["resistance"]),
        ),
        sources=replace(
            feeds,
            emf=feeds.emf * of_source["supply"],
            line=_scaled(feeds.line, behind, behind),
            neutral=_scaled(feeds.neutral, behind, behind),
            earth=_scaled(feeds.earth, behind, behind),
        ),
        loads=replace(
            hung, power=hung.power * taken, current=hung.current * taken, impedance=hung.impedance * taken
        ),
    )


def _scaled(ohm: Complexes, factor: Floats, across: Floats | float = 1.0) -> Complexes:
    """Scale resistance and reactance; a wire that is not there (infinite) stays so."""
    scaled = ohm.copy()
    scaled.real *= factor
    scaled.imag *= across
    return scaled


def _batch(
    worst: Worst, many: Grid, laid: Layout, scenarios: Scenarios, some: Ints, c: tuple[float, float]
) -> None:
    network, first, count = vary(many, scenarios, some), int(some[0]), len(some)
    flow = solve(network, laid)

    def rows(values: Floats) -> Floats:
        return values.reshape(count, -1)

    amps = np.abs(flow.amps)
    worst.drop.see(rows(drops(network, flow).percent), first)
    worst.amps.see(rows(amps.max(axis=0)), first)
    worst.neutral_amps.see(rows(np.abs(flow.amps.sum(axis=0))), first)
    found = faults(network, c_max=c[0], c_min=c[1], laid=laid)
    worst.zs.see(rows(found.zs_hot), first)
    worst.least_fault.see(rows(-found.earth_min), first)
    most = np.fmax(np.fmax(found.earth_max, found.neutral_max), found.three_max)
    worst.most_fault.see(rows(most), first)
    _note(worst, network, flow, some)


def _note(worst: Worst, network: Grid, flow: Flow, some: Ints) -> None:
    """Note what was not calculated, and where."""
    bad = (flow.status != Status.CALCULATED).reshape(len(some), -1)
    fresh = bad.any(axis=0) & (worst.failed < 0)
    worst.failed[fresh] = some[bad.argmax(axis=0)[fresh]]
    sizes = {"node": network.nodes, "branch": len(network.branches), "source": len(network.sources)}
    sizes["load"] = len(network.loads)
    for one in flow.troubles[: KEPT - len(worst.troubles)]:
        copy, index = divmod(one.index, sizes[one.kind] // len(some))
        worst.troubles.append((int(some[copy]), replace(one, index=index)))


def _check(network: Grid, scenarios: Scenarios) -> None:
    count = len(scenarios)
    problems = [
        Problem(f"scenarios.{name} has the shape {np.shape(getattr(scenarios, name))}, not ({count},)")
        for name in _FACTORS
        if np.shape(getattr(scenarios, name)) != (count,)
    ]
    load = scenarios.load
    if load.ndim != 2 or len(load) != count or scenarios.group.shape != (len(network.loads),):
        problems.append(Problem(f"scenarios.load has the shape {load.shape}, not ({count}, groups)"))
    elif len(scenarios.group) and not 0 <= scenarios.group.min() <= scenarios.group.max() < load.shape[1]:
        problems.append(Problem("scenarios.group names a group that scenarios.load does not have"))
    for name in ("load", *_FACTORS):
        value = getattr(scenarios, name)
        least = np.finfo(float).tiny if name in {"supply", "resistance", "source"} else 0
        if not (np.isfinite(value) & (value >= least)).all():
            problems.append(Problem(f"scenarios.{name} has a factor that is not finite and positive"))
    coldest = np.nanmin(network.branches.theta_c, initial=20.0) + scenarios.warmer_k.min(initial=0.0)
    if not np.isfinite(scenarios.warmer_k).all() or warm(np.ones(1), coldest)[0] <= 0:
        problems.append(Problem("scenarios.warmer_k has a temperature that no conductor can have"))
    if problems:
        raise NetworkError(problems)
