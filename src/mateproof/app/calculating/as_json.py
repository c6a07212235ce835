"""The network of a plan as JSON: a documented, versioned shape (docs/reference/calculate-json.md)."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from mateproof.app.calculating.asking import Calculated
from mateproof.app.calculating.verdict import missing, outcome
from mateproof.documents.calculation.sheet import Sheet

FORMAT = 1


def shape(found: Calculated) -> dict[str, Any]:
    """Return what was asked for."""
    answer: dict[str, Any] = {
        "format": FORMAT,
        "plan": found.dossier.name,
        "file": found.dossier.facts.get("file"),
        "outcome": str(found.outcome),
        "circuits": [
            {
                "outcome": str(outcome(row)),
                **{key: value for key, value in row.items() if key not in {"plan", "assumed"}},
                "assumed": (row["assumed"] or "").split("\n") if row["assumed"] else [],
                "missing": missing(row),
            }
            for row in found.rows
        ],
    }
    if found.shown:
        answer["way"] = _way(found.sheet) if found.sheet else None
    if found.cornered is not None:
        answer["corners"] = {
            "scenarios": found.cornered.count,
            "values": asdict(found.cornered.corners),
            "worst": [
                {key: value for key, value in asdict(one).items() if key != "plan"}
                for one in found.cornered.worst
            ],
        }
    return answer


def _way(sheet: Sheet) -> dict[str, Any]:
    hidden = {"plan", "chosen"}
    return {
        **{key: value for key, value in sheet.facts.way.items() if key not in hidden},
        "steps": [
            {key: value for key, value in step.items() if key not in {"plan", "circuit"}}
            for step in sheet.facts.steps
        ],
        "sheet": [
            {
                "section": section.key,
                "steps": [
                    {
                        "of": step.subject, "quantity": step.symbol, "formula": step.formula,
                        "numbers": step.numbers, "result": step.result, "unit": step.unit, "note": step.note,
                    }
                    for step in section.steps
                ],
                "remarks": list(section.remarks),
            }
            for section in sheet.sections
        ],
    }  # fmt: skip
