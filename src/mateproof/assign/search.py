"""A search in progress: the best so far, what time is left, and who is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic

from mateproof.assign.greedy import improve
from mateproof.assign.instance import Instance
from mateproof.assign.model import Model
from mateproof.assign.relaxed import Relaxed, relaxed
from mateproof.assign.rows import Terms
from mateproof.assign.run import Found, merged, minimise
from mateproof.assign.score import Score, State, score
from mateproof.assign.windows import Limits, limits

WARM = 30
"""The warm start may take one part in so many of the time: a solver uses the rest better."""
Told = Callable[[str, int, int], None]
"""(aim, best so far, bound): for a line of progress"""


@dataclass
class Search:
    """The best assignment so far of one instance."""

    instance: Instance
    until: float
    stop: Callable[[], bool]
    told: Told
    chosen: list[int] = field(default_factory=list)

    def left(self) -> float:
        """Return the seconds that are left."""
        return self.until - monotonic()

    def over(self) -> bool:
        """Return whether it is time to end."""
        return self.stop() or self.left() <= 0

    @property
    def score(self) -> Score:
        """What the best so far is worth."""
        return score(self.instance, self.chosen)

    def ask(self, model: Model, terms: Terms, aim: str, base: int, share: float) -> Found:
        """Minimise; what is told adds `base`, the part of the aim that other components hold."""
        model.hint(self.chosen)

        def tell(value: int, bound: int) -> None:
            self.told(aim, base + value, base + bound)

        found = minimise(model, terms, self.left() * share, stop=self.stop, tell=tell)
        if found.chosen:
            self.better(merged(self.chosen, found.chosen))
        return found

    def look(self, model: Model, terms: Terms, share: float) -> Found:
        """Minimise a piece, and keep nothing of it."""
        model.hint(self.chosen)
        return minimise(model, terms, self.left() * share, stop=self.stop)

    def relax(self, model: Model, terms: Terms, share: float) -> Relaxed:
        """Return what the linear relaxation tells of a sum."""
        return relaxed(model, terms, self.left() * share, self.stop)

    def limits(self) -> Limits:
        """Return how near pairs must not come if nothing is to cost more harm than now."""
        return limits(self.instance, self.chosen)

    def polish(self) -> None:
        """Let moves and chains shorten what the solver left long: it was asked for another aim."""
        until = monotonic() + self.left() / WARM
        state = State(self.instance, self.chosen)
        improve(state, lambda: self.stop() or monotonic() > until)
        self.better(state.chosen)

    def better(self, chosen: list[int]) -> bool:
        """Take an assignment if it is better, aim by aim."""
        if score(self.instance, chosen) < self.score:
            self.chosen = chosen
            return True
        return False
