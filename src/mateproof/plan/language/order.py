"""`order`: what is ordered beyond what is needed, and what decides between accessories that do alike."""

from __future__ import annotations

from typing import Annotated, Any

from mateproof.plan.language.entry import Entry
from mateproof.plan.language.kinds.compound import Either, Of
from mateproof.plan.language.kinds.spares import SpareOf
from mateproof.plan.language.kinds.texts import Choice, Text
from mateproof.vocabulary.ordering import Fit, Spare

_SPARE = SpareOf()


class SpareEntry(Entry):
    """Spare by kind; a kind that is not written has none."""

    heading = "Spare by kind"

    connector: Annotated[Spare | None, _SPARE, "Connectors of each item number."] = None
    device: Annotated[Spare | None, _SPARE, "Devices of each item number."] = None
    cable: Annotated[Spare | None, _SPARE, "Cable of each type; a number is metres."] = None
    lever: Annotated[Spare | None, _SPARE, "Locking levers."] = None
    strain_relief: Annotated[Spare | None, _SPARE, "Strain reliefs."] = None
    cap: Annotated[Spare | None, _SPARE, "Lockout caps; strips, where caps are cut from them."] = None
    ferrule: Annotated[Spare | None, _SPARE, "Ferrules of each kind and cross section."] = None
    tool: Annotated[Spare | None, _SPARE, "Tools of each kind."] = None


class OrderEntry(Entry):
    """What is ordered beside what the plan names; what it names itself always counts."""

    spare: Annotated[
        Any,
        Either(_SPARE, Of(SpareEntry, "a mapping", "{lever: 5 %, cap: 1}")),
        "Ordered beyond what is needed, of everything but devices and tools, or by kind; none when not "
        "written.",
    ] = None
    colour: Annotated[
        str | None,
        Text("a colour", "black"),
        "Colour of accessories where several would do; that of the connector when not written.",
    ] = None
    strain_relief: Annotated[
        str | None,
        Choice(Fit, "a preference"),
        "Of strain reliefs that hold a cable, the one with its diameter nearest to the middle of the range, "
        "or the narrowest or widest range; middle when not written.",
    ] = None
    lever: Annotated[
        str | None,
        Choice(("hand", "tool"), "a way to operate it"),
        "How levers that are added are operated; the first that the sheet lists when not written.",
    ] = None
    lever_on: Annotated[
        str | None,
        Choice(("socket", "plug"), "a contact type"),
        "The half that gets the lever where the sheets of both list one; the first one of the mate when not "
        "written.",
    ] = None
    where = "in “order”"
