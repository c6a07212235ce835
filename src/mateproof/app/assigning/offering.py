"""What the library offers beside the parts that a plan names: connectors with the frames that it uses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mateproof.parts.library.library import Library
from mateproof.parts.library.shelf import Shelf
from mateproof.parts.part import PartClass
from mateproof.plan.model import DeclaredPart, Plan
from mateproof.tables.tables import Tables

_MOST = 20_000
_MOST_POLES = 7
"""Poles up to which parts are offered for circuits that may leave some empty."""


def with_offers(plan: Plan, tables: Tables, shelf: Shelf) -> Plan:
    """Return the plan with those connectors of the library on offer whose number of poles it could use."""
    poles = sorted({count for count in tables["installed"]["poles"].to_list() if count is not None})
    if poles and any(circuit.spare_poles for circuit in plan.circuits):
        poles = sorted({*poles, *range(poles[0], _MOST_POLES + 1)})
    declared = {part.name for part in plan.parts}
    new = [item for item in dict.fromkeys(_items(shelf, poles)) if item not in declared]
    return replace(plan, parts=[*plan.parts, *(DeclaredPart(item, None, None, (), {}) for item in new)])


def _items(shelf: Shelf, poles: Iterable[int]) -> Iterable[str]:
    if not isinstance(shelf, Library):
        yield from shelf.item_numbers()
        return
    for count in poles:
        found = shelf.search(poles=count, part_class=PartClass.CONNECTOR.value, stub="no", limit=_MOST)
        yield from (row.item_number for row in found)
