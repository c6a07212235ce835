"""Many choices, piece by piece: a bound and a sketch from linear relaxations, what is left from windows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from mateproof.assign import windows
from mateproof.assign.model import Model
from mateproof.assign.run import merged
from mateproof.assign.search import Search
from mateproof.assign.settle import harm
from mateproof.assign.settle.parts import by_component
from mateproof.assign.settle.sketch import sketched, sum_of

_PIECE = {"text": 6_000, "price": 1_500}
"""Choices in one linear relaxation: prices take longer."""
_FOR_PIECE = 0.4
"""of the time that is left may go into a relaxation, and into its sketch"""
_IDLE = 2
"""Rounds of windows without any gain before the search ends."""


def settle(run: Search) -> tuple[int, int, int]:
    """Return bounds for item numbers, text and price; make text and price smaller."""
    parts = max(model.parts.fewest() for model, _ in _pieces(run, "text"))
    if parts < run.score.parts:
        by_component(run, parts)
    text = sum(_settled(run, model, "text", share) for model, share in _pieces(run, "text"))
    _improve(run, "text", text)
    if (parts, text) < (run.score.parts, run.score.text) or not run.score.price:
        return parts, text, 0
    price = sum(_settled(run, model, "price", share) for model, share in _pieces(run, "price"))
    _improve(run, "price", price)
    return parts, text, price


def _pieces(run: Search, aim: str) -> Iterator[tuple[Model, float]]:
    """Yield each piece with its share of the time that is left."""
    cut = windows.windows(run.instance, size=_PIECE[aim])
    for at, members in enumerate(cut):
        yield _piece(run, members), _FOR_PIECE / (len(cut) - at)


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


def _settled(run: Search, model: Model, aim: str, share: float) -> int:
    """Return a piece's bound; its sketch may make the whole better."""
    if run.over():
        return 0
    loose = run.relax(model, model.price() if aim == "price" else model.text.terms(), share)
    if loose.holds and not run.over():
        sketched(run, model, loose, aim, share)
    return loose.bound


def _improve(run: Search, aim: str, bound: int) -> None:
    """Settle windows with the outside as it is, at ever other seams, until nothing is gained."""
    idle = 0
    for offset in (windows.SIZE * part // 8 for at in count() for part in [(4 + 3 * at) % 8]):
        gained = False
        cut = windows.windows(run.instance, offset)
        for at, members in enumerate(cut):
            if run.over() or getattr(run.score, aim) <= bound:
                return
            gained |= _window(run, members, aim, 1 / (2 * (len(cut) - at)))
            run.told(aim, getattr(run.score, aim), bound)
        idle = 0 if gained else idle + 1
        if idle == _IDLE:
            return


def _window(run: Search, members: Sequence[int], aim: str, share: float) -> bool:
    model = windows.within(run.instance, members, run.limits(), run.chosen)
    found = run.look(model, sum_of(run, model, aim), share)
    return run.better(merged(run.chosen, found.chosen or {}))
