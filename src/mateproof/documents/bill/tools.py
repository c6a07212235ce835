"""The operating tool that opens clamps and turns strain relief screws, by blade width."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.documents.bill.line import Line
from mateproof.documents.dossier import Dossier

TOOL_HEADINGS = frozenset({"tools", "tool", "werkzeuge", "werkzeug"})
"""Headings under which sheets list tools, casefolded."""


def lines(dossier: Dossier) -> Iterator[Line]:
    """Yield one tool for each blade width that connectors made on site ask for."""
    grouped: dict[float | None, dict[str, None]] = {}
    for row in dossier.rows("installed"):
        if row["lead"] and row["part"] and row["made"] != "factory":
            grouped.setdefault(row["blade_width_mm"], {})[row["part"]] = None
    for blade, parts in grouped.items():
        yield _line(dossier, blade, list(parts))


def _line(dossier: Dossier, blade: float | None, parts: list[str]) -> Line:
    words = dossier.words
    listed = _listed(dossier, parts)
    description = words("bill.tool", blade=words.show(blade, "mm") if blade is not None else None)
    reason = words("bill.tool_for", parts=", ".join(parts))
    used = [
        row for row in dossier.rows("used") if row["part_class"] == "tool" and row["blade_width_mm"] == blade
    ]
    item = used[0] if used and blade is not None else {}
    return Line(
        "tool",
        item.get("part"),
        item.get("maker"),
        description,
        1,
        "pc",
        reason + listed,
        item.get("declared"),
    )


def _listed(dossier: Dossier, parts: list[str]) -> str:
    """Name what the parts' sheets list under tools: a choice for the reader, not a decision."""
    rows = [item for part in parts for item in dossier.evidence(part, ("accessory",))]
    found = dict.fromkeys(item.value for item in rows if item.label.casefold() in TOOL_HEADINGS)
    return "; " + dossier.words("bill.tools_listed", items=", ".join(found)) if found else ""
