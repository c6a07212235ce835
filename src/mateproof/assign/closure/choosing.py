"""One of several: preferences are asked in turn, and those that decided are named.

What the plan asks for comes first, then the colour of the connector, the colour that the plan uses already,
what suits best, what the plan uses already, and last the order of the sheet.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from mateproof.assign.closure.site import Row, Site
from mateproof.assign.closure.told import Told
from mateproof.assign.closure.words import Said, joined, say
from mateproof.vocabulary.ordering import Role, State

Rank = tuple[str, Callable[[Row], float]]
"""(text that names the preference, row → the smaller the better)"""
_SAME = 1e-9
_ASKED = ("colour_asked", "operation_asked")
"""Preferences of the plan that may go unmet, which is told."""


class Pick(NamedTuple):
    """What is chosen, why, and what would have done as well."""

    row: Row
    why: Said
    others: tuple[str, ...]
    sure: bool


def pick(fitting: Sequence[Row], ranks: Sequence[Rank]) -> Pick:
    """Return the best of those that fit (in the order of the sheet; at least one)."""
    left, why = list(fitting), list[Said]()
    unmet = [say(f"{name}_not") for name, rank in ranks if name in _ASKED and all(map(rank, fitting))]
    for name, rank in ranks:
        values = [rank(row) for row in left]
        best = min(values)
        nearest = [row for row, value in zip(left, values, strict=True) if value - best < _SAME]
        if len(nearest) < len(left):
            why.append(say(name))
            left = nearest
    sure = len(left) == 1 and not unmet
    if len(left) > 1:
        why.append(say("first"))
    chosen = left[0]
    others = tuple(row["part"] for row in fitting if row is not chosen)
    decided = say("of_listed", count=len(fitting), why=joined(why, ", ")) if others else say("only")
    return Pick(chosen, joined([decided, *unmet]), others, sure)


def ranks(site: Site, plan: str, role: Role, colour: str | None, *suits: Rank) -> list[Rank]:
    """Return the preferences of one plan for one role on a connector of one colour."""
    prefers = site.plans[plan]
    asked = prefers["prefer_colour"]
    lever = prefers["prefer_lever"] if role == Role.LEVER else None
    colours, used = site.colours.get((plan, role), frozenset()), site.used.get((plan, role), frozenset())
    return [
        ("colour_asked", lambda row: asked is not None and row["colour"] != asked),
        (
            "operation_asked",
            lambda row: lever is not None and row["operation"] != lever,
        ),
        ("colour_like", lambda row: colour is None or row["colour"] != colour),
        ("colour_used", lambda row: row["colour"] not in colours),
        *suits,
        ("item_used", lambda row: row["part"] not in used),
    ]


def added(site: Site, of: tuple[str, str | None], found: Pick, because: Said, quantity: int = 1) -> Told:
    """Return that the chosen one is added; `of` are plan and part whose sheet lists it."""
    item = found.row["part"]
    return Told(
        State.ADDED,
        *joined([because, found.why]),
        accessory=item,
        quantity=quantity,
        evidence=site.says(*of, "accessory", item),
        alternatives="\n".join(found.others) or None,
        sure=found.sure,
    )
