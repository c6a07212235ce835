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


def with_offers(plan: Plan, tables: Tables, shelf: Shelf) -> Plan:
    """Return the plan with all connectors of the library on offer that have the poles of one of its own."""
    poles = sorted({count for count in tables["installed"]["poles"].to_list() if count is not None})
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
