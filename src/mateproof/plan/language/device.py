"""`devices`: what leads go to."""

from __future__ import annotations

from typing import Annotated

from mateproof.plan.language.assembly import ITEM
from mateproof.plan.language.connector import MountedEntry
from mateproof.plan.language.entry import Entry
from mateproof.plan.language.kinds.compound import Named, Of
from mateproof.plan.language.kinds.numbers import Amount
from mateproof.plan.language.kinds.texts import Name
from mateproof.plan.language.part import WIRING
from mateproof.plan.yaml.nodes import Scalar


class DeviceEntry(Entry):
    """Something that leads go to. Its connectors are ends named `device.connector`."""

    zone: Annotated[str | None, Name("a zone", "duct-box"), "Where it is."] = None
    part: Annotated[str | None, ITEM, "Its item number."] = None
    circuit: Annotated[str | None, Name("a circuit", "status"), "What it is part of."] = None
    current: Annotated[float | None, Amount("A", above=0), "Current it takes."] = None
    wiring: Annotated[
        tuple[tuple[str, str], ...] | None, WIRING, "Inner wiring: poles of its connectors that are joined."
    ] = None
    connectors: Annotated[
        list[tuple[Scalar, MountedEntry]] | None,
        Named(
            Of(MountedEntry, "a connector", "{part: 770-1242/076-000}"),
            "a connector",
            ".",
            "{in: {part: 770-1252/076-000}}",
        ),
        "Connectors mounted on it.",
    ] = None
