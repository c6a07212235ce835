"""How a lead is laid: its own statements, and those of its type of cable beside them."""

from __future__ import annotations

from mateproof.plan.language.laying import Laying
from mateproof.plan.model import Laid


def laid_as(entry: Laying, default: Laid) -> Laid:
    """Return what an entry says about laying; what it does not say, the default may."""
    return Laid(
        reference_method=entry.reference_method or default.reference_method,
        grouped=entry.grouped or default.grouped,
        arrangement=entry.arrangement or default.arrangement,
        ampacity_a=entry.ampacity or default.ampacity_a,
    )
