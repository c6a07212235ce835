"""Which rules can be asked about a plan that was not read to the end.

Rows that name something with a hole are taken out of the tables before (`tables.naming.without`). Here the
rules are chosen whose answer about the rows that are left does not depend on what may be missing elsewhere.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from mateproof.rules.rule import Rule, rules

_ROW_BY_ROW = frozenset({
    "approved", "doubted", "equipped", "installed", "leads", "mated", "placed", "plans", "rated",
    "terminated", "used", "waivers", "zones",
})  # fmt: skip
"""Tables whose rows say something about what they name, and nothing about what is not there."""
_PAIRED = frozenset({"barred", "circuits", "devices", "misplugs", "open_groups", "swaps"})
"""Tables about things side by side: sound without those that have a hole, as long as relations are known."""
_GATHERED = frozenset({"mated", "mates", "mate_made", "conductors_per_pole", "grouped"})
"""Columns that tell what something belongs together with, or that there is nothing."""
_COUNTED = frozenset({
    "attached", "circuits", "connector_count", "ends", "items", "leads", "things", "used", "uses",
})  # fmt: skip
"""Columns that count other records, of whatever kind."""
_MARKET = frozenset({"rated", "segments", "calculated", "judged"})
"""Tables that are made with the ratings of the plan's market."""
_LIMITED = frozenset({
    "misplugs", "swaps", "buses", "bus_devices", "segments", "points", "calculated", "judged",
})  # fmt: skip
"""Tables that are made with the limits of the plan, or with what it calculates with."""


def askable(
    *, names: bool, relations: bool, root: bool, market: bool, limits: bool, withheld: Collection[str]
) -> Iterator[Rule]:
    """Yield the rules that can be asked where leads, devices or mates, the market, or limits have holes.

    With `names`, rows are missing: a table that follows a way through many of them tells nothing then.

    `withheld` are codes of rules that a waiver or a severity with a hole speaks of. How often a waiver was
    used is never known, for what it accepts may not have been asked.
    """
    for rule in rules().values():
        table, read = rule.claim.rows, _read(rule)
        if rule.code in withheld or (table == "waivers" and "uses" in read):
            continue
        if names and (table not in _ROW_BY_ROW | _PAIRED or read & _COUNTED):
            continue
        if root and table == "plans":
            continue
        if relations and (table not in _ROW_BY_ROW or read & (_GATHERED | _COUNTED)):
            continue
        if market and (table in _MARKET or "market" in read):
            continue
        if not (limits and (table in _LIMITED or any(name.startswith("limit_") for name in read))):
            yield rule


def _read(rule: Rule) -> set[str]:
    return {*rule.claim.about.meta.root_names(), *rule.claim.holds.meta.root_names()}
