"""A proposal as JSON: a documented, versioned shape (docs/reference/assign-json.md)."""

from __future__ import annotations

from typing import Any

from mateproof.app.assigning.asking import Assigned, counts
from mateproof.app.assigning.equipping import Equipped
from mateproof.app.assigning.writing import Rewritten
from mateproof.assign.offers import PER_EUR
from mateproof.assign.score import Score

FORMAT = 1


def accessories(found: Equipped, *, wrote: bool) -> dict[str, Any]:
    """Return what one plan lacks besides."""
    return {
        "accessories": found.rows,
        "accessory_edits": found.edits,
        "accessories_by_hand": list(found.by_hand),
        **({"written": sorted(found.texts)} if wrote else {}),
    }


def _sums(score: Score) -> dict[str, int | float]:
    return {**score._asdict(), "price": score.price / PER_EUR}


def shape(assigned: Assigned, written: Rewritten, *, interrupted: bool, wrote: bool) -> dict[str, Any]:
    """Return one plan's proposal."""
    proposal, solved = assigned.proposal, assigned.proposal.solved
    made = proposal.made
    return {
        "plan": assigned.plan.name,
        "file": str(assigned.path),
        "state": str(proposal.state),
        "interrupted": interrupted,
        "solver": solved.solver,
        "choices": len(made),
        "free": proposal.free,
        "value": _sums(solved.score),
        "bound": _sums(solved.bounds),
        "unpriced": list(proposal.unpriced),
        "gap": round(solved.gap, 6),
        "before": counts(assigned.before)._asdict(),
        "after": counts(assigned.after)._asdict(),
        "accepted": not assigned.worse,
        "new_findings": [found.to_json() for found in assigned.new],
        "proposals": proposal.table.drop("plan").to_dicts(),
        "separate": [list(pair) for pair in proposal.apart],
        "conflict": [made[at].name for at in proposal.conflict],
        "conflict_zones": [list(dict.fromkeys(spot)) for spot in proposal.zones_of(proposal.conflict)],
        "remedies": [
            {
                "kind": remedy.kind,
                "count": remedy.count,
                "circuits": [made[at].name for at in remedy.members],
                "complete": remedy.rest == 0,
                **({"metres": remedy.metres} if remedy.metres else {}),
            }
            for remedy in proposal.remedies
        ],
        "left_out": sorted(row["end"] for row in proposal.left_out),
        "edits": written.edits,
        "written": list(written.texts) if wrote else [],
        "by_hand": [
            {"file": place.file, "line": place.line, "column": place.column, "connectors": ends}
            for place, ends in sorted(written.by_hand.items())
        ],
    }
