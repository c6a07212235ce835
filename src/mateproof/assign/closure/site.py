"""What the files of all roles look things up in: parts on offer, what sheets list, what the plan prefers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from mateproof.assign.closure.words import Said, say
from mateproof.tables.links import cases
from mateproof.tables.tables import Tables
from mateproof.vocabulary.ordering import Role

Row = Mapping[str, Any]


class Site:
    """One or many plans."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self._listed: dict[tuple[str, str], list[Row]] = {}

    @cached_property
    def parts(self) -> Mapping[tuple[str, str], Row]:
        """(plan, part) → its row of the parts on offer."""
        return {(row["plan"], row["part"]): row for row in self.tables["offered"].iter_rows(named=True)}

    @cached_property
    def plans(self) -> Mapping[str, Row]:
        """Plan → its row, with its preferences."""
        return {row["plan"]: row for row in self.tables["plans"].iter_rows(named=True)}

    @cached_property
    def used(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """(plan, role) → item numbers that the plan itself puts on connectors."""
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for plan, role, item in cases(self.tables["equipped"], ("plan", "role", "accessory")).values:
            found[plan, role].add(item)
        return {key: frozenset(items) for key, items in found.items()}

    @cached_property
    def colours(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """(plan, role) → colours of those."""
        return {
            (plan, role): frozenset(
                row["colour"] for item in items if (row := self.parts.get((plan, item))) and row["colour"]
            )
            for (plan, role), items in self.used.items()
        }

    def listed(self, plan: str, part: str | None, role: str) -> list[Row]:
        """Return the accessories of one class that a part's sheet lists, in the order of the sheet."""
        key = (plan, part or "")
        if key not in self._listed:
            names = ((self.parts.get(key) or {}).get("accessories") or "").split("\n")
            rows = (self.parts.get((plan, name)) for name in dict.fromkeys(names))
            self._listed[key] = [row for row in rows if row]
        return [row for row in self._listed[key] if row["part_class"] == role]

    def levers(self, plan: str, part: str | None, mounting: str) -> list[Row]:
        """Return the levers that a part's sheet lists for a mounting."""
        return [row for row in self.listed(plan, part, Role.LEVER) if row["for_mounting"] == mounting]

    def none_listed(self, plan: str, part: str | None, role: Role) -> Said:
        """Return why a part offers nothing of a class."""
        row = self.parts.get((plan, part or ""))
        if part is None:
            return say("no_part")
        if row is None or not row["known"]:
            return say("unknown_part", part=part)
        if row["stub"] and not row["accessories"]:
            return say("no_sheet", part=part)
        return say("none_listed", part=part, what=say(str(role)))

    def says(self, plan: str, part: str | None, property: str, value: str | None = None) -> str | None:
        """Return file, line and label of the statement about a part; None where the plan alone says it."""
        for one in self.tables.evidence_of(plan, part or "", property):
            if one.file and (value is None or one.value == value):
                line = f":{one.line}" if one.line else ""
                return f"{one.file}{line}, {one.label}"
        return None
