"""What the plans amount to, in a few numbers."""

from __future__ import annotations

from mateproof.app.differing.side import Rows, Side
from mateproof.documents.report.misplugs import totals

ORDER = 10


def rows(side: Side) -> Rows:
    """Return one row for each number; a length is None as soon as one lead does not state its own."""
    plan, dossier = side.plan, side.dossier
    lengths = [lead.length_m for lead in plan.leads]
    known = [length for length in lengths if length is not None]
    wrong = totals(dossier.rows("misplugs"), dossier.rows("barred"))
    found = {
        "verdict": str(side.checked.outcome),
        **{f"claims {outcome}": count for outcome, count in dossier.counts.items()},
        "connectors": len(plan.ends),
        "leads": len(plan.leads),
        "length of all leads": round(sum(known), 6) if len(known) == len(lengths) else None,
        "mates": len(plan.mates),
        "possible misplugs": wrong.pairs,
        "misplugs across functions": wrong.across,
        "undecided misplugs": wrong.undecided,
        "pairs stopped by the mechanics": wrong.barred,
    }
    return {name: {"value": value} for name, value in found.items()}
