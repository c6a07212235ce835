"""Many choices, piece by piece: a bound for all from linear relaxations, an answer from windows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count

from mateproof.assign import windows
from mateproof.assign.model import Model
from mateproof.assign.rows import Terms
from mateproof.assign.run import merged
from mateproof.assign.search import Search
from mateproof.assign.settle import harm

_PIECE = 6_000
"""Choices in one linear relaxation."""
_FOR_BOUND = 0.4
"""of the time that is left may go into the bound; the rest is for the answer"""
_IDLE = 2
"""Rounds of windows without any gain before the search ends."""
Aim = Callable[[Model], Terms]


def settle(run: Search) -> tuple[int, int, int]:
    """Return bounds for item numbers, text and price; make text and price smaller within windows."""
    parts, text = _bounds(run)
    run.told("text", run.score.text, text)
    _roll(run, text)
    _improve(run, "text", text, ())
    if (parts, text) < (run.score.parts, run.score.text) or not run.score.price:
        return parts, text, 0
    price = sum(run.bound(model, model.price(), _FOR_BOUND) for model in _pieces(run))
    _improve(run, "price", price, ("text",))
    return parts, text, price


def _bounds(run: Search) -> tuple[int, int]:
    parts = text = 0
    cut = list(_cut(run))
    for at, members in enumerate(cut):
        if run.over():
            return parts, 0
        model = _piece(run, members)
        parts = max(parts, model.parts.fewest())
        text += run.bound(model, model.text.terms(), _FOR_BOUND / (len(cut) - at))
    return parts, text


def _cut(run: Search) -> list[list[int]]:
    return windows.windows(run.instance, size=_PIECE)


def _pieces(run: Search) -> list[Model]:
    return [_piece(run, members) for members in _cut(run)]


def _piece(run: Search, members: Sequence[int]) -> Model:
    """Return a piece that forgets the outside, and holds the harm of the components that lie in it.

    Where a component without harm reaches beyond, its pairs within the piece are forbidden all the same.
    """
    inside = set(members)
    model = windows.alone(run.instance, members)
    for part in run.instance.components:
        some = [i for i in part if i in inside]
        for aim in ("hard", "soft") if some else ():
            if len(some) == len(part) or not harm.of(run.instance, run.chosen, part, aim):
                harm.keep(model, run.chosen, some, aim)
    return model


def _roll(run: Search, bound: int) -> None:
    """Decide along the walk: windows that look ahead, of which the nearer half is kept."""
    chosen, decided = list(run.chosen), set[int]()
    order = [i for window in windows.windows(run.instance) for i in window]
    step = windows.SIZE // 2
    limits = windows.limits(run.instance, run.chosen)
    for at in range(0, len(order), step):
        members = order[at : at + windows.SIZE]
        if run.over() or run.score.text == bound:
            return
        model = windows.within(run.instance, members, limits, chosen, decided)
        found = run.look(model, model.text.terms(), 1 / (2 + (len(order) - at) // step), chosen)
        if found.chosen is None:
            return
        for i in members:
            chosen[i] = found.chosen[i]
        decided.update(members[:step])
    run.better(chosen)
    run.told("text", run.score.text, bound)


def _improve(run: Search, aim: str, bound: int, held: Sequence[str]) -> None:
    """Settle windows with the outside as it is, at ever other seams, until nothing is gained."""
    idle = 0
    for offset in (windows.SIZE * part // 8 for at in count() for part in [(4 + 3 * at) % 8]):
        gained = False
        cut = windows.windows(run.instance, offset)
        for at, members in enumerate(cut):
            if run.over() or getattr(run.score, aim) <= bound:
                return
            gained |= _window(run, members, aim, held, 1 / (2 * (len(cut) - at)))
            run.told(aim, getattr(run.score, aim), bound)
        idle = 0 if gained else idle + 1
        if idle == _IDLE:
            return


def _window(run: Search, members: Sequence[int], aim: str, held: Sequence[str], share: float) -> bool:
    limits = windows.limits(run.instance, run.chosen)
    model = windows.within(run.instance, members, limits, run.chosen)
    terms = {"text": model.text.terms, "price": model.price}
    for name in held:
        sum_ = terms[name]()
        model.at_most(sum_, model.value(sum_, run.chosen))
    found = run.look(model, terms[aim](), share)
    return run.better(merged(run.chosen, found.chosen or {}))
