"""A sketch becomes an answer: what a linear relaxation decides wholly is taken, a solver settles the rest.

Along a corridor four of five choices are whole in the relaxation, and what remains falls into pieces that
are settled in seconds; mostly the relaxation's bound is met, and the answer is proven.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from mateproof.assign import windows
from mateproof.assign.model import Model
from mateproof.assign.relaxed import Relaxed
from mateproof.assign.rows import Terms
from mateproof.assign.run import merged
from mateproof.assign.search import Search

_RINGS = 4
"""How often the neighbours of what is free are freed too before a sketch is given up."""


def sketched(run: Search, model: Model, loose: Relaxed, aim: str, share: float) -> None:
    """Take a better assignment of the model's choices if the sketch leads to one; the outside stays."""
    within = partial(windows.within, run.instance, model.members, run.limits(), run.chosen)
    piece = within()
    if len(piece.takes) < len(model.takes):  # the sketch may not use what must not be used
        model, loose = piece, Relaxed(loose.bound, run.relax(piece, sum_of(run, piece, aim), share).holds)
    wanted = {i: v for (i, v), x in model.takes.items() if x.index in loose.holds}
    for _ in range(_RINGS):
        if not wanted or run.over():
            return
        piece = within(wanted=wanted)
        found = run.look(piece, sum_of(run, piece, aim), share)
        if found.chosen and run.better(merged(run.chosen, found.chosen)):
            run.told(aim, getattr(run.score, aim), loose.bound)
            if getattr(run.score, aim) == loose.bound:
                return
        wanted = _fewer(run, model, wanted)


def sum_of(run: Search, piece: Model, aim: str) -> Terms:
    """Return the sum of an aim in a piece; where that is the price, the text stays as short as it is."""
    text = piece.text.terms()
    if aim == "text":
        return text
    piece.at_most(text, piece.text.value(run.chosen))
    return piece.price()


def _fewer(run: Search, model: Model, wanted: Mapping[int, int]) -> dict[int, int]:
    """Free the neighbours of all that is free."""
    free = {i for i in model.members if i not in wanted}
    return {i: v for i, v in wanted.items() if not any(j in free for j, _ in run.instance.neighbours[i])}
