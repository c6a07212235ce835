"""A waiver that accepts nothing is deleted."""

from __future__ import annotations

from mateproof.app.fixing.view import View, Wish

CODES = ("V101",)


def edits(view: View, subject: str) -> Wish | None:
    """Return the removal of the entry; the last one of its section stays, for a section is not empty."""
    waiver = next((one for one in view.plan.waivers if one.name == subject), None)
    return Wish(waiver.at[""], subject, None, entry=True) if waiver else None
