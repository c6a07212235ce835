"""What is ordered beside what the plan names, from `order`."""

from __future__ import annotations

from mateproof.plan.language.entry import keys_of
from mateproof.plan.language.order import OrderEntry, SpareEntry
from mateproof.plan.model import Ordering
from mateproof.vocabulary.ordering import SPARED_TOGETHER, Fit, Spare


def ordering(entry: OrderEntry) -> Ordering:
    """Return spares by kind of line, and the preferences."""
    return Ordering(
        spares=_spares(entry.spare),
        colour=entry.colour,
        relief=entry.strain_relief or Fit.MIDDLE,
        lever=entry.lever,
        lever_on=entry.lever_on,
    )


def _spares(written: Spare | SpareEntry | None) -> dict[str, Spare]:
    if written is None:
        return {}
    if isinstance(written, Spare):
        return dict.fromkeys(SPARED_TOGETHER, written)
    of_kind = {name.replace("_", " "): getattr(written, name) for name in keys_of(SpareEntry)}
    return {kind: spare for kind, spare in of_kind.items() if spare is not None}
