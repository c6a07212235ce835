"""What one sheet gave: its parts, and what of it was not understood. `to_json` is a documented shape."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from mateproof.parts.fact import Fact
from mateproof.parts.part import Doubt, Part

LITTLE = 0.25
"""Below this share of lines that gave something, a sheet is called poorly covered."""
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
    """One sheet, read. `parts` are the items the sheet is about, then the stubs it names.

    `lines` counts all lines, `content` those that are not empty.
    """

    file: str
    sha256: str
    layout: str
    lines: int
    parts: tuple[Part, ...]
    not_understood: tuple[NotUnderstood, ...] = ()
    content: int = 0

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
            "lines_with_content": self.content,
            "lines_with_facts": len(self.telling),
            "labels": len({fact.label for fact in facts if fact.label}),
            "labels_unknown": len({fact.label for fact in facts if not fact.mapped}),
        }

    @property
    def telling(self) -> frozenset[int]:
        """The numbers of the lines that gave a fact or named another item."""
        named = (relation.source for part in self.parts for relation in part.relations)
        stated = (fact.source for fact in self.facts)
        return frozenset(source.line for source in (*stated, *named) if source)

    @property
    def share(self) -> float:
        """How much of the lines with content gave something: 0 to 1. Addresses and headings give nothing."""
        return min(1.0, len(self.telling) / self.content) if self.content else 0.0

    @property
    def is_low(self) -> bool:
        """True when most of the sheet gave nothing, or more lines were not understood than understood."""
        missed = {item.line for item in self.not_understood} - self.telling
        return self.share < LITTLE or len(missed) > len(self.telling)

    def to_json(self) -> dict[str, Any]:
        """Return the documented shape of one sheet in `read --json`."""
        sheet = {"file": self.file, "sha256": self.sha256, "layout": self.layout, "lines": self.lines}
        missed = [{"line": item.line, "label": item.label, "text": item.text} for item in self.not_understood]
        return {
            "format": FORMAT,
            "sheet": sheet,
            "parts": [part.to_json() for part in self.parts],
            "coverage": {
                **self.coverage,
                "share": round(self.share, 4),
                "low": self.is_low,
                "lines_not_understood": missed,
            },
        }
