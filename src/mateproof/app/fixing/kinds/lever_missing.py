"""A pair of flying connectors without lever gets one: the only one that is listed, or the only one in use."""

from __future__ import annotations

from mateproof.app.fixing.view import View, Wish, words
from mateproof.parts.part import PartClass
from mateproof.plan.model import End

CODES = ("L103",)


def edits(view: View, subject: str) -> Wish | None:
    """Return the lever for the first end of a mate whose sheet lists it."""
    mate = view.mates.get(subject)
    ends = [view.ends[name] for name in (mate.a, mate.b) if name in view.ends] if mate else []
    if len(ends) != 2 or any(end.levers for end in ends):
        return None
    for end in ends:
        if (item := _lever(view, end)) and not view.own(end, "levers") and not view.own(end, "lever"):
            return Wish(end.at[""], "lever", item)
    return None


def _lever(view: View, end: End) -> str | None:
    """Return the lever to add; of several that are listed, the only one that the plan uses elsewhere."""
    levers = view.listed(end.part, PartClass.LEVER)
    listed = [part.item_number for part in levers if words(part, "mounting") == {"flying"}]
    used = {lever for other in view.plan.ends for lever in other.levers}
    for choice in (listed, [item for item in listed if item in used]):
        if len(choice) == 1:
            return choice[0]
    return None
