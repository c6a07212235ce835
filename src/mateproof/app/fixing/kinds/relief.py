"""A strain relief that does not hold its cable, or holds it less well than another, is exchanged.

The other one is listed for the same connector, has the same colour and number of poles, and holds the cable;
of several, that one whose range has the cable's diameter nearer to its middle, or that the plan prefers
(S106). Two that are as near are no choice of ours.
"""

from __future__ import annotations

from mateproof.app.fixing.view import View, Wish, words
from mateproof.parts.part import Part, PartClass
from mateproof.tables.reliefs import misfit

CODES = ("S102", "S106")


def edits(view: View, subject: str) -> Wish | None:
    """Return the exchange at the end's own side; a default stays, and the side says otherwise."""
    termination = next((one for one in view.plan.terminations if one.name == subject), None)
    end = view.ends.get(termination.end) if termination else None
    if termination is None or end is None or end.strain_relief is None or end.lead is None:
        return None
    cable = _cable(view, termination.lead)
    diameter = next((one.diameter_mm for one in view.plan.cables if one.name == cable), None)
    best = _best(view, end.part, end.strain_relief, diameter) if diameter is not None else None
    if best is None or best == end.strain_relief:
        return None
    own = view.own(end, "strain_relief")
    return Wish(end.at[""], "strain_relief", best, end.strain_relief if own else None)


def _cable(view: View, lead: str) -> str | None:
    return next((one.cable for one in view.plan.leads if one.name == lead), None)


def _best(view: View, part: str | None, planned: str, diameter: float) -> str | None:
    own = view.part(planned)
    if own is None:
        return None
    alike = [
        (distance, other.item_number)
        for other in view.listed(part, PartClass.STRAIN_RELIEF)
        if all(words(other, name) == words(own, name) for name in ("colour", "poles"))
        and (distance := _distance(other, diameter, view.plan.order.relief)) is not None
    ]
    nearest = sorted(alike)[:2]
    if not nearest or (len(nearest) == 2 and nearest[1][0] - nearest[0][0] < 1e-9):
        return None
    return nearest[0][1]


def _distance(part: Part, diameter: float, fit: str) -> float | None:
    """Return how badly (mm) a relief suits a cable, by what the plan prefers; None when it is not held."""
    for fact in part.of("cable_diameter"):
        low, high = getattr(fact.value, "low", None), getattr(fact.value, "high", None)
        if low is not None and high is not None and low <= diameter <= high:
            row = {"cable_diameter_low_mm": low, "cable_diameter_high_mm": high}
            return misfit(row, diameter, fit)
    return None
