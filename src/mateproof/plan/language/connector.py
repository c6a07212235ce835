"""Connectors: on a side of a lead, or mounted on a device."""

from __future__ import annotations

from typing import Annotated

from mateproof.plan.language.assembly import ITEM, Fitting, Preparation
from mateproof.plan.language.kinds.compound import Of
from mateproof.plan.language.kinds.numbers import Amount
from mateproof.plan.language.kinds.position import Position
from mateproof.plan.language.kinds.texts import Name, Text
from mateproof.plan.language.part import PartEntry


class Connector(Fitting):
    """What every connector can say."""

    part: Annotated[str | None, ITEM, "Its item number, or the name of a declared part."] = None
    face: Annotated[
        PartEntry | None,
        Of(PartEntry, "a mating face", "{poles: 2, gender: socket, coding: B}"),
        "What is known of its mating face, instead of a part; takes the keys of a declared part.",
    ] = None
    label: Annotated[str | None, Text(example="F12"), "What is printed on it."] = None
    zone: Annotated[
        str | None, Name("a zone", "duct-box"), "Where it lies; the lead's or device's if not written."
    ] = None
    position: Annotated[
        tuple[float, float, float] | None,
        Position(),
        "Where it is exactly; its device's or zone's when not written.",
    ] = None


class MountedEntry(Connector):
    """A connector mounted on a device."""

    heading = "Connector of a device"

    circuit: Annotated[str | None, Name("a circuit", "status"), "The device's when not written."] = None


class SideEntry(Connector, Preparation):
    """One side of a lead: a connector (`part` or `face`), or into another one, or straight to a device."""

    heading = "Side of a lead"

    into: Annotated[
        str | None,
        Name("an end", "W1.to"),
        "The connector of another lead that these conductors share (looping).",
    ] = None
    device: Annotated[
        str | None, Name("a device", "K1"), "Wired straight to a device, without connector."
    ] = None
    free: Annotated[
        float | None,
        Amount("m", low=0),
        "Free cable length: how far it can be moved from its position.",
    ] = None
