"""Why it is impossible: choices that cannot all be kept apart, none of which could be left out.

Exact search by colouring, the tightest choice first; small sets decide quickly. Where it would take too long
the answer is None, and nobody claims anything.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mateproof.assign.instance import Instance

_MOST_STEPS = 20_000
_MOST_MEMBERS = 400


class Apart:
    """Asks whether choices can be kept apart as the plan demands: no pair of them with a hard cost."""

    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self.from_level = {key: _first(pair.hard) for key, pair in instance.pairs.items() if any(pair.hard)}
        self.near: dict[int, dict[int, int]] = {}
        for (i, j), level in self.from_level.items():
            self.near.setdefault(i, {})[j] = level
            self.near.setdefault(j, {})[i] = level

    def possible(self, members: Sequence[int]) -> bool | None:
        """Return whether some assignment of the members has no hard cost; None when that takes too long."""
        inside = set(members)
        left = {i: set(self.instance.choices[i].offers) for i in members}
        near = {i: {j: at for j, at in self.near.get(i, {}).items() if j in inside} for i in members}
        steps = [_MOST_STEPS]
        return self._fill(left, near, steps)

    def _fill(
        self, left: dict[int, set[int]], near: dict[int, dict[int, int]], steps: list[int]
    ) -> bool | None:
        if not left:
            return True
        i = min(left, key=lambda j: (len(left[j]), -len(near[j]), j))
        undecided = False
        for v in sorted(left[i]):
            steps[0] -= 1
            if steps[0] < 0:
                return None
            rest = self._without(left, near, i, v)
            answer = self._fill(rest, near, steps) if rest is not None else False
            if answer:
                return True
            undecided |= answer is None
        return None if undecided else False

    def _without(
        self, left: dict[int, set[int]], near: dict[int, dict[int, int]], i: int, v: int
    ) -> dict[int, set[int]] | None:
        """Return what the others may still be when `i` is `v`; None when one of them may be nothing."""
        row = self.instance.level[v]
        rest = {j: some for j, some in left.items() if j != i}
        for j, level in near[i].items():
            if j in rest:
                rest[j] = {w for w in rest[j] if row[w] < level}
                if not rest[j]:
                    return None
        return rest


def _first(steps: Sequence[int]) -> int:
    return next(level for level, cost in enumerate(steps, 1) if cost)


def conflict(instance: Instance) -> tuple[int, ...]:
    """Return a smallest set of choices that cannot be kept apart; empty when none was found.

    Smallest means: each of its choices is needed. The zones are asked first, for a set that shares a zone is
    the easiest to understand; then whole components.
    """
    apart = Apart(instance)
    for members in _candidates(instance, apart):
        if len(members) <= _MOST_MEMBERS and apart.possible(members) is False:
            return _shrunk(apart, list(members))
    return ()


def _candidates(instance: Instance, apart: Apart) -> Iterator[tuple[int, ...]]:
    yield from sorted(apart.from_level)
    zones = {tuple(i for i in zone.members if i in apart.near) for zone in instance.zones}
    yield from sorted((zone for zone in zones if len(zone) > 1), key=lambda zone: (len(zone), zone))
    yield from (tuple(i for i in part if i in apart.near) for part in reversed(instance.components))


def _shrunk(apart: Apart, members: list[int]) -> tuple[int, ...]:
    """Leave out what is not needed: halves first, then one by one (deletion filter)."""
    size = max(1, len(members) // 2)
    while True:
        at = 0
        while at < len(members):
            fewer = members[:at] + members[at + size :]
            if fewer and apart.possible(fewer) is False:
                members = fewer
            else:
                at += size
        if size == 1:
            return tuple(members)
        size //= 2
