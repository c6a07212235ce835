"""The same network solved the slow way: one admittance matrix of all wires at all nodes, and numpy.linalg.

Every wire of every node is an unknown against the star point of its source. Nothing here knows of trees, of
sums over paths, or that the neutral carries the sum of the lines.
"""

from __future__ import annotations

import numpy as np

from mateproof.grid.solver.grid import Grid, Hang

LEGS = {
    Hang.L1: [(0, 3)], Hang.L2: [(1, 3)], Hang.L3: [(2, 3)],
    Hang.L1_L2: [(0, 1)], Hang.L2_L3: [(1, 2)], Hang.L3_L1: [(2, 0)],
    Hang.STAR: [(0, 3), (1, 3), (2, 3)], Hang.DELTA: [(0, 1), (1, 2), (2, 0)],
}  # fmt: skip


def warm(ohm, branch, theta, contact):
    return ohm.real * (1 + 0.00393 * (theta - 20)) + contact + 1j * ohm.imag


def admittance(network: Grid) -> tuple[np.ndarray, np.ndarray]:
    """The matrix (4N, 4N) and the currents (4N) that the sources drive into it."""
    matrix = np.zeros((4 * network.nodes, 4 * network.nodes), complex)
    driven = np.zeros(4 * network.nodes, complex)
    rows = network.branches
    for e in range(len(rows)):
        for wire in range(4):
            ohm = (rows.neutral if wire == 3 else rows.line)[e]
            y = 1 / warm(ohm, e, rows.theta_c[e], rows.contact[e])
            a, b = 4 * rows.tail[e] + wire, 4 * rows.head[e] + wire
            matrix[a, a] += y
            matrix[b, b] += y
            matrix[a, b] -= y
            matrix[b, a] -= y
    feeds = network.sources
    for q in range(len(feeds)):
        for wire in range(4):
            y = 1 / (feeds.neutral if wire == 3 else feeds.line)[q]
            matrix[4 * feeds.node[q] + wire, 4 * feeds.node[q] + wire] += y
            if wire < 3:
                driven[4 * feeds.node[q] + wire] += y * feeds.emf[wire, q]
    return matrix, driven


def voltages(network: Grid, rounds: int = 200) -> np.ndarray:
    """Voltages (4, N) of L1, L2, L3 and N against the star point."""
    matrix, driven = admittance(network)
    hung = network.loads
    legs = []
    for m in range(len(hung)):
        pairs = LEGS[Hang(hung.hang[m])]
        for one, other in pairs:
            a, b = 4 * hung.node[m] + one, 4 * hung.node[m] + other
            part = 1 / len(pairs)
            y = np.conj(hung.impedance[m]) * part / hung.rated[m] ** 2
            matrix[a, a] += y
            matrix[b, b] += y
            matrix[a, b] -= y
            matrix[b, a] -= y
            legs.append((a, b, hung.power[m] * part, hung.current[m] * part, hung.rated[m]))
    inverse = np.linalg.inv(matrix)
    volt = inverse @ driven
    for _ in range(rounds):
        drawn = np.zeros_like(volt)
        for a, b, power, current, rated in legs:
            across = volt[a] - volt[b]
            amps = np.conj((power + current * abs(across) / rated) / across)
            drawn[a] += amps
            drawn[b] -= amps
        new = inverse @ (driven - drawn)
        moved, volt = np.abs(new - volt).max(), new
        if moved < 1e-12:
            break
    wires: np.ndarray = volt.reshape(-1, 4).T
    return wires
