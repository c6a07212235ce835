"""Which step of the test sheet finds a wrong mating: one table, asked in the order of the sheet.

A step counts where it surely finds the mistake, whatever was plugged elsewhere to use up what was left over.
It is open where it cannot be said, because a fact is not stated: then it does not count, and is named.

What is unplugged from its partner hangs on another circuit, or on nothing. So each of its places shows it:
its protective conductor, its poles and its voltage do not come from its own feed. Between the feeds of the
two circuits there is still no connection: the step "no connection with any other circuit" finds only what
joins two ends that are left open, each on its own feed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from mateproof.mating.answers import Answer, every, some
from mateproof.mating.moment import Lying
from mateproof.mating.traced import Traced
from mateproof.vocabulary.conductors import EARTH_MARKS
from mateproof.vocabulary.teststeps import TestStep

Fact = tuple[str, str]
"""(fact, side), as `danger.Fact`"""


class End(NamedTuple):
    """What decides of one side: why it lies open, what is known of its circuit, and its facts."""

    lying: Lying
    traced: Traced
    function: str | None
    voltage_v: float | None
    nature: str | None
    conductor_names: str | None
    colour: str | None

    @property
    def stated(self) -> bool:
        """It is known which circuit it belongs to."""
        return Traced.STATED in self.traced

    @property
    def moved(self) -> bool:
        """It had a partner, and what hangs on it is now elsewhere."""
        return self.lying is not Lying.LEFT


class Pair(NamedTuple):
    """Two sides; `differ`: equal halves are meant, and these look different (open: one is not known)."""

    plug: End
    socket: End
    same_circuit: bool
    differ: Answer
    earth_met: Answer


def earth_met(plug: str | None, socket: str | None) -> Answer:
    """Return whether protective earth of one side meets another conductor; conductors in pole order."""
    if plug is None or socket is None:
        return None
    return any(
        (one.upper() in EARTH_MARKS) != (other.upper() in EARTH_MARKS)
        for one, other in zip(plug.split(), socket.split(), strict=False)
    )


class Found(NamedTuple):
    """What finds a mistake, and what is not stated where no measurement does, or none of all steps."""

    step: TestStep | None
    """the first step that surely finds it"""
    measured: TestStep | None
    """the first such step that does not trust the eye, which the mistake has deceived once"""
    missing: tuple[Fact, ...]

    @property
    def known(self) -> bool:
        """Whether the first answer hangs on no absent fact."""
        return self.step is not None or not self.missing


def found(pair: Pair) -> Found:
    """Return what finds a wrong mating."""
    answers = {step: finds(pair) for step, (finds, _) in _STEPS.items()}
    finding = [step for step, answer in answers.items() if answer]
    measured = next((step for step in finding if step is not TestStep.INSPECTION), None)
    if measured:
        return Found(finding[0], measured, ())
    opened = [step for step, answer in answers.items() if answer is None]
    if finding:
        opened = [step for step in opened if step is not TestStep.INSPECTION]
    missing = (fact for step in opened for fact in _absent(pair, _STEPS[step][1]))
    return Found(finding[0] if finding else None, None, tuple(dict.fromkeys(missing)))


def _inspection(pair: Pair) -> Answer:
    """Two that stay open lie open no more; halves that differ are seen."""
    stays_open = not pair.plug.moved and not pair.socket.moved
    return some((stays_open, pair.differ))


def _continuity(pair: Pair) -> Answer:
    """The protective conductor of what was moved ends at another conductor; of both, one has one at least."""
    earthed = some(_earthed(end) for end in (pair.plug, pair.socket) if end.moved)
    return every((not pair.same_circuit, pair.earth_met, earthed, _clear(pair)))


def _insulation(pair: Pair) -> Answer:
    """Two ends that are left open hang on their feeds, and now these hang together."""
    stated = all(end.stated for end in (pair.plug, pair.socket))
    return every((not pair.same_circuit, not _moved(pair), stated or None, _clear(pair)))


def _polarity(pair: Pair) -> Answer:
    return _measured(pair, ("conductor_names",))


def _voltage(pair: Pair) -> Answer:
    return _measured(pair, ("voltage_v", "nature"))


def _function(pair: Pair) -> Answer:
    works = all(Traced.WORKS in end.traced for end in _moved(pair))
    return every((_measured(pair, ("function",)), works))


def _measured(pair: Pair, facts: tuple[str, ...]) -> Answer:
    """What was moved is not fed by its own circuit, wherever that can be said."""
    moved = _moved(pair)
    stated = all(getattr(end, fact) is not None for end in moved for fact in facts)
    return every((not pair.same_circuit, bool(moved), stated or None, _clear(pair)))


def _clear(pair: Pair) -> Answer:
    """Whether a circuit can be traced to its places, and told from the other one."""
    boxed = any(Traced.BOXED in end.traced for end in _moved(pair) or (pair.plug, pair.socket))
    twins = Traced.TWIN in pair.plug.traced and Traced.TWIN in pair.socket.traced
    return None if boxed or twins else True


def _earthed(end: End) -> Answer:
    names = end.conductor_names
    return None if names is None else any(name.upper() in EARTH_MARKS for name in names.split())


def _moved(pair: Pair) -> list[End]:
    return [end for end in (pair.plug, pair.socket) if end.moved]


def _absent(pair: Pair, facts: tuple[str, ...]) -> list[Fact]:
    """Return what is not stated of the facts of a step, and what keeps its places open."""
    named: list[Fact] = []
    for side, end in (("plug", pair.plug), ("socket", pair.socket)):
        if facts != _SEEN and not end.stated:
            named.append(("circuit", side))
        elif end.moved or facts in _OF_BOTH:
            named += [(fact, side) for fact in facts if getattr(end, fact) is None]
            named += [("wiring", side)] if facts != _SEEN and end.traced & _UNCLEAR else []
    return named


_SEEN, _NONE = ("colour",), ()
_OF_BOTH: tuple[tuple[str, ...], ...] = (_SEEN, _NONE)
"""Facts of steps that ask both sides, whether they had a partner or not."""
_UNCLEAR = Traced.BOXED | Traced.TWIN
_STEPS: dict[TestStep, tuple[Callable[[Pair], Answer], tuple[str, ...]]] = {
    TestStep.INSPECTION: (_inspection, _SEEN),
    TestStep.CONTINUITY: (_continuity, ("conductor_names",)),
    TestStep.INSULATION: (_insulation, _NONE),
    TestStep.POLARITY: (_polarity, ("conductor_names",)),
    TestStep.VOLTAGE: (_voltage, ("voltage_v", "nature")),
    TestStep.FUNCTION: (_function, ("function",)),
}
"""The steps that find something, in the order of the sheet; of each the facts without which it is open."""
