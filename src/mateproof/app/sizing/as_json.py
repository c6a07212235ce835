"""What was found as JSON: a documented, versioned shape (docs/reference/size-json.md)."""

from __future__ import annotations

from typing import Any

from mateproof.app.sizing.asking import Answered
from mateproof.app.sizing.judging import Verdict
from mateproof.app.sizing.margins import margins
from mateproof.app.sizing.search import Sized, Split
from mateproof.app.sizing.writing import Rewritten

FORMAT = 1


def shape(answered: Answered, written: Rewritten, *, wrote: bool) -> dict[str, Any]:
    """Return one plan's answer."""
    language = answered.before.language
    return {
        "plan": answered.plan.name,
        "file": str(answered.path),
        "accepted": not answered.worse,
        "new_findings": [found.to_json(language) for found in answered.new],
        "circuits": [_circuit(one, language) for one in answered.sized],
        "edits": written.edits,
        "written": list(written.texts) if wrote else [],
        "by_hand": [
            {"file": place.file, "line": place.line, "column": place.column, "circuit": circuit, "mm2": size}
            for place, circuit, size in written.by_hand
        ],
    }


def _circuit(one: Sized, language: str) -> dict[str, Any]:
    return {
        "circuit": one.circuit,
        "now_mm2": list(one.now),
        "size_mm2": one.size,
        "margins": _margins(one.verdict),
        "missing": one.missing,
        "tried": [
            {
                "mm2": size,
                "holds": verdict.holds,
                "margins": _margins(verdict),
                "findings": [found.to_json(language) for found in (*verdict.broken, *verdict.unproven)],
            }
            for size, verdict in one.tried.items()
        ],
        "circuits": _split(one.circuits),
        "star": _split(one.star),
    }


def _split(split: Split | None) -> dict[str, Any] | None:
    if split is None:
        return None
    parts = zip(split.loads, split.lengths, strict=True)
    return {
        "mm2": split.size,
        "parts": [{"loads": list(loads), "first_lead_m": length} for loads, length in parts],
        "margins": [_margins(verdict) for verdict in split.verdicts],
    }


def _margins(verdict: Verdict) -> list[dict[str, Any]]:
    return [{**margin._asdict(), "share": round(margin.share, 6)} for margin in margins(verdict)]
