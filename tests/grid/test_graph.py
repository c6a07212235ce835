"""Graphs as arrays say what a walk from node to node says."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mateproof.grid.graph import Ways, components, core, rings

Edges = list[tuple[int, int]]
SIZE = 12
edges = st.lists(st.tuples(st.integers(0, SIZE - 1), st.integers(0, SIZE - 1)), max_size=16)


def arrays(some: Edges) -> tuple[np.ndarray, np.ndarray]:
    both = np.array(some, np.int64).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def walked(some: Edges, start: int) -> set[int]:
    """Return what is reached from a node, one step after the other."""
    found, front = {start}, [start]
    while front:
        at = front.pop()
        near = {b for a, b in some if a == at} | {a for a, b in some if b == at}
        front += near - found
        found |= near
    return found


@given(edges)
def test_what_hangs_together_has_its_smallest_node_as_label(some: Edges) -> None:
    assert components(SIZE, *arrays(some)).tolist() == [min(walked(some, node)) for node in range(SIZE)]


@given(edges)
def test_a_ring_is_an_edge_that_can_be_left_out(some: Edges) -> None:
    labels = components(SIZE, *arrays(some))
    closing = dict.fromkeys(range(SIZE), 0)
    for number, (a, b) in enumerate(some):
        if b in walked(some[:number], a):
            closing[min(walked(some, a))] += 1
    assert rings(labels, arrays(some)[0]).tolist() == [closing[node] for node in range(SIZE)]


@given(edges)
def test_what_is_left_when_loose_ends_are_taken_away_holds_the_rings(some: Edges) -> None:
    kept = core(SIZE, *arrays(some))
    a, b = arrays(some)
    inside = kept[a] & kept[b]
    assert not inside.any() or rings(components(SIZE, a[inside], b[inside]), a[inside]).sum() > 0
    assert bool(kept.any()) == bool(rings(components(SIZE, a, b), a).any())


def test_a_chain_of_any_length_is_one() -> None:
    count = 50_000
    order = np.random.default_rng(1).permutation(count)
    assert not components(count, order[:-1], order[1:]).any()


trees = st.lists(st.tuples(st.integers(0, 10**6), st.integers(1, 50)), min_size=1, max_size=SIZE - 1)


@given(trees, st.sets(st.integers(0, SIZE - 1), min_size=2))
def test_the_longest_way_is_that_of_all_pairs(grown: list[tuple[int, int]], chosen: set[int]) -> None:
    """Each node hangs on one before it; ways between the chosen ones are measured one by one."""
    a = np.arange(1, len(grown) + 1)
    b = np.array([at % node for node, (at, _) in enumerate(grown, 1)])
    lengths = np.array([float(length) for _, length in grown])
    size = len(grown) + 1
    ends = np.array(sorted(node for node in chosen if node < size), np.int64)
    ways = Ways.of(size, a, b, lengths)
    longest = max((ways.spread(np.array([end]))[0][other] for end in ends for other in ends), default=0.0)
    assert ways.longest(np.zeros(size, np.int64), ends)[0] == longest


def test_what_is_not_reached_is_infinitely_far() -> None:
    ways = Ways.of(3, np.array([0]), np.array([1]), np.array([2.0]))
    far, steps = ways.spread(np.array([0]))
    assert far.tolist() == [0.0, 2.0, np.inf]
    assert steps.tolist() == [0, 1, -1]
