"""What rules stand on: the sections of a data sheet, and the few other authorities.

`Claim.stands_on` is a list in one text: "source: what it says; source: what it says". The source is a
section of the data sheet (printed heading, English) or one of `OTHERS`; the what is a printed label or
a statement in our own words. Where the authority is a public standard, its number and how surely it is
known stand in it: "Public standard: IEC 60664-1, table F.1 (A)".
"""

from __future__ import annotations

from dataclasses import dataclass

SECTIONS = (
    "Item description",
    "Note",
    "Note on mismatching protection",
    "Safety information 1",
    "Electrical data",
    "Connection data",
    "Geometrical Data",
    "Mechanical data",
    "Plug connection",
    "Material Data",
    "Environmental Requirements",
    "Commercial data",
    "Approvals / Certificates",
    "Counterpart",
    "Compatible products",
    "Installation Notes",
    "Coding",
    "Mismatching protection",
    "Product family",
)
"""Sections of a connector's data sheet, in printed order."""

STANDARD = "Public standard"
OTHERS = ("Connection system", "Maker", STANDARD, "Plan")
"""What the family's sheets say about it; public answers of makers; standards; what a plan needs to be one."""


@dataclass(frozen=True, slots=True)
class Source:
    """One authority of a rule."""

    name: str
    what: str

    @property
    def known(self) -> bool:
        """True when the name is a section of the data sheet or one of the other authorities."""
        return self.name in SECTIONS or self.name in OTHERS


def read_sources(text: str) -> tuple[Source, ...]:
    """Return the authorities that a claim's `stands_on` names, in its order."""
    parts = (item.partition(":") for item in text.split(";") if item.strip())
    return tuple(Source(name.strip(), what.strip()) for name, _, what in parts)
