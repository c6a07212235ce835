"""An open socket gets a lockout cap, where accessories are asked for.

Nobody at the desk knows whether a cap or the mate is missing: a check alone does not write it.
"""

from __future__ import annotations

from mateproof.app.fixing.view import View, Wish
from mateproof.vocabulary.ordering import Role

CODES = ("L108",)


def edits(view: View, subject: str) -> Wish | None:
    """Return the cap for one connector."""
    return view.wish(Role.CAP, subject, "cap") if view.every else None
