"""Findings gained and lost, recognised by their fingerprints."""

from __future__ import annotations

from dataclasses import replace

from mateproof.app.differing.side import Rows, Side

ORDER = 40


def rows(side: Side) -> Rows:
    """Return the findings; the name of the plan, in which two versions may differ, is left out of them."""
    found: Rows = {}
    for one in side.checked.answer.findings:
        fingerprint = replace(one, plan="").fingerprint
        waiver = one.waiver
        found[f"{one.code} {fingerprint}"] = {
            "outcome": str(one.outcome),
            "severity": str(one.severity),
            "message": one.message,
            "count": one.count,
            "waiver": waiver and f"{waiver.name}, {waiver.expires}: {waiver.reason}",
        }
    return found
