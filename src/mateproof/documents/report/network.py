"""The calculated network for the page: a table of circuits, the voltage profile, the loading of circuits."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from mateproof.documents.calculation import profile
from mateproof.documents.calculation.bars import FIRST, bars
from mateproof.documents.calculation.curves import curves, missing
from mateproof.documents.dossier import Dossier, Row
from mateproof.documents.html import safe

FOLDED = 6
"""More other circuits than this are folded."""


@dataclass(frozen=True, slots=True)
class Network:
    """Pictures are None where there is nothing to draw; `open`: circuit → what is missing."""

    rows: list[Row]
    worst: Markup | None
    others: Markup | None
    folded: bool
    count: int
    bars: Markup | None
    more_bars: Markup | None
    open: list[tuple[str, str]]


def network(dossier: Dossier) -> Network | None:
    """Return the network; None where the plan says nothing of what feeds it."""
    rows = list(dossier.rows("calculated"))
    if not rows:
        return None
    others = len(curves(dossier)) - 1
    return Network(
        rows=rows,
        worst=_safe(profile.of_worst(dossier)),
        others=_safe(profile.of_others(dossier)),
        folded=others > FOLDED,
        count=others,
        bars=_safe(bars(dossier, last=FIRST)),
        more_bars=_safe(bars(dossier, first=FIRST, name="mp-more-bars")),
        open=list(missing(dossier).items()),
    )


def _safe(svg: str | None) -> Markup | None:
    return safe(svg) if svg else None
