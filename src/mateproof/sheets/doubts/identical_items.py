"""Two item numbers with the same description: nothing on the sheet tells them apart."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.parts.part import Doubt, Relation
from mateproof.sheets.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Doubt]:
    """Yield a doubt for each description that several items share."""
    groups: dict[str, list[Relation]] = {}
    for relation in sheet.item.relations:
        if relation.description:
            groups.setdefault(relation.description.casefold(), []).append(relation)
    for group in groups.values():
        if len(group) == 1:
            continue
        numbers = list(dict.fromkeys(relation.other for relation in group))
        if len(numbers) > 1:
            message = f"{' and '.join(numbers)} have the same description"
            places = tuple((relation.other, relation.source) for relation in group)
            yield Doubt("identical-items", message, places, "both are kept; ask the maker what differs")
