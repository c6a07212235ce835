"""What one sheet gave: its parts, and what of it was not understood. `to_json` is a documented shape."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mateproof.parts.fact import Fact
from mateproof.parts.part import Doubt, Part

FORMAT = 1
"""Version of the `read --json` shape; it grows by new keys, and changes its number when one goes."""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A line of the sheet that gave no fact, or a value that stayed words where a number was due."""

    line: int
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One sheet, read. `parts` are the items the sheet is about, then the stubs it names."""

    file: str
    sha256: str
    layout: str
    lines: int
    parts: tuple[Part, ...]
    not_understood: tuple[NotUnderstood, ...] = ()

    @property
    def facts(self) -> Iterator[Fact]:
        """Yield the facts of all parts."""
        return (fact for part in self.parts for fact in part.facts)

    @property
    def unmapped(self) -> tuple[Fact, ...]:
        """The facts whose label the property dictionary does not know."""
        return tuple(fact for fact in self.facts if not fact.mapped)

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """The doubts of all parts."""
        return tuple(doubt for part in self.parts for doubt in part.doubts)

    @property
    def coverage(self) -> dict[str, int]:
        """How much of the sheet became facts: counts, by name."""
        facts = list(self.facts)
        return {
            "parts": len(self.parts),
            "facts": len(facts),
            "mapped": sum(fact.mapped for fact in facts),
            "unmapped": sum(not fact.mapped for fact in facts),
            "not_understood": len(self.not_understood),
            "doubts": len(self.doubts),
        }

    def to_json(self) -> dict[str, Any]:
        """Return the documented shape of one sheet in `read --json`."""
        sheet = {"file": self.file, "sha256": self.sha256, "layout": self.layout, "lines": self.lines}
        missed = [{"line": item.line, "label": item.label, "text": item.text} for item in self.not_understood]
        return {
            "format": FORMAT,
            "sheet": sheet,
            "parts": [part.to_json() for part in self.parts],
            "coverage": {**self.coverage, "lines_not_understood": missed},
        }
