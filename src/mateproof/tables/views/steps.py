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
    "system": TEXT, "order": COUNT, "id": TEXT, "when": TEXT, "text_en": TEXT, "text_de": TEXT,
    "tool_en": TEXT, "tool_de": TEXT, "file": TEXT, "line": COUNT, "label": TEXT,
}  # fmt: skip


def view(base: Base) -> pl.DataFrame:
    """Return the steps as the systems' data state them; what they are filled with is the reader's matter."""
    stated = pl.DataFrame([row for system in shipped().values() for row in _rows(system)], schema=_TYPES)
    used = base["parts"].select("plan", "system").drop_nulls().unique(maintain_order=True)
    return used.join(stated, on="system", maintain_order="left_right")


def _rows(system: ConnectionSystem) -> Iterator[dict[str, Any]]:
    sheet = next((evidence.file for evidence in system.evidence.values()), None)
    for order, step in enumerate(system.steps, 1):
        yield {
            "system": system.id,
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
