"""A good assignment without a solver: the tightest choice first, then single moves and Kempe chains.

It is the answer where no solver is installed, and the solver's warm start where one is. The same instance
gives the same assignment: nothing is drawn by lot.
"""

from __future__ import annotations

from collections.abc import Callable
from heapq import heapify, heappop, heappush
from time import monotonic

from mateproof.assign.instance import Instance
from mateproof.assign.score import Delta, State

_PASSES = 20
_LONGEST_CHAIN = 100
_NOTHING: Delta = (0, 0, 0, 0)
Stop = Callable[[], bool]


def greedy(instance: Instance, stop: Stop = lambda: False, *, seconds: float = 10.0) -> State:
    """Return the best state found within about so many seconds; never worse than leaving all as it is."""
    until = monotonic() + seconds
    states = [_coloured(instance), *_as_is(instance)]

    def enough() -> bool:
        return stop() or monotonic() > until

    for state in states:
        improve(state, enough)
    return min(states, key=lambda state: state.score())


def _as_is(instance: Instance) -> list[State]:
    present = [choice.present for choice in instance.choices]
    kept = [v for v in present if v is not None]
    offered = all(v in choice.offers for v, choice in zip(present, instance.choices, strict=True))
    return [State(instance, kept)] if offered and len(kept) == len(present) else []


def _coloured(instance: Instance) -> State:
    """Give each choice its cheapest variant, those whose neighbours leave least first (DSATUR)."""
    count = len(instance.choices)
    seen: list[set[int]] = [set() for _ in range(count)]
    weight = [sum(costs[-1] for _, costs in near) for near in instance.neighbours]
    freedom = [len(choice.offers) for choice in instance.choices]
    heap = [(freedom[i], -weight[i], i) for i in range(count)]
    heapify(heap)
    chosen = [choice.offers[0] for choice in instance.choices]
    done = [False] * count
    state = State(instance, chosen)
    while heap:
        left, _, i = heappop(heap)
        if done[i] or left != freedom[i] - len(seen[i]):
            continue
        done[i] = True
        best = min(
            instance.choices[i].offers,
            key=lambda w: (_met(instance, state, done, i, w), *state.beside(i, w), w),
        )
        state.change(i, best)
        row = instance.level[best]
        for j, costs in instance.neighbours[i]:
            if not done[j]:
                before = len(seen[j])
                seen[j].update(w for w in instance.choices[j].offers if costs[row[w]])
                if len(seen[j]) != before:
                    heappush(heap, (freedom[j] - len(seen[j]), -weight[j], j))
    return state


def _met(instance: Instance, state: State, done: list[bool], i: int, w: int) -> int:
    """Return what variant `w` costs with those neighbours that are decided."""
    row, chosen = instance.level[w], state.chosen
    return sum(costs[row[chosen[j]]] for j, costs in instance.neighbours[i] if done[j])


def improve(state: State, enough: Stop) -> None:
    """Change choices one at a time, then along Kempe chains, until nothing gets better."""
    for _ in range(_PASSES):
        if not (_moves(state, enough) or _chains(state, enough)) or enough():
            return


def _moves(state: State, enough: Stop) -> bool:
    better = False
    for i, choice in enumerate(state.instance.choices):
        if len(choice.offers) > 1:
            best = min((state.delta(i, w), w) for w in choice.offers if w != state.chosen[i])
            if best[0] < _NOTHING:
                state.change(i, best[1])
                better = True
            if enough():
                break
    return better


def _chains(state: State, enough: Stop) -> bool:
    """Exchange two variants along chains of neighbours that would otherwise meet."""
    better = False
    for i, choice in enumerate(state.instance.choices):
        here = state.chosen[i]
        costly = state.harm(i, here) > 0 or here != choice.present
        for w in choice.offers if costly else ():
            if w != state.chosen[i] and (chain := _chain(state, i, w)):
                better |= _exchange(state, chain)
        if enough():
            break
    return better


def _chain(state: State, i: int, w: int) -> dict[int, int]:
    """Return choice → new variant for the chain that begins with giving `w` to `i`; empty when it cannot."""
    v, instance = state.chosen[i], state.instance
    chain, stack = {i: w}, [i]
    while stack:
        at = stack.pop()
        for j, costs in instance.neighbours[at]:
            if (
                j in chain
                or state.chosen[j] not in {v, w}
                or not costs[instance.level[chain[at]][state.chosen[j]]]
            ):
                continue
            other = v if state.chosen[j] == w else w
            if other not in instance.choices[j].offers or len(chain) >= _LONGEST_CHAIN:
                return {}
            chain[j] = other
            stack.append(j)
    return chain if len(chain) > 1 else {}


def _exchange(state: State, chain: dict[int, int]) -> bool:
    """Change a whole chain; take it back unless the sum got better."""
    if not _promising(state, chain):
        return False
    before = [(j, state.chosen[j]) for j in chain]
    total: Delta = _NOTHING
    for j, w in chain.items():
        step = state.delta(j, w)
        state.change(j, w)
        total = (total[0] + step[0], total[1] + step[1], total[2] + step[2], total[3] + step[3])
    if total < _NOTHING:
        return True
    for j, v in reversed(before):
        state.change(j, v)
    return False


def _promising(state: State, chain: dict[int, int]) -> bool:
    """Return whether an exchange can gain: there is harm to lose, or text or price may fall."""
    text = price = 0
    for j, w in chain.items():
        choice, v = state.instance.choices[j], state.chosen[j]
        price += choice.prices.get(w, 0) - choice.prices.get(v, 0)
        text += len(choice.places) if v != choice.present else 0
    return text > 0 or price < 0 or any(state.harm(j, state.chosen[j]) for j in chain)
