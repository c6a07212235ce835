"""One of the two plans, with everything that a section may look at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from mateproof.documents import Dossier
from mateproof.plan.model import Plan

if TYPE_CHECKING:
    from mateproof.app.checking import Checked

Cells = Mapping[str, Any]
"""Field → value; None where nothing is stated."""
Rows = dict[str, Cells]
"""Name → what is said about it."""


@dataclass(frozen=True)
class Side:
    """One plan that was checked on its own."""

    checked: Checked

    @property
    def plan(self) -> Plan:
        """What is written."""
        return self.checked.plans[0]

    @property
    def dossier(self) -> Dossier:
        """What follows from it."""
        return self.checked.dossiers[0]


def records(found: Iterable[Any]) -> Rows:
    """Return records of a plan as rows, under their names and without their places."""
    return {
        record.name: {f.name: getattr(record, f.name) for f in fields(record) if f.name not in ("name", "at")}
        for record in found
    }
