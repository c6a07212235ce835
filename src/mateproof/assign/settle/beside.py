"""What is settled beside harm: item numbers, then text, then price, of all choices together."""

from __future__ import annotations

from mateproof.assign import windows
from mateproof.assign.model import Model
from mateproof.assign.score import Score
from mateproof.assign.search import Search
from mateproof.assign.settle import harm, pieces

LARGE = 5 * windows.SIZE
"""More choices than this are settled window by window."""


def settle(run: Search) -> tuple[int, int, int]:
    """Make item numbers few, then the text short, then the price low, without more harm; return bounds."""
    if run.over():
        return 0, 0, 0
    if len(run.instance.choices) > LARGE:
        return pieces.settle(run)
    return _whole(run)


def _whole(run: Search) -> tuple[int, int, int]:
    model = Model(run.instance, range(len(run.instance.choices)))
    for aim in ("hard", "soft"):
        for members in run.instance.components:
            harm.keep(model, run.chosen, members, aim)
    used, parts = model.parts.terms(), model.parts.fewest()
    if parts < run.score.parts:
        parts = max(parts, run.ask(model, used, "parts", 0, harm.SHARE / 2).bound)
    if parts < run.score.parts or run.over():
        return parts, 0, 0
    run.polish()
    model.at_most(used, parts)
    text = model.text.terms()
    least = run.ask(model, text, "text", 0, _share(run.score)).bound
    if least < run.score.text or run.over():
        return parts, least, 0
    model.at_most(text, least)
    return parts, least, _price(run, model)


def _price(run: Search, model: Model) -> int:
    """Return what the price cannot go below."""
    if not run.score.price:
        return 0
    return run.ask(model, model.price(), "price", 0, 1.0).bound


def _share(now: Score) -> float:
    """Return the part of the time that is left for the text: all of it where no part has a price."""
    return harm.SHARE if now.price else 1.0
