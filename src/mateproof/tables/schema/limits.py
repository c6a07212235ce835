"""Limits of standards: the number that counts in a plan, its own or the standard's."""

from __future__ import annotations

from mateproof.tables.column import NUMBER, TEXT, Column
from mateproof.tables.schema.columns import Columns
from mateproof.vocabulary.limits import LIMITS as KNOWN

LIMITS: Columns = {
    "limit": Column(TEXT, "key of the limit in the plan"),
    "value": Column(NUMBER, "what the plan writes instead, in the unit of the key"),
}
"""One limit that the plan replaces."""


def limit(*names: str) -> dict[str, Column]:
    """Return a column `limit_name` for each limit that a table's rules need."""
    return {f"limit_{name}": Column(NUMBER, KNOWN[name].en, KNOWN[name].unit) for name in names}
