"""Which rows a waiver accepts: those of its rule that are about its place.

A row is about everything that its columns name: ends, mates, leads, devices, zones, circuits, cables, parts.
A class of wrong matings stands for many ends, so it is about its zones and functions only. Where several
waivers fit, the first one written counts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from functools import cache

import polars as pl

from mateproof.rules.rule import Rule
from mateproof.tables.column import COUNT, TEXT
from mateproof.tables.naming import naming
from mateproof.tables.tables import Tables
from mateproof.vocabulary.findings import Waiver

TABLE = "waivers"
_ENDS = ("end", "termination")
"""Named after what they belong to: `lead.side`, `device.connector`."""
_TYPES = {"plan": TEXT, "value": TEXT, "waiver": COUNT}


class Waiving:
    """The waivers of all plans, and what each has accepted so far."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._table = tables[TABLE]
        self._rows = self._table.rows(named=True)
        self._of: dict[str, list[int]] = {}
        """code of a rule → numbers of the waivers that count for it"""
        for number, row in enumerate(self._rows):
            if not row["expired"]:
                self._of.setdefault(row["rule"], []).append(number)
        self.uses = Counter[int]()

    def split(self, rule: Rule, rows: pl.DataFrame) -> Iterator[tuple[Waiver | None, pl.DataFrame]]:
        """Yield the rows that no waiver accepts, and those of each waiver that accepts some."""
        numbers = self._of.get(rule.code, [])
        if not numbers or not rows.height:
            yield None, rows
            return
        accepted = self._accepted(rule, rows, numbers)
        yield None, rows.filter(accepted.is_null())
        for number in accepted.drop_nulls().unique().sort().to_list():
            of_one = rows.filter(accepted == number)
            self.uses[number] += of_one.height
            yield self._waiver(number), of_one

    def counted(self, asked: Collection[str]) -> Tables:
        """Return the tables with the uses of each waiver; null for those whose rule nobody asked."""
        uses = [self.uses[number] if row["rule"] in asked else None for number, row in enumerate(self._rows)]
        return self._tables.having(**{TABLE: self._table.with_columns(pl.Series("uses", uses, COUNT))})

    def _waiver(self, number: int) -> Waiver:
        row = self._rows[number]
        place = self._tables.place_of(row["plan"], "waiver", row["waiver"], "")
        return Waiver(row["waiver"], row["reason"], row["name"], row["expires"], place)

    def _accepted(self, rule: Rule, rows: pl.DataFrame, numbers: Sequence[int]) -> pl.Series:
        """Return the number of the waiver that accepts each row, or null."""
        named = _named(rule.claim.rows, rows)
        places = pl.DataFrame(self._places(named, numbers), schema=_TYPES, orient="row")
        first = (
            named.join(places, on=["plan", "value"], how="inner", nulls_equal=True)
            .group_by("row")
            .agg(pl.col("waiver").min())
        )
        order = pl.DataFrame({"row": pl.int_range(rows.height, eager=True)})
        return order.join(first, on="row", how="left", maintain_order="left")["waiver"]

    def _places(self, named: pl.DataFrame, numbers: Sequence[int]) -> Iterator[tuple[str, str | None, int]]:
        """Yield what each waiver fits: a name, null for everywhere, each name that fits its pattern."""
        names: dict[str, list[str]] = {}
        for number in numbers:
            plan, place = self._rows[number]["plan"], self._rows[number]["place"]
            if place is None or "*" not in place:
                yield plan, place, number
                continue
            if not names:
                for of, name in named.drop_nulls().select("plan", "value").unique().rows():
                    names.setdefault(of, []).append(name)
            fits = _pattern(place)
            yield from ((plan, name, number) for name in names.get(plan, ()) if fits.fullmatch(name))


def _named(table: str, rows: pl.DataFrame) -> pl.DataFrame:
    """Return (row, plan, name) for everything that each row names, and one null for each row."""
    told = rows.select("plan", pl.int_range(pl.len()).alias("row"), *naming(table))
    parts = [told.select("row", "plan", pl.lit(None, TEXT).alias("value"))]
    for column in naming(table):
        parts.append(told.select("row", "plan", pl.col(column).alias("value")).drop_nulls())
        if column.startswith(_ENDS):
            owner = pl.col(column).str.replace(r"\.[^.]*$", "")
            parts.append(told.select("row", "plan", owner.alias("value")).drop_nulls())
    return pl.concat(parts).unique(maintain_order=True)


@cache
def _pattern(place: str) -> re.Pattern[str]:
    return re.compile(".*".join(map(re.escape, place.split("*"))), re.DOTALL)
