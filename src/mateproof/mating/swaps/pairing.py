"""How many mates of two groups can be exchanged, by what they share: groups are multiplied, never listed.

All mates of one group with all of another are a product. Those that agree in a circuit or a label are found
through that circuit or label, and how many agree in exactly so much follows by inclusion and exclusion.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from operator import itemgetter
from typing import Any, NamedTuple

from mateproof.mating.openends import End
from mateproof.mating.swaps.mates import Atom, Mates

Pair = tuple[int, int]
"""Numbers of two groups, the smaller first."""
Pattern = frozenset[int]
"""Which of `EQUAL` hold."""
EQUAL = ((0, 1), (1, 0), (2, 3), (3, 2))
"""What the first mate may share with the second: its plug's circuit with the other socket's, its socket's
with the other plug's, and so their labels; as places in `Shared`."""
_BACK = {0: 1, 1: 0, 2: 3, 3: 2}
"""The same equality, seen from the second mate."""


class Cell(NamedTuple):
    """Pairs of mates of two groups that share exactly so much."""

    pair: Pair
    pattern: Pattern
    swaps: int


def cells(mates: Mates, pairs: Collection[Pair], near: Mapping[int, Collection[Any]]) -> Iterator[Cell]:
    """Yield the cells that hold something, in order.

    `near` is, by group, what spots its plugs reach; a spot is (plan, zone) of a socket.
    """
    equal = _needed(mates.atoms)
    totals = Counter[int]()
    for atom in mates.atoms:
        totals[atom.group] += atom.number
    agreeing = {
        frozenset(some): _agreeing(mates, pairs, near, some)
        for size in range(1, len(equal) + 1)
        for some in combinations(equal, size)
    }
    own = _own_patterns(mates.atoms)
    for pair in sorted(pairs):
        one, other = pair
        at_least = {some: found.get(pair, 0) for some, found in agreeing.items()}
        at_least[frozenset()] = totals[one] * totals[other]
        exact = _exactly(at_least)
        if one == other:
            exact = _unordered(exact, own[one], len(equal) == len(EQUAL))
        yield from (Cell(pair, _whole(some, equal), count) for some, count in _sorted(exact) if count)


def shared_by(one: Atom, other: Atom) -> Pattern:
    """Return what two mates share."""
    found = (
        number
        for number, (here, there) in enumerate(EQUAL)
        if one.shared[here] is not None and one.shared[here] == other.shared[there]
    )
    return frozenset(found)


def seen_back(some: Pattern) -> Pattern:
    """Return what two mates share, as the second one sees it."""
    return frozenset(_BACK[number] for number in some)


def _needed(atoms: Sequence[Atom]) -> tuple[int, ...]:
    """Return the equalities to look at: half of them where both halves of every mate share alike."""
    alike = all(atom.shared[0] == atom.shared[1] and atom.shared[2] == atom.shared[3] for atom in atoms)
    return (0, 2) if alike else tuple(range(len(EQUAL)))


def _whole(some: Pattern, equal: tuple[int, ...]) -> Pattern:
    return some if len(equal) == len(EQUAL) else some | {_BACK[number] for number in some}


def _agreeing(
    mates: Mates, pairs: Collection[Pair], near: Mapping[int, Collection[Any]], some: Sequence[int]
) -> Mapping[Pair, int]:
    """Return how many (first, second) of two groups agree in some equalities, and perhaps in more."""
    first, second = (_parts(mates, [EQUAL[number][side] for number in some]) for side in (0, 1))
    spots = [spot(group.socket) for group in mates.groups]
    at: dict[tuple[Any, ...], list[tuple[int, int]]] = defaultdict(list)
    for (group, there), count in second.items():
        at[spots[group], there].append((group, count))
    found: Counter[Pair] = Counter()
    for (group, here), count in first.items():
        for reached in near[group]:
            for other, more in at.get((reached, here), ()):
                if (group, other) in pairs:
                    found[group, other] += count * more
    return found


def _parts(mates: Mates, places: Sequence[int]) -> Counter[tuple[int, Any]]:
    """Return how many mates of each group state the same at some places of `Shared`; all must be stated."""
    pick, one = itemgetter(*places), len(places) == 1
    found: Counter[tuple[int, Any]] = Counter()
    for atom in mates.atoms:
        key = pick(atom.shared)
        if (key is not None) if one else (None not in key):
            found[atom.group, key] += atom.number
    return found


def spot(end: End) -> tuple[str, str | None]:
    """Return where an end lies: its plan and zone."""
    return end.plan, end.zone


def _exactly(at_least: Mapping[Pattern, int]) -> dict[Pattern, int]:
    """Return how many agree in exactly so much, from how many agree in at least so much."""
    return {
        some: sum((-1) ** (len(more) - len(some)) * count for more, count in at_least.items() if more >= some)
        for some in at_least
    }


def _own_patterns(atoms: Iterable[Atom]) -> Mapping[int, Counter[Pattern]]:
    """Return, by group, what mates share with themselves: no mate is exchanged with itself."""
    found: dict[int, Counter[Pattern]] = defaultdict(Counter)
    for atom in atoms:
        found[atom.group][shared_by(atom, atom)] += atom.number
    return found


def _unordered(exact: Mapping[Pattern, int], own: Counter[Pattern], full: bool) -> dict[Pattern, int]:
    """Return a group with itself, each two mates once; what they share looks otherwise from the other one."""
    found: dict[Pattern, int] = {}
    for some, count in exact.items():
        back = seen_back(some) if full else some
        if some == back:
            mine = sum(of for pattern, of in own.items() if (pattern if full else pattern & {0, 2}) == some)
            found[some] = (count - mine) // 2
        elif sorted(some) < sorted(back):
            found[some] = count
    return found


def _sorted(exact: Mapping[Pattern, int]) -> list[tuple[Pattern, int]]:
    return sorted(exact.items(), key=lambda item: sorted(item[0]))
