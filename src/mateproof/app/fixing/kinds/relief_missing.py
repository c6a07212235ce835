"""A cable without strain relief gets the one that holds it and suits it best, where no other is as good."""

from __future__ import annotations

from mateproof.app.fixing.view import View, Wish
from mateproof.vocabulary.ordering import Role

CODES = ("S101",)


def edits(view: View, subject: str) -> Wish | None:
    """Return the strain relief for one connector."""
    return view.wish(Role.RELIEF, subject, "strain_relief")
