"""One item number that the sheet describes in two ways."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.parts.part import Doubt, Relation
from mateproof.sheets.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Doubt]:
    """Yield a doubt for each related item with several descriptions."""
    groups: dict[str, list[Relation]] = {}
    for relation in sheet.item.relations:
        if relation.description:
            groups.setdefault(relation.other, []).append(relation)
    for item, group in groups.items():
        if len(group) == 1:
            continue
        said = {" ".join(relation.description.casefold().split()): relation for relation in group}
        if len(said) > 1:
            message = f"{item} is described in {len(said)} ways: " + "; ".join(
                f"“{relation.description}”" for relation in said.values()
            )
            places = tuple((relation.other, relation.source) for relation in said.values())
            yield Doubt("item-twice", message, places, "both are kept; look at the sheet of that item")
