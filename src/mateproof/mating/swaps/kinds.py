"""What is told of the cells of many mates: looks and circuits that combine alike are described once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
import polars as pl

from mateproof.mating.classes import limits_of
from mateproof.mating.codes import Codes, dense, ordered, packed
from mateproof.mating.faces import Face
from mateproof.mating.mistake import Side
from mateproof.mating.moment import Lying
from mateproof.mating.openends import End, Placed
from mateproof.mating.search import Flags
from mateproof.mating.site import PLACED, Site
from mateproof.mating.swaps.counting import Cells, back
from mateproof.mating.swaps.crowd import Crowd
from mateproof.mating.swaps.fitting import fits
from mateproof.mating.swaps.mates import Mate
from mateproof.mating.swaps.pairing import EQUAL
from mateproof.mating.swaps.telling import described
from mateproof.mating.traced import Traced
from mateproof.tables.schema import SCHEMA
from mateproof.tables.tables import Tables

_DECIDE = ("look", "wire", "labelled", "lying", "placed", "traced")


class Kinds:
    """The groups of mates by what is told of them."""

    def __init__(self, site: Site, mates: Crowd) -> None:
        facts = [site.groups[name].cast(pl.Int64).to_numpy() for name in _DECIDE]
        facts.append(site.groups["fed"].cast(pl.Int64).fill_null(2).to_numpy())
        kinds = dense(packed(*(fact[side] for fact in facts for side in (mates.plugs, mates.sockets))))
        heads = kinds.first
        self.of = kinds.codes
        """the kind of each group"""
        sides = (_ends(site, groups[heads]) for groups in (mates.plugs, mates.sockets))
        self.mates = [Mate(plug, socket) for plug, socket in zip(*sides, strict=True)]
        looks = site.groups[mates.plugs[heads]].select("function", "colour")
        self.order = packed(site.groups["place"].to_numpy()[mates.plugs], ordered(looks)[self.of])
        """which of two groups is told first: by zone, function and colour of the plugs"""


def told(site: Site, mates: Crowd, cells: Cells, tables: Tables) -> tuple[pl.DataFrame, Codes, Flags]:
    """Return the descriptions, the number of that of each cell, and whether its second group comes first."""
    kinds, whole = Kinds(site, mates), cells.shared
    if len(cells.equal) < len(EQUAL):
        whole = whole | whole << 1
    one, other = cells.one[cells.pair], cells.other[cells.pair]
    turned = kinds.order[other] < kinds.order[one]
    first, second = (
        kinds.of[np.where(turned, other, one)],
        kinds.of[np.where(turned, one, other)],
    )
    shared = np.where(turned, back(whole), whole)
    cases = dense(packed(first, second, shared))
    fit, limits = fits(tables), limits_of(tables)
    numbers: dict[tuple[Any, ...], int] = {}
    rows = []
    for here, there, bits in zip(
        *(column[cases.first].tolist() for column in (first, second, shared)), strict=True
    ):
        pattern = frozenset(number for number in range(len(EQUAL)) if bits >> number & 1)
        row = described(kinds.mates[here], kinds.mates[there], pattern, fit, limits)
        row = {"plan": kinds.mates[here].plug.plan, **row}
        rows.append(row)
        numbers.setdefault(tuple(row.values()), len(numbers))
    number = np.array([numbers[tuple(row.values())] for row in rows], np.int64)
    types = {name: SCHEMA["swaps"].dtypes[name] for name in rows[0]}
    return pl.DataFrame(list(numbers), schema=types, orient="row"), number[cases.codes], turned


def _ends(site: Site, groups: Codes) -> Iterator[End]:
    """Yield one end for each group that stands for all but for zones, names, circuits and labels."""
    for row in site.groups[groups].iter_rows(named=True):
        yield End(
            plan=row["plan"],
            zone=None,
            name="",
            circuit=None,
            label="" if row["labelled"] else None,
            lying=Lying(row["lying"]),
            placed=Placed(PLACED[row["placed"]]),
            traced=Traced(row["traced"]),
            face=Face._make(row[name] for name in Face._fields),
            side=Side._make(row[name] for name in Side._fields),
        )
