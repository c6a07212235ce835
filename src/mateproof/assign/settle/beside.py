"""What is settled beside harm: item numbers, then text, then price, of all choices together."""

from __future__ import annotations

from mateproof.assign import windows
from mateproof.assign.model import Model
from mateproof.assign.score import Score
from mateproof.assign.search import Search
from mateproof.assign.settle import harm, pieces
from mateproof.assign.settle.sketch import sketched, sum_of

LARGE = 5 * windows.SIZE
"""More choices than this are settled piece by piece."""
_FOR_SKETCH = 0.3
"""of the time that is left may go into a linear relaxation"""


def settle(run: Search) -> tuple[int, int, int]:
    """Make item numbers few, then the text short, then the price low, without more harm; return bounds."""
    if run.over():
        return 0, 0, 0
    if len(run.instance.choices) > LARGE:
        return pieces.settle(run)
    return _whole(run)


def _whole(run: Search) -> tuple[int, int, int]:
    model = _all(run)
    used, parts = model.parts.terms(), model.parts.fewest()
    if parts < run.score.parts:
        parts = max(parts, run.ask(model, used, "parts", 0, harm.SHARE / 2).bound)
    if parts < run.score.parts or run.over():
        return parts, 0, 0
    run.polish()
    model.at_most(used, parts)
    text = _least(run, model, "text", _share(run.score))
    if text < run.score.text or not run.score.price:
        return parts, text, 0
    return parts, text, _least(run, model, "price", 1.0)


def _all(run: Search) -> Model:
    """Return a model of all choices that holds the harm."""
    model = Model(run.instance, range(len(run.instance.choices)))
    for aim in ("hard", "soft"):
        for members in run.instance.components:
            harm.keep(model, run.chosen, members, aim)
    return model


def _least(run: Search, model: Model, aim: str, share: float) -> int:
    """Make an aim as small as can be and return its bound: by the relaxation and its sketch, else whole.

    The first relaxation knows nothing of item numbers in use: these rows are many, and mostly say little.
    """
    if run.over():
        return 0
    loose_model = _all(run)
    loose = run.relax(loose_model, sum_of(run, loose_model, aim), _FOR_SKETCH)
    run.told(aim, getattr(run.score, aim), loose.bound)
    if loose.bound < getattr(run.score, aim):
        sketched(run, loose_model, loose, aim, _FOR_SKETCH)
    if loose.bound == getattr(run.score, aim) or run.over():
        return loose.bound
    terms = sum_of(run, model, aim)
    tight = run.relax(model, terms, _FOR_SKETCH).bound
    return max(loose.bound, tight, run.ask(model, terms, aim, 0, share).bound)


def _share(now: Score) -> float:
    """Return the part of the time that is left for the text: all of it where no part has a price."""
    return harm.SHARE if now.price else 1.0
