"""One kind of exchange, described: its two wrong joins as one mistake."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from mateproof.mating.answers import some
from mateproof.mating.faces import Met as Fit
from mateproof.mating.mistake import Limits, Met, Mistake, Side, limited, mistake
from mateproof.vocabulary.harms import BARRIER_RANK
from mateproof.vocabulary.teststeps import STEP_RANK


class Join(NamedTuple):
    """One of the two wrong joins."""

    plug: Side
    socket: Side
    met: Met
    fit: Fit


def describe(joins: tuple[Join, Join], limits: Limits) -> dict[str, Any]:
    """Return the columns of `swaps` but for plan, zones, number and witness.

    `joins` are that of the first plug with the second socket, and that of the second plug with the first one.
    """
    found = [mistake(join.plug, join.socket, join.met, limits) for join in joins]
    order = sorted(
        (0, 1), key=lambda at: (found[at].harm_rank, -BARRIER_RANK[found[at].barrier], found[at].joins)
    )
    worse, stronger = found[order[0]], min((one.barrier for one in found), key=BARRIER_RANK.__getitem__)
    when = max(found, key=lambda one: one.when_rank)
    return {
        "face": joins[order[0]].fit.face,
        "function": joins[0].plug.function,
        "function_other": joins[1].plug.function,
        "colour": joins[0].plug.colour,
        "colour_other": joins[1].plug.colour,
        "same_circuit": all(join.met.same_circuit for join in joins),
        "certain": all(join.fit.certain for join in joins),
        "missing": _united((join.fit.missing for join in joins), ", "),
        "barrier": stronger,
        "harm": worse.harm,
        "harm_rank": worse.harm_rank,
        "when": when.when,
        "when_rank": when.when_rank,
        "because": worse.because,
        "joins": worse.joins,
        "assumed": _united((one.assumed for one in found), "; "),
        **_test(found),
        "harm_limit_rank": worse.harm_limit_rank,
        "limited": limited(worse.harm_rank, when.when_rank, limits),
        "barrier_enough": some(one.barrier_enough for one in found),
    }


def _test(found: list[Mistake]) -> dict[str, Any]:
    """A step that finds one of the joins has found the exchange."""
    first, measured = _first(one.found_by for one in found), _first(one.measured_by for one in found)
    return {
        "found_by": first,
        "found_by_known": first is not None or all(one.found_by_known for one in found),
        "measured_by": measured,
        "test_missing": None if measured else _united((one.test_missing for one in found), ", "),
    }


def _first(steps: Iterable[str | None]) -> str | None:
    return min((step for step in steps if step), key=STEP_RANK.__getitem__, default=None)


def _united(texts: Iterable[str | None], between: str) -> str | None:
    """Return lists of names as one, each name once and in the order of the alphabet."""
    names = {name for text in texts if text for name in text.split(between)}
    return between.join(sorted(names)) or None
