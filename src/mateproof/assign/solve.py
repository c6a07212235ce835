"""The order of what matters: no harm that the plan does not accept, least harm, fewest parts, least text.

Each aim is settled before the next one is looked at. Harm splits into components that never meet; part
numbers and text are counted over all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from time import monotonic

from mateproof.assign import windows
from mateproof.assign.greedy import greedy, improve
from mateproof.assign.instance import LEVELS, Instance, Steps
from mateproof.assign.model import Model, Terms
from mateproof.assign.run import Found, available, merged, minimise
from mateproof.assign.score import Score, State, score

AIMS = Score._fields
Told = Callable[[str, int, int], None]
"""(aim, best so far, bound): for a line of progress"""
_SHARE = 0.75
"""of the time that is left, for one step of several"""
_LARGE = 5 * windows.SIZE
"""More choices than this are settled window by window."""
_FOR_BOUND = 0.4
"""of the time that is left may go into the bound, where windows are settled; the rest is for the answer"""
_WARM = 30
"""The warm start may take one part in so many of the time: a solver uses the rest better."""


@dataclass
class Solved:
    """An assignment, and for each aim what no assignment can go below."""

    chosen: list[int]
    score: Score
    bounds: Score
    greedy: Score
    stopped: bool = False
    solver: bool = True

    @property
    def proven(self) -> bool:
        """True when nothing better exists, aim by aim."""
        return self.score == self.bounds

    @property
    def gap(self) -> float:
        """How far the first unsettled aim may be from its best, as a share of what was found."""
        pairs = zip(self.score, self.bounds, strict=True)
        return next(((value - bound) / value for value, bound in pairs if value != bound), 0.0)


@dataclass
class _Run:
    instance: Instance
    until: float
    stop: Callable[[], bool]
    told: Told
    chosen: list[int] = field(default_factory=list)

    def left(self) -> float:
        return self.until - monotonic()

    def over(self) -> bool:
        return self.stop() or self.left() <= 0

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

    def polish(self) -> None:
        """Let moves and chains shorten what the solver left long: it was asked for another aim."""
        until = monotonic() + self.left() / _WARM
        state = State(self.instance, self.chosen)
        improve(state, lambda: self.stop() or monotonic() > until)
        self.better(state.chosen)

    def better(self, chosen: list[int]) -> None:
        """Take an assignment if it is better, aim by aim."""
        if score(self.instance, chosen) < score(self.instance, self.chosen):
            self.chosen = chosen


def solve(
    instance: Instance,
    seconds: float = 60.0,
    *,
    stop: Callable[[], bool] = lambda: False,
    told: Told = lambda *_: None,
    solver: bool | None = None,
) -> Solved:
    """Return the best assignment that the time allows, never worse than the greedy one."""
    start = monotonic()
    use = available() if solver is None else solver
    begun = greedy(instance, stop, seconds=seconds / (_WARM if use else 1))
    first = begun.score()
    told("hard", first.hard, 0)
    run = _Run(instance, start + seconds, stop, told, list(begun.chosen))
    bounds = _bounds(run) if use else Score(0, 0, 0, 0)
    found = score(instance, run.chosen)
    if found > first:  # cannot be, but a solver is never believed
        run.chosen, found = list(begun.chosen), first
    return Solved(run.chosen, found, _lower(found, bounds), first, stopped=stop(), solver=use)


def _lower(found: Score, bounds: Score) -> Score:
    return Score(*(min(pair) for pair in zip(found, bounds, strict=True)))


def _bounds(run: _Run) -> Score:
    """Settle aim after aim; an aim that stays open leaves those behind it without a bound."""
    hard = _harm(run, "hard")
    if hard < score(run.instance, run.chosen).hard:
        return Score(hard, 0, 0, 0)
    soft = _harm(run, "soft")
    if soft < (now := score(run.instance, run.chosen)).soft:
        return Score(now.hard, soft, 0, 0)
    parts, text = _beside(run)
    return Score(now.hard, soft, parts, text if parts == score(run.instance, run.chosen).parts else 0)


# ------------------------------------------------------------------ harm, component by component


def _harm(run: _Run, aim: str) -> int:
    """Make one of the two harms as small as can be; return what it cannot go below, over all components."""
    total, value, bound = getattr(score(run.instance, run.chosen), aim), 0, 0
    parts = run.instance.components
    for at, members in enumerate(parts):
        before = _part(run.instance, run.chosen, members, aim)
        least = (
            before if before == 0 else _least(run, members, aim, total - before, 1 / (len(parts) - at) ** 0.5)
        )
        after = _part(run.instance, run.chosen, members, aim)
        total += after - before
        value, bound = value + after, bound + least
        run.told(aim, total, bound)
    return bound


def _least(run: _Run, members: Sequence[int], aim: str, base: int, share: float) -> int:
    if all(len(run.instance.choices[i].offers) == 1 for i in members):
        return _part(run.instance, run.chosen, members, aim)
    if run.over():
        return 0
    model = Model(run.instance, members)
    steps = {pair: getattr(run.instance.pairs[pair], aim) for pair in model.pairs()}
    if aim == "soft":
        _keep(model, run, members, "hard")
    terms = model.harm({pair: cost for pair, cost in steps.items() if any(cost)})
    return run.ask(model, terms, aim, base, share * _SHARE).bound


def _keep(model: Model, run: _Run, members: Sequence[int], aim: str) -> None:
    """Hold a harm at what was reached; where that is none, what would cost is forbidden."""
    limit = _part(run.instance, run.chosen, members, aim)
    inside = set(members)
    steps = {
        pair: getattr(cost, aim)
        for pair, cost in run.instance.pairs.items()
        if pair[0] in inside and any(getattr(cost, aim))
    }
    if limit == 0:
        model.forbid({pair: _first(cost) for pair, cost in steps.items()})
    else:
        model.at_most(model.harm(steps), limit)


def _first(steps: Steps) -> int:
    return next(level for level in range(1, LEVELS + 1) if steps[level - 1])


def _part(instance: Instance, chosen: Sequence[int], members: Sequence[int], aim: str) -> int:
    """Return one harm of one component."""
    inside, level = set(members), instance.level
    return sum(
        sum(getattr(pair, aim)[: level[chosen[i]][chosen[j]]])
        for (i, j), pair in instance.pairs.items()
        if i in inside
    )


# ------------------------------------------------------------------ parts and text, all together


def _beside(run: _Run) -> tuple[int, int]:
    """Make part numbers few, then the text short, without more harm; return what they cannot go below."""
    if run.over():
        return 0, 0
    instance = run.instance
    now = score(instance, run.chosen)
    if len(instance.choices) > _LARGE and not now.hard and not now.soft:
        return _by_windows(run)
    model = Model(instance, range(len(instance.choices)))
    for aim in ("hard", "soft"):
        for members in instance.components:
            _keep(model, run, members, aim)
    used, bound = model.parts(), model.fewest_parts()
    if bound < score(instance, run.chosen).parts:
        bound = max(bound, run.ask(model, used, "parts", 0, _SHARE / 2).bound)
    parts = score(instance, run.chosen).parts
    if bound < parts or run.over():
        return bound, 0
    run.polish()
    model.at_most(used, parts)
    text = model.text()
    return parts, run.ask(model, text, "text", 0, 1.0).bound


# ------------------------------------------------------------------ many choices, window by window


def _by_windows(run: _Run) -> tuple[int, int]:
    """Return bounds for part numbers and text from windows alone; make the text shorter within windows."""
    limits = {
        pair: min(_first(steps) for steps in cost if any(steps))
        for pair, cost in run.instance.pairs.items()
        if any(cost.hard) or any(cost.soft)
    }
    parts = bound = 0
    cut = windows.windows(run.instance)
    for at, members in enumerate(cut):
        if run.over():
            return 0, 0
        model = windows.alone(run.instance, members, limits)
        parts = max(parts, model.fewest_parts())
        bound += run.look(model, model.text(), _FOR_BOUND / (len(cut) - at)).bound
        run.told("text", score(run.instance, run.chosen).text, bound)
    for offset in (0, windows.SIZE // 2, windows.SIZE // 4):
        _improve_windows(run, limits, offset, bound)
    return parts, bound


def _improve_windows(run: _Run, limits: windows.Limits, offset: int, bound: int) -> None:
    cut = windows.windows(run.instance, offset)
    for at, members in enumerate(cut):
        if not run.over():
            model = windows.within(run.instance, members, limits, run.chosen)
            found = run.look(model, model.text(), 1 / (2 * (len(cut) - at)))
            run.better(merged(run.chosen, found.chosen or {}))
            run.told("text", score(run.instance, run.chosen).text, bound)
