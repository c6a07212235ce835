"""The work steps of every connection system that a part of the plan belongs to, in the order of the work."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import polars as pl

from mateproof.parts.system import ConnectionSystem, shipped
from mateproof.tables.base import Base
from mateproof.tables.column import COUNT, TEXT

ORDER = 0
_TYPES = {
    "plan": TEXT, "system": TEXT, "order": COUNT, "id": TEXT, "when": TEXT, "text_en": TEXT, "text_de": TEXT,
    "tool_en": TEXT, "tool_de": TEXT, "file": TEXT, "line": COUNT, "label": TEXT,
}  # fmt: skip


def view(base: Base) -> pl.DataFrame:
    """Return the steps as the systems' data state them; what they are filled with is the reader's matter."""
    rows = [
        {"plan": plan, "system": system, **row}
        for plan, system in base.systems()
        for row in _rows(shipped()[system])
    ]
    return pl.DataFrame(rows, schema=_TYPES)


def _rows(system: ConnectionSystem) -> Iterator[dict[str, Any]]:
    sheet = next((evidence.file for evidence in system.evidence.values()), None)
    for order, step in enumerate(system.steps, 1):
        yield {
            "order": order,
            "id": step["id"],
            "when": json.dumps(step.get("when", {}), sort_keys=True),
            "text_en": step.get("en"),
            "text_de": step.get("de"),
            "tool_en": step.get("tool"),
            "tool_de": step.get("tool_de", step.get("tool")),
            "file": sheet if "line" in step else None,
            "line": step.get("line"),
            "label": step.get("label"),
        }
