"""`parts` and `face`: what the planner knows of a part and its sheet does not say, or no sheet exists."""

from __future__ import annotations

from typing import Annotated

from mateproof.parts.part import PartClass
from mateproof.plan.language.assembly import ITEM
from mateproof.plan.language.entry import Entry
from mateproof.plan.language.kinds.compound import ListOf, Of
from mateproof.plan.language.kinds.numbers import Amount, Band, Category, Whole
from mateproof.plan.language.kinds.texts import Choice, Joined, Text
from mateproof.vocabulary.conditions import ANY_FERRULE
from mateproof.vocabulary.conductors import Conductor, Ferrule, Method
from mateproof.vocabulary.properties import PROPERTIES
from mateproof.vocabulary.values import Exact, Range

WIRING = ListOf(
    Joined("-", "two poles (connector.pole - connector.pole)", "in.1 - out1.1"),
    example="[in.1 - out1.1, in.2 - out1.2]",
)
OWN_KEYS = frozenset({"item_number", "part_class", "approval", "approvals", "inner_wiring"})
"""Properties that have a key of their own, or none: the name is the item number."""


class RatingEntry(Entry):
    """One set of ratings, with the conditions it holds under."""

    heading = "Rating of a declared part"

    standard: Annotated[str | None, Text("a standard", "IEC 60664-1"), "Standard the ratings are per."] = None
    overvoltage_category: Annotated[int | None, Category(), "Condition of the ratings."] = None
    pollution_degree: Annotated[
        int | None, Whole(1, 4, "a pollution degree"), "Condition of the ratings."
    ] = None
    wiring: Annotated[str | None, Choice(("factory only",), "a restriction"), "Condition of the ratings."] = (
        None
    )
    voltage: Annotated[float | None, Amount("V", above=0), "Rated voltage."] = None
    impulse: Annotated[float | None, Amount("kV", above=0), "Rated impulse voltage."] = None
    current: Annotated[float | None, Amount("A", above=0), "Rated current."] = None


class TerminationEntry(Entry):
    """Which conductors one way of terminating takes."""

    heading = "Termination of a declared part"

    conductor: Annotated[str | None, Choice(Conductor, "a build of conductor"), "Build of the conductor."] = (
        None
    )
    ferrule: Annotated[
        str | None, Choice((*Ferrule, ANY_FERRULE), "a ferrule"), "Preparation of its end."
    ] = None
    method: Annotated[str | None, Choice(Method, "a method"), "Only when it holds for one method."] = None
    cross_section: Annotated[Range | Exact | None, Band("mm²", "0.5..4 mm²"), "Cross sections it takes."] = (
        None
    )
    required = ("cross_section",)


class PartEntry(Entry):
    """A part that the plan declares, or facts it adds to a part of the library.

    Besides these keys, every property of the dictionary is a key; see "Properties of declared parts".
    """

    heading = "Declared part, and face"

    like: Annotated[str | None, ITEM, "Take over the facts of this part, except those written here."] = None
    class_: Annotated[
        str | None, Choice(PartClass, "a class of part", "connector"), "What kind of thing it is."
    ] = None
    system: Annotated[str | None, Text("a product family", "WINSTA MIDI special"), "Short for family."] = None
    ratings: Annotated[
        tuple[RatingEntry, ...] | None,
        ListOf(Of(RatingEntry), "a list of ratings", "[{voltage: 250 V, impulse: 4 kV, current: 16 A}]"),
        "Voltages and currents with their conditions.",
    ] = None
    terminations: Annotated[
        tuple[TerminationEntry, ...] | None,
        ListOf(
            Of(TerminationEntry),
            "a list of terminations",
            "[{conductor: solid, ferrule: none, cross_section: 0.5..4 mm²}]",
        ),
        "Conductors it takes, one line for one way of terminating.",
    ] = None
    approvals: Annotated[
        tuple[str, ...] | None, ListOf(Text("an approval", "DNV GL")), "Approvals it has."
    ] = None
    accessories: Annotated[tuple[str, ...] | None, ListOf(ITEM), "Item numbers of parts that go with it."] = (
        None
    )
    counterparts: Annotated[
        tuple[str, ...] | None, ListOf(ITEM), "Item numbers of parts it is made to be mated with."
    ] = None
    inner_wiring: Annotated[tuple[tuple[str, str], ...] | None, WIRING, "Poles that are joined inside."] = (
        None
    )
    further = frozenset(PROPERTIES) - OWN_KEYS
