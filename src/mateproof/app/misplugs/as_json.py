"""Wrong matings as JSON: a documented, versioned shape (docs/reference/misplugs-json.md)."""

from __future__ import annotations

from typing import Any

from mateproof.app.misplugs.asking import Misplugs

FORMAT = 1


def shape(found: Misplugs, pairs: int) -> dict[str, Any]:
    """Return one plan's wrong matings, each class with up to so many of its pairs."""
    facts = found.checked.tables["plans"].row(0, named=True)
    return {
        "plan": facts["plan"],
        "file": str(found.path),
        "asked": {**found.question._asdict(), "reach": found.question.reach or facts["misplug_reach"]},
        "limit": {name: facts[f"misplug_{name}"] for name in ("harm", "barrier", "when", "reach")},
        "totals": [total._asdict() for total in found.totals],
        "misplugs": [
            {
                **{name: value for name, value in row.items() if name != "plan"},
                **({"listed": [list(pair) for pair in found.pairs(row, pairs)]} if pairs else {}),
            }
            for row in found.rows
        ],
    }
