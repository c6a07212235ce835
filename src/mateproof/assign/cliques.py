"""Who may not share a code, said with few constraints: cliques of choices instead of pairs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple


class Clique(NamedTuple):
    """Groups of choices of which one at most may take a class of variants; a group may share it."""

    groups: tuple[tuple[int, ...], ...]


Adjacent = Callable[[int, int], bool]


def cliques(members: Sequence[int], adjacent: Adjacent) -> Iterator[Clique]:
    """Yield cliques that cover all adjacent pairs of the members.

    Members that may share a code with each other, and not with the same others, are one group: six equal
    circuits beside four equal ones are one clique of two groups, not 24 pairs.
    """
    near = {i: frozenset(j for j in members if j != i and adjacent(i, j)) for i in members}
    groups: dict[frozenset[int], list[int]] = {}
    for i in members:
        if near[i]:
            groups.setdefault(near[i], []).append(i)
    nodes = [tuple(group) for group in groups.values()]
    left = {(a, b) for b in range(len(nodes)) for a in range(b) if nodes[b][0] in near[nodes[a][0]]}
    beside = _beside(left)
    while left:
        grown = _grown(min(left), beside)
        left.difference_update((a, b) for b in grown for a in grown if a < b)
        yield Clique(tuple(nodes[node] for node in grown))


def _beside(edges: set[tuple[int, int]]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {}
    for a, b in edges:
        found.setdefault(a, set()).add(b)
        found.setdefault(b, set()).add(a)
    return found


def _grown(edge: tuple[int, int], beside: dict[int, set[int]]) -> list[int]:
    """Return a clique that holds the edge and cannot be made larger."""
    clique = list(edge)
    open_ = beside[edge[0]] & beside[edge[1]]
    while open_:
        node = min(open_)
        clique.append(node)
        open_ &= beside[node]
    return sorted(clique)
