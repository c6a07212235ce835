"""One of the two plans, with everything that a section may look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING, Any

from mateproof.documents import Dossier
from mateproof.plan.model import Plan

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

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
    return {record.name: dict(_cells(record)) for record in found}


def _cells(record: DataclassInstance) -> Iterator[tuple[str, Any]]:
    """Yield the fields of a record, and those of a record in it under both names."""
    for field in fields(record):
        value = getattr(record, field.name)
        if is_dataclass(value) and not isinstance(value, type):
            yield from ((f"{field.name}.{name}", inner) for name, inner in _cells(value))
        elif field.name not in ("name", "at"):
            yield field.name, value
