"""Price: what the parts of all variants cost together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mateproof.assign.aims.each import each

if TYPE_CHECKING:
    from mateproof.assign.model import Model
    from mateproof.assign.rows import Terms


def price(model: Model) -> Terms:
    """Return the price of all choices as a sum."""
    choices = model.instance.choices
    return each(
        model, {(i, v): choices[i].prices.get(v, 0) for i in model.members for v in choices[i].offers}
    )
