"""Random small plans against one admittance matrix of all wires, written down from the same numbers."""

from __future__ import annotations

import cmath
from math import acos, sin

import numpy as np
import pytest
from tests import support
from tests.grid.calculated.plans import LINES, Tree, random_tree

SOLID = {1.5: 12.1e-3, 2.5: 7.41e-3, 4: 4.61e-3}
HOT = 1 + 0.00393 * 50


def wires(tree: Tree) -> tuple[int, list[complex]]:
    """Return the number of lines, and their voltages."""
    if not tree.phases:
        return 1, [230.0]
    return 3, [230 * cmath.exp(-2j * cmath.pi / 3 * k) for k in range(3)]


def impedance(tree: Tree, n: int) -> complex:
    """Return what one conductor of lead n has, the pairs at its ends included."""
    lead = tree.leads[n]
    pairs = 2.25e-3 * tree.contact * (1 if lead.above == 0 else 2)
    return lead.length * complex(SOLID[lead.size] * HOT, 0.08e-3) + pairs


def dense(tree: Tree) -> np.ndarray:
    """Return the voltages (wires, boxes + 1), neutral last, against the star point; the board is stiff."""
    lines, emf = wires(tree)
    size, boxes = lines + 1, len(tree.leads)
    matrix = np.zeros((size * boxes, size * boxes), complex)
    driven = np.zeros(size * boxes, complex)
    stiff = [*emf, 0.0]
    for n, lead in enumerate(tree.leads):
        y = 1 / impedance(tree, n)
        for wire in range(size):
            a = size * n + wire
            matrix[a, a] += y
            if lead.above == 0:
                driven[a] += y * stiff[wire]
            else:
                b = size * (lead.above - 1) + wire
                matrix[b, b] += y
                matrix[a, b] -= y
                matrix[b, a] -= y
    legs = []
    for n, load in enumerate(tree.loads):
        va = 230 * load.amps * tree.scale * complex(load.share, sin(acos(load.share)))
        a, b = size * n + (LINES.index(load.line) if tree.phases else 0), size * n + lines
        legs.append((a, b, va, load.keeps))
    inverse = np.linalg.inv(matrix)
    volt = inverse @ driven
    for _ in range(300):
        drawn = np.zeros_like(volt)
        for a, b, va, keeps in legs:
            across = volt[a] - volt[b]
            ratio = {"power": 1, "current": abs(across) / 230, "impedance": abs(across) ** 2 / 230**2}[keeps]
            amps = np.conj(va * ratio / across)
            drawn[a] += amps
            drawn[b] -= amps
        volt = inverse @ (driven - drawn)
    found: np.ndarray = volt.reshape(boxes, size).T
    return found


@pytest.mark.parametrize("seed", range(12))
def test_voltages_of_loads(seed: int) -> None:
    tree = random_tree(seed)
    points = support.tables(tree.plan())["points"]
    volt = dense(tree)
    for n, load in enumerate(tree.loads):
        row = points.filter(points["point"] == f"box{n + 1}.in").row(0, named=True)
        line = LINES.index(load.line) if tree.phases else 0
        left = abs(volt[line, n] - volt[-1, n])
        assert row["voltage_v"] == pytest.approx(left, abs=1e-6)
        assert row["drop_v"] == pytest.approx(230 - left, abs=1e-6)
        assert row["neutral_v"] == pytest.approx(abs(volt[-1, n]), abs=1e-6)


@pytest.mark.parametrize("seed", range(12))
def test_currents_and_losses(seed: int) -> None:
    """What flows in the conductors of a lead follows from the voltages at its ends; losses balance."""
    tree = random_tree(seed)
    tables = support.tables(tree.plan())
    segments = {row["segment"]: row for row in tables["segments"].iter_rows(named=True)}
    volt, (lines, emf) = dense(tree), wires(tree)
    total = 0.0
    for n, lead in enumerate(tree.leads):
        above = [*emf, 0.0] if lead.above == 0 else volt[:, lead.above - 1]
        amps = (np.array(above) - volt[:, n]) / impedance(tree, n)
        assert segments[lead.name]["current_a"] == pytest.approx(abs(amps[:lines]).max(), abs=1e-5)
        assert segments[lead.name]["neutral_a"] == pytest.approx(abs(amps[-1]), abs=1e-5)
        total += float((abs(amps) ** 2).sum() * impedance(tree, n).real)
    assert tables["calculated"]["losses_w"].to_list() == [pytest.approx(total, rel=1e-6)]
    assert sum(row["losses_w"] for row in segments.values()) == pytest.approx(total, rel=1e-6)


@pytest.mark.parametrize("seed", range(6))
def test_loops_of_faults(seed: int) -> None:
    """Zs is the loop impedance of the supply, and line and protective conductor up to the place."""
    tree = random_tree(seed)
    points = support.tables(tree.plan())["points"]
    for n in range(len(tree.leads)):
        way, at = 0j, n + 1
        while at:
            way += 2 * impedance(tree, at - 1)
            at = tree.leads[at - 1].above
        row = points.filter(points["point"] == f"box{n + 1}.in").row(0, named=True)
        assert row["zs_hot_ohm"] == pytest.approx(abs(0.3 + way), rel=1e-9)
        assert row["earth_min_a"] == pytest.approx(0.9 * 230 / abs(0.3 + way), rel=1e-9)
