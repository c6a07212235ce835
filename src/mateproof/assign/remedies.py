"""What would help where the parts on offer do not: a further code, a zone of one's own, more distance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from mateproof.assign.instance import Choice, Instance, Variant
from mateproof.assign.score import State
from mateproof.assign.solve import solve

_MOST_CODES = 4
_SECONDS = 2.0


@dataclass(frozen=True)
class Remedy:
    """One relaxation, in numbers. `kind`: code, zone or distance.

    `count` codes more, or choices to be moved; `members` are the choices it is about, `rest` what would be
    left of the cost that is to go (0: all of it goes). `metres`: how far apart would be far enough.
    """

    kind: str
    count: int
    members: tuple[int, ...]
    rest: int
    metres: float | None = None


def remedies(instance: Instance, chosen: Sequence[int], aim: str, stop: Callable[[], bool]) -> list[Remedy]:
    """Return relaxations for what `aim` (hard or soft) still costs, the cheapest of each kind."""
    pairs = costly(instance, chosen, aim)
    if not pairs:
        return []
    found = [_moved(pairs)]
    before = getattr(State(instance, list(chosen)).score(), aim)
    members = tuple(sorted({i for pair in pairs for i in pair}))
    for count in range(1, _MOST_CODES + 1):
        if stop():
            break
        solved = solve(_with_codes(instance, members, count), _SECONDS, stop=stop)
        rest = getattr(solved.score, aim)
        if rest == 0 or count == _MOST_CODES:
            takers = tuple(i for i in members if solved.chosen[i] >= len(instance.variants))
            found.insert(0, Remedy("code", count, takers, min(rest, before)))
            break
    return found


def costly(instance: Instance, chosen: Sequence[int], aim: str) -> list[tuple[int, int]]:
    """Return the pairs of choices that an aim still costs something."""
    level = instance.level
    return [
        (i, j)
        for (i, j), pair in instance.pairs.items()
        if sum(getattr(pair, aim)[: level[chosen[i]][chosen[j]]])
    ]


def _moved(pairs: Iterable[tuple[int, int]]) -> Remedy:
    """Return choices that leave nothing costly when led through other zones: those in most pairs first."""
    near: dict[int, set[int]] = {}
    for i, j in pairs:
        near.setdefault(i, set()).add(j)
        near.setdefault(j, set()).add(i)
    moved = []
    while near:
        worst = max(near, key=lambda i: (len(near[i]), -i))
        moved.append(worst)
        for other in near.pop(worst):
            near[other].discard(worst)
        near = {i: others for i, others in near.items() if others}
    return Remedy("zone", len(moved), tuple(sorted(moved)), 0)


def _with_codes(instance: Instance, members: Sequence[int], count: int) -> Instance:
    """Return the instance with further codes, which fit only themselves, on offer for all members."""
    first = len(instance.variants)
    frames = sorted({instance.variants[v].frame for i in members for v in instance.choices[i].offers})
    new = [Variant(frame, f"further code {k}") for frame in frames for k in range(1, count + 1)]
    at = {frame: [first + n for n, some in enumerate(new) if some.frame == frame] for frame in frames}
    choices = list(instance.choices)
    for i in members:
        choices[i] = _offered(choices[i], at[instance.variants[choices[i].offers[0]].frame])
    fits = instance.fits | {(v, v) for v in range(first, first + len(new))}
    return replace(instance, variants=[*instance.variants, *new], choices=choices, fits=fits)


def _offered(choice: Choice, further: Sequence[int]) -> Choice:
    """Return a choice that has further codes as well, each with part numbers of its own."""
    now = choice.parts.get(choice.offers[0], ())
    parts = {v: tuple(f"{part} {v}" for part in now) for v in further}
    return choice._replace(
        offers=(*choice.offers, *further),
        parts={**choice.parts, **parts},
        prices={**choice.prices, **dict.fromkeys(further, 1 + max(choice.prices.values(), default=0))},
    )
