"""Compares two plans section by section, row by row, field by field."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Literal

from mateproof.app.differing.side import Rows, Side

Kind = Literal["added", "removed", "changed"]


@dataclass(frozen=True, slots=True)
class Change:
    """One row that is new, gone or different. `fields` maps each differing field to before and after."""

    kind: Kind
    name: str
    fields: dict[str, tuple[Any, Any]]


@dataclass(frozen=True)
class Difference:
    """Everything that differs, by section; a section without changes is not in it."""

    before: Side
    after: Side
    sections: dict[str, list[Change]]

    @property
    def equal(self) -> bool:
        """True when the plans say the same, and the same follows from it."""
        return not self.sections


@cache
def sections() -> dict[str, Callable[[Side], Rows]]:
    """Return name → rows of all sections, in their order: a file in `sections/` is one."""
    package = import_module("mateproof.app.differing.sections")
    names = [module.name for module in iter_modules(package.__path__)]
    modules = {name: import_module(f"{package.__name__}.{name}") for name in names}
    return {name: modules[name].rows for name in sorted(names, key=lambda name: modules[name].ORDER)}


def compare(before: Side, after: Side) -> Difference:
    """Return what differs between two plans."""
    found = {name: list(changes(rows(before), rows(after))) for name, rows in sections().items()}
    return Difference(before, after, {name: rows for name, rows in found.items() if rows})


def changes(before: Rows, after: Rows) -> Iterator[Change]:
    """Yield what is gone, changed and new, in the order of the plans."""
    for name, cells in before.items():
        other = after.get(name)
        if other is None:
            yield Change("removed", name, {key: (value, None) for key, value in cells.items()})
            continue
        keys = dict.fromkeys([*cells, *other])
        differing = {
            key: (cells.get(key), other.get(key)) for key in keys if cells.get(key) != other.get(key)
        }
        if differing:
            yield Change("changed", name, differing)
    for name, cells in after.items():
        if name not in before:
            yield Change("added", name, {key: (None, value) for key, value in cells.items()})
