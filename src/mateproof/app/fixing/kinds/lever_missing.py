"""A pair of flying connectors without lever gets one, and a mounted connector whose part brings none.

It is the only one that is listed for it, or the one that the plan prefers or uses already.
"""

from __future__ import annotations

from mateproof.app.fixing.view import View, Wish
from mateproof.vocabulary.ordering import Role

CODES = ("L101", "L103")


def edits(view: View, subject: str) -> Wish | None:
    """Return the lever for a connector, or for the half of a mate that gets it."""
    mate = view.mates.get(subject)
    if mate and any(view.ends[name].levers for name in (mate.a, mate.b) if name in view.ends):
        return None
    return view.wish(Role.LEVER, subject, "lever", "levers")
