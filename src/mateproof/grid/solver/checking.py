"""What cannot be meant: refused at once, with every place named. What is not stated (NaN) is not refused."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from mateproof.grid.solver.arrays import Flags
from mateproof.grid.solver.conductors import warm
from mateproof.grid.solver.grid import Earthing, Grid, Hang
from mateproof.vocabulary.errors import NetworkError, Problem

SHOWN = 20
"""So many places of one kind are named; of more, the number is told."""


def check(network: Grid) -> None:
    """Raise NetworkError with everything that is wrong with the arrays of a network."""
    shapes = list(_shapes(network))
    problems = shapes or [*_branches(network), *_sources(network), *_loads(network)]
    if problems:
        raise NetworkError(problems)


def _shapes(network: Grid) -> Iterator[Problem]:
    for kind in ("branches", "sources", "loads"):
        table = getattr(network, kind)
        for field in table.__slots__:
            shape = np.shape(getattr(table, field))
            if field == "emf":
                wanted = f"(1 or 3, {len(table)})"
                fits = len(shape) == 2 and shape[0] in {1, 3} and shape[1] == len(table)
            else:
                wanted, fits = f"({len(table)},)", shape == (len(table),)
            if not fits:
                yield Problem(f"{kind}.{field} has the shape {shape}, not {wanted}")


def _branches(network: Grid) -> Iterator[Problem]:
    rows = network.branches
    ends = _outside(network, rows.tail) | _outside(network, rows.head)
    yield from _told(network, "branch", ends, "ends at a node that does not exist")
    yield from _told(network, "branch", rows.tail == rows.head, "begins and ends at one node")
    yield from _told(network, "branch", np.isinf(rows.line), "has a line of infinite impedance")
    for wire in ("line", "neutral", "earth"):
        yield from _told(
            network, "branch", getattr(rows, wire).real < 0, f"has a negative resistance of its {wire}"
        )
    contact = (rows.contact < 0) | np.isinf(rows.contact)
    yield from _told(network, "branch", contact, "has a contact resistance that is negative or infinite")
    theta = np.isinf(rows.theta_c) | (warm(np.ones(len(rows)), rows.theta_c) <= 0)
    yield from _told(network, "branch", theta, "has a conductor temperature that no conductor can have")


def _sources(network: Grid) -> Iterator[Problem]:
    rows = network.sources
    yield from _told(network, "source", _outside(network, rows.node), "is at a node that does not exist")
    emf = (np.isinf(rows.emf) | (rows.emf == 0)).any(axis=0)
    yield from _told(network, "source", emf, "has a voltage that is zero or infinite")
    for wire in ("line", "neutral", "earth"):
        z = getattr(rows, wire)
        yield from _told(network, "source", z.real < 0, f"has a negative resistance of its {wire}")
    yield from _told(network, "source", np.isinf(rows.line), "has a line of infinite impedance")
    earthing = ~np.isin(rows.earthing, list(Earthing))
    yield from _told(network, "source", earthing, "has an earthing that is not in Earthing")


def _loads(network: Grid) -> Iterator[Problem]:
    rows = network.loads
    yield from _told(network, "load", _outside(network, rows.node), "hangs on a node that does not exist")
    hangs = list(Hang) if network.phases > 1 else [Hang.L1]
    yield from _told(network, "load", ~np.isin(rows.hang, hangs), "hangs between wires that do not exist")
    yield from _told(
        network, "load", (rows.rated <= 0) | np.isinf(rows.rated), "has a rated voltage that is not positive"
    )
    for part in ("power", "current", "impedance"):
        yield from _told(network, "load", np.isinf(getattr(rows, part)), f"draws infinitely much ({part})")


def _outside(network: Grid, node: np.ndarray) -> Flags:
    return (node < 0) | (node >= network.nodes)


def _told(network: Grid, kind: str, wrong: Flags, what: str) -> Iterator[Problem]:
    places = np.flatnonzero(wrong)
    for index in places[:SHOWN]:
        yield Problem(f"{network.name(kind, index)} {what}")
    if len(places) > SHOWN:
        yield Problem(f"{len(places) - SHOWN} more of this kind: {what}")
