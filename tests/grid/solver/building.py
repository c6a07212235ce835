"""Networks for tests: small ones by hand, random ones by seed."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from mateproof.grid.solver.grid import Branches, Grid, Hang, Loads, Sources, three_phase


def branches(tail, head, line, neutral=None, earth=None, *, contact=0.0, theta_c=20.0) -> Branches:
    """Branches; the neutral and the protective conductor are like the line when nothing is said."""
    count = len(tail)
    line = np.broadcast_to(np.asarray(line, complex), count).copy()
    return Branches(
        tail=np.asarray(tail, np.int64),
        head=np.asarray(head, np.int64),
        line=line,
        neutral=np.broadcast_to(np.asarray(line if neutral is None else neutral, complex), count).copy(),
        earth=np.broadcast_to(np.asarray(line if earth is None else earth, complex), count).copy(),
        contact=np.broadcast_to(np.asarray(contact, float), count).copy(),
        theta_c=np.broadcast_to(np.asarray(theta_c, float), count).copy(),
    )


def sources(node, emf, line=0.0, neutral=0.0, earth=0.0, earthing=0) -> Sources:
    """Sources of an emf (phases, Q), or of one number for all."""
    count = len(node)
    emf = np.asarray(emf, complex)
    emf = emf if emf.ndim == 2 else np.broadcast_to(emf, (1, count)).copy()
    wires = (np.broadcast_to(np.asarray(z, complex), count).copy() for z in (line, neutral, earth))
    line, neutral, earth = wires
    return Sources(
        node=np.asarray(node, np.int64),
        emf=emf,
        line=line,
        neutral=neutral,
        earth=earth,
        earthing=np.broadcast_to(np.asarray(earthing, np.int64), count).copy(),
    )


def loads(node, power=0.0, current=0.0, impedance=0.0, *, hang=Hang.L1, rated=230.0) -> Loads:
    """Loads; one number stands for all of them."""
    count = len(node)
    parts = [np.broadcast_to(np.asarray(va, complex), count).copy() for va in (power, current, impedance)]
    return Loads(
        node=np.asarray(node, np.int64),
        hang=np.broadcast_to(np.asarray(hang, np.int64), count).copy(),
        rated=np.broadcast_to(np.asarray(rated, float), count).copy(),
        power=parts[0],
        current=parts[1],
        impedance=parts[2],
    )


def chain(ohm, power, *, volt=230.0, **kinds) -> Grid:
    """A single-phase or DC chain: `ohm` per wire of each piece, one load at each node but the source's."""
    count = len(ohm)
    return Grid(
        nodes=count + 1,
        branches=branches(np.arange(count), np.arange(1, count + 1), ohm),
        sources=sources([0], volt),
        loads=loads(np.arange(1, count + 1), power, rated=volt, **kinds),
    )


def random_network(
    seed: int, nodes: int, *, trees: int = 1, hangs=tuple(Hang), strength: float = 1.0
) -> Grid:
    """A three-phase forest with unlike wires, branches turned and shuffled, and mixed loads."""
    rng = np.random.default_rng(seed)
    child = np.arange(trees, nodes)
    parent = np.array([rng.integers(0, one) for one in child], np.int64)
    turned = rng.random(len(child)) < 0.5
    tail, head = np.where(turned, child, parent), np.where(turned, parent, child)
    order, number = rng.permutation(len(child)), rng.permutation(nodes)

    def ohm():
        return rng.uniform(0.005, 0.08, len(child)) + 1j * rng.uniform(0.0005, 0.01, len(child))

    pieces = branches(
        number[tail[order]], number[head[order]], ohm(), ohm(), ohm(),
        contact=rng.uniform(0, 0.002, len(child)), theta_c=rng.uniform(20, 90, len(child)),
    )  # fmt: skip
    count = 2 * nodes
    hang = rng.choice([int(one) for one in hangs], count)
    va = (
        strength
        * rng.uniform(0, 400 / nodes * 5, (3, count))
        * np.exp(1j * rng.uniform(-0.5, 0.5, (3, count)))
    )
    across = np.isin(hang, [Hang.L1_L2, Hang.L2_L3, Hang.L3_L1, Hang.DELTA])
    feeds = sources(
        number[:trees], three_phase(rng.uniform(220, 240, trees)),
        rng.uniform(0.01, 0.1, trees) + 0.02j, rng.uniform(0.01, 0.1, trees), 0.3,
        rng.integers(0, 3, trees),
    )  # fmt: skip
    hung = loads(
        rng.integers(0, nodes, count), va[0], va[1], va[2], hang=hang, rated=np.where(across, 400.0, 230.0)
    )
    return Grid(nodes=nodes, branches=pieces, sources=feeds, loads=hung)


def renumbered(network: Grid, seed: int) -> tuple[Grid, np.ndarray, np.ndarray]:
    """The same network in another order, and the new places of its nodes and branches."""
    rng = np.random.default_rng(seed)
    node = rng.permutation(network.nodes)
    branch, load = rng.permutation(len(network.branches)), rng.permutation(len(network.loads))
    old = network.branches
    picked = {name: getattr(old, name)[branch] for name in old.__slots__}
    picked |= {"tail": node[old.tail[branch]], "head": node[old.head[branch]]}
    hung = {name: getattr(network.loads, name)[load] for name in network.loads.__slots__}
    hung["node"] = node[hung["node"]]
    place = np.empty_like(branch)
    place[branch] = np.arange(len(branch))
    moved = replace(
        network,
        branches=Branches(**picked),
        loads=Loads(**hung),
        sources=replace(network.sources, node=node[network.sources.node]),
    )
    return moved, node, place
