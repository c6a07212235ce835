"""What an assignment is worth: harm first, then part numbers, then text, then price.

A `State` keeps the sums while single choices change, so that a step of a search costs its neighbours only.
"""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple, TypeVar

from mateproof.assign.instance import Instance

T = TypeVar("T")


class Score(NamedTuple):
    """Smaller is better, in this order."""

    hard: int
    soft: int
    parts: int
    text: int
    price: int = 0


Delta = tuple[int, int, int, int]
"""(harm: hard and soft in one number, part numbers, text, price)"""


class State:
    """An assignment (choice → variant) and its sums."""

    def __init__(self, instance: Instance, chosen: list[int]) -> None:
        self.instance = instance
        self.chosen = list(chosen)
        self.used: Counter[str] = Counter()
        self.written: Counter[tuple[int, int]] = Counter()
        for i, v in enumerate(self.chosen):
            self._count(i, v, 1)

    def score(self) -> Score:
        """Return the whole score, summed anew."""
        level, hard, soft = self.instance.level, 0, 0
        for (i, j), pair in self.instance.pairs.items():
            reached = level[self.chosen[i]][self.chosen[j]]
            hard += sum(pair.hard[:reached])
            soft += sum(pair.soft[:reached])
        return Score(hard, soft, len(self.used), len(self.written), self.price())

    def price(self) -> int:
        """Return what the parts of all choices cost."""
        choices = self.instance.choices
        return sum(choices[i].prices.get(v, 0) for i, v in enumerate(self.chosen))

    def harm(self, i: int, v: int) -> int:
        """Return what choice `i` would cost its neighbours as variant `v`."""
        row, chosen = self.instance.level[v], self.chosen
        return sum(costs[row[chosen[j]]] for j, costs in self.instance.neighbours[i])

    def delta(self, i: int, w: int) -> Delta:
        """Return what changing choice `i` to variant `w` would add."""
        v = self.chosen[i]
        return (self.harm(i, w) - self.harm(i, v), *self.beside(i, w))

    def beside(self, i: int, w: int) -> tuple[int, int, int]:
        """Return what changing choice `i` to `w` would add to part numbers, text and price."""
        choice, v = self.instance.choices[i], self.chosen[i]
        old, new = set(choice.parts.get(v, ())), set(choice.parts.get(w, ()))
        parts = sum(self.used[part] == 0 for part in new - old) - sum(
            self.used[part] == 1 for part in old - new
        )
        text = 0
        for place in choice.places:
            text -= v != choice.present and self.written[place, v] == 1
            text += w != choice.present and self.written[place, w] == 0
        return parts, text, choice.prices.get(w, 0) - choice.prices.get(v, 0)

    def change(self, i: int, w: int) -> None:
        """Change one choice."""
        self._count(i, self.chosen[i], -1)
        self.chosen[i] = w
        self._count(i, w, 1)

    def _count(self, i: int, v: int, step: int) -> None:
        choice = self.instance.choices[i]
        _add(self.used, set(choice.parts.get(v, ())), step)
        if v != choice.present:
            _add(self.written, {(place, v) for place in choice.places}, step)


def _add(counter: Counter[T], keys: set[T], step: int) -> None:
    for key in keys:
        counter[key] += step
        if not counter[key]:
            del counter[key]


def score(instance: Instance, chosen: list[int]) -> Score:
    """Return the score of an assignment."""
    return State(instance, chosen).score()
