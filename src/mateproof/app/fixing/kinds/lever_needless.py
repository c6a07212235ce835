"""A flying connector that meets a mounted one loses its lever, where its own side writes it."""

from __future__ import annotations

from mateproof.app.fixing.view import View, Wish

CODES = ("L104",)


def edits(view: View, subject: str) -> Wish | None:
    """Return the removal of the one lever."""
    mate = view.mates.get(subject)
    ends = [view.ends[name] for name in (mate.a, mate.b) if name in view.ends] if mate else []
    flying = [end for end in ends if end.mounting == "flying" and end.levers]
    if len(flying) != 1 or len(flying[0].levers) != 1 or not view.own(flying[0], "lever"):
        return None
    return Wish(flying[0].at[""], "lever", None, flying[0].levers[0])
