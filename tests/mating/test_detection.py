"""Which step finds a mistake: by examples, and against a circuit that is put together and measured."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.mating.plans import frame

from mateproof.mating.detection import End, Found, Pair, earth_met, found
from mateproof.mating.moment import Lying
from mateproof.mating.signs import unequal
from mateproof.mating.traced import Traced
from mateproof.vocabulary.teststeps import TestStep as Step

LEFT, MOVED, PERHAPS = Lying.LEFT, Lying.UNPLUGGED, Lying.PERHAPS
LAMP = End(MOVED, Traced.STATED, "lighting", 230.0, "ac", "L N PE", "black")
BLANK = LAMP._replace(function=None, voltage_v=None, nature=None, conductor_names=None)
TURNED = LAMP._replace(conductor_names="PE L N")
NO_EARTH = LAMP._replace(conductor_names="L N X")
FACTS = ("conductor_names", "voltage_v", "nature")
WORKS = LAMP._replace(traced=Traced.STATED | Traced.WORKS, voltage_v=None, conductor_names=None)


def asked(
    plug: End, socket: End | None = None, *, same_circuit: bool = False, differ: bool | None = False
) -> Found:
    socket = socket or plug
    met = earth_met(plug.conductor_names, socket.conductor_names)
    return found(Pair(plug, socket, same_circuit, differ, met))


@pytest.mark.parametrize(
    ("result", "step", "measured"),
    [
        (asked(LAMP, differ=True), Step.INSPECTION, Step.POLARITY),
        (asked(LAMP._replace(lying=LEFT)), Step.INSPECTION, Step.INSULATION),
        (asked(BLANK._replace(lying=LEFT)), Step.INSPECTION, Step.INSULATION),
        (asked(BLANK._replace(lying=LEFT, traced=Traced(0))), Step.INSPECTION, None),
        (asked(LAMP), Step.POLARITY, Step.POLARITY),
        (asked(LAMP, TURNED), Step.CONTINUITY, Step.CONTINUITY),
        (asked(NO_EARTH, TURNED._replace(lying=LEFT)), Step.POLARITY, Step.POLARITY),
        (asked(TURNED, NO_EARTH._replace(lying=LEFT)), Step.CONTINUITY, Step.CONTINUITY),
        (asked(LAMP._replace(conductor_names=None)), Step.VOLTAGE, Step.VOLTAGE),
        (asked(WORKS), Step.FUNCTION, Step.FUNCTION),
        (asked(LAMP, BLANK._replace(lying=LEFT)), Step.POLARITY, Step.POLARITY),
        (asked(LAMP, same_circuit=True), None, None),
        (asked(LAMP, same_circuit=True, differ=True), Step.INSPECTION, None),
    ],
)
def test_a_row_of_the_table(result: Found, step: Step | None, measured: Step | None) -> None:
    assert (result.step, result.measured) == (step, measured)


@pytest.mark.parametrize(
    ("result", "known", "missing"),
    [
        (asked(LAMP), True, set()),
        (asked(LAMP, same_circuit=True), True, set()),
        (asked(LAMP, LAMP._replace(colour=None), same_circuit=True, differ=None), False,
         {("colour", "socket")}),
        (asked(LAMP, BLANK), False,
         {("conductor_names", "socket"), ("voltage_v", "socket"), ("nature", "socket")}),
        (asked(BLANK, differ=True), True,
         {(fact, side) for fact in FACTS for side in ("plug", "socket")}),
        (asked(LAMP._replace(traced=Traced.STATED | Traced.BOXED), LAMP), False, {("wiring", "plug")}),
        (asked(LAMP._replace(traced=Traced.STATED | Traced.TWIN)), False,
         {("wiring", "plug"), ("wiring", "socket")}),
        (asked(BLANK._replace(lying=PERHAPS, traced=Traced(0)), LAMP), False, {("circuit", "plug")}),
    ],
)  # fmt: skip
def test_what_is_not_stated_is_named(result: Found, known: bool, missing: set[tuple[str, str]]) -> None:
    assert (result.known, set(result.missing)) == (known, missing)


CONDUCTORS = st.sampled_from(["L N PE", "PE L N", "L N X", "1 2", "L PE N"])


@settings(max_examples=200, deadline=None)
@given(CONDUCTORS, CONDUCTORS, st.sampled_from([LEFT, MOVED]), st.sampled_from([LEFT, MOVED]))
def test_what_is_told_to_be_found_is_found_when_it_is_measured(
    one: str, other: str, lying_plug: Lying, lying_socket: Lying
) -> None:
    """The plug hangs on the load of circuit A, the socket on the feed of B, as rule P128 asks."""
    plug = LAMP._replace(conductor_names=one, lying=lying_plug)
    socket = LAMP._replace(conductor_names=other, lying=lying_socket)
    result = asked(plug, socket)
    for swapped in (False, True):
        if swapped and LEFT in (lying_plug, lying_socket):
            continue  # nothing is left over that could be swapped
        fails = measured(plug, socket, swapped=swapped)
        assert result.measured is not None
        assert fails[result.measured], (result, fails)


def measured(plug: End, socket: End, *, swapped: bool) -> dict[Step, bool]:
    """Put two circuits together wrongly, and return which steps fail at some place.

    Nodes are (part, conductor); the parts are feed and load of both circuits. An end that stays open hangs on
    the feed of its circuit.
    """
    names = {"a": (plug.conductor_names or "").split(), "b": (socket.conductor_names or "").split()}
    left = [side for side, end in (("a", plug), ("b", socket)) if not end.moved]
    joins = [(("a", "feed" if "a" in left else "load"), ("b", "feed"))]
    if swapped:
        joins.append((("b", "load"), ("a", "feed")))
    nodes = [((side, part), pole) for side in "ab" for part in ("feed", "load") for pole in range(3)]
    net = {node: {node} for node in nodes}
    for load, feed in joins:
        for pole in range(min(len(names[load[0]]), len(names[feed[0]]))):
            both = net[load, pole] | net[feed, pole]
            net.update(dict.fromkeys(both, both))
    # All protective conductors are one at the feeds, whatever is disconnected there.
    earths = [
        ((side, "feed"), pole) for side in "ab" for pole, name in enumerate(names[side]) if name == "PE"
    ]
    for earth, further in combinations(earths, 2):
        both = net[earth] | net[further]
        net.update(dict.fromkeys(both, both))
    moved = [side for side, end in (("a", plug), ("b", socket)) if end.moved]
    at = {"a": ("a", "load"), "b": ("b", "load")}
    through = {
        side: [((side, "feed"), pole) in net[at[side], pole] for pole in range(len(names[side]))]
        for side in moved
    }
    earthed = {side: names[side].index("PE") for side in moved if "PE" in names[side]}
    apart = [((side, "feed"), pole) for side in "ab" for pole, name in enumerate(names[side]) if name != "PE"]
    return {
        Step.INSULATION: any(b in net[a] for a, b in combinations(apart, 2) if a[0][0] != b[0][0]),
        Step.CONTINUITY: any(
            not any(earth in net[at[side], pole] for earth in earths) for side, pole in earthed.items()
        ),
        Step.POLARITY: any(not all(poles) for poles in through.values()),
        Step.VOLTAGE: any(not any(poles) for poles in through.values()),
    }


def test_signs_that_differ_by_plan_tell_nothing() -> None:
    rows: list[dict[str, str | None]] = [
        {"plan": "p", "colour_a": "grey", "colour_b": "grey", "label_a": "in", "label_b": "out"},
        {"plan": "q", "colour_a": "grey", "colour_b": "white", "label_a": None, "label_b": "x"},
        {"plan": "r", "marking_a": "L N", "marking_b": None},
    ]
    assert unequal(frame("mated", rows)) == {"p": frozenset({"label"}), "q": frozenset({"colour"})}
