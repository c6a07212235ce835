"""Asks what can be plugged wrong in plans: when, within which reach, how harmful, in which zone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

import polars as pl

from mateproof.app.checking import Checked, check_plans, read_all
from mateproof.mating import Pairs, analyse
from mateproof.parts.library.shelf import Shelf
from mateproof.plan.saying.words import meant
from mateproof.tables.tables import Tables
from mateproof.vocabulary.errors import PlanError, Problem
from mateproof.vocabulary.harms import HARM_RANK, WHEN_RANK, Harm

Row = dict[str, Any]


class Question(NamedTuple):
    """What is asked; None asks as the plan does, or for all of it."""

    when: str | None = None
    reach: str | None = None
    harm: str | None = None
    zone: str | None = None


class Total(NamedTuple):
    """The wrong matings of one harm: classes, pairs, and how many of these are over the plan's limit."""

    harm: str
    classes: int
    pairs: int
    over: int


@dataclass(frozen=True)
class Misplugs:
    """What can be plugged wrong in one plan, as far as it was asked for."""

    path: Path
    checked: Checked
    question: Question

    @cached_property
    def tables(self) -> Tables:
        """The plan's tables, analysed within the reach that is asked for."""
        tables = self.checked.tables
        if self.question.reach is None:
            return tables
        plans = tables["plans"].with_columns(misplug_reach=pl.lit(self.question.reach))
        asked = tables.having(plans=plans)
        return asked.having(**analyse(asked))

    @cached_property
    def table(self) -> pl.DataFrame:
        """The rows of `misplugs` that are asked for, the worst first."""
        when, _, harm, zone = self.question
        found = self.tables["misplugs"]
        if when:
            found = found.filter(pl.col("when_rank") <= WHEN_RANK[when])
        if harm:
            found = found.filter(pl.col("harm_rank") <= HARM_RANK[harm])
        if zone:
            found = found.filter(pl.any_horizontal(pl.col("zone_plug", "zone_socket") == zone))
        return found

    @property
    def rows(self) -> list[Row]:
        """The same as dictionaries."""
        return self.table.to_dicts()

    @property
    def over(self) -> pl.DataFrame:
        """The classes over the plan's limit, certain or not."""
        return self.table.filter(pl.col("limited") & ~pl.col("barrier_enough"))

    @property
    def totals(self) -> list[Total]:
        """Sums by harm, the worst first."""
        return [
            Total(harm, len(rows), _pairs(rows), _pairs(self.over.filter(pl.col("harm") == harm)))
            for harm in Harm
            if len(rows := self.table.filter(pl.col("harm") == harm))
        ]

    def pairs(self, row: Row, most: int | None = None) -> Iterator[tuple[str, str]]:
        """Yield (plug, socket) of one row, by name; at most so many."""
        return islice(self._pairs.of(row), most)

    @cached_property
    def _pairs(self) -> Pairs:
        return Pairs(self.tables)

    @property
    def code(self) -> int:
        """0: nothing over the plan's limit; 1: something certainly is; 3: something may be."""
        over = self.over
        if over.is_empty():
            return 0
        surely = pl.col("sides_stated") & (pl.col("least_harm_rank") <= pl.col("harm_limit_rank"))
        return 3 if over.filter(pl.col("certain") & surely).is_empty() else 1


def _pairs(rows: pl.DataFrame) -> int:
    return int(rows["pairs"].sum())


def misplug_files(
    paths: Iterable[Path], shelf: Shelf, question: Question, language: str | None = None
) -> list[Misplugs]:
    """Ask each plan on its own; raises one PlanError with all that is wrong with them."""
    paths = list(paths)
    found = [
        Misplugs(path, check_plans([plan], shelf, language), question)
        for path, plan in zip(paths, read_all(paths), strict=True)
    ]
    if question.zone is not None:
        _known(found, question.zone)
    return found


def _known(found: Iterable[Misplugs], zone: str) -> None:
    """Raise where no plan has the zone."""
    zones = {name for one in found for name in one.tables["zones"]["zone"]}
    zones |= {name for one in found for name in one.tables["installed"]["zone"] if name is not None}
    if zone in zones:
        return
    hint = meant(zone, sorted(zones))
    raise PlanError(
        [
            Problem(
                f"there is no zone “{zone}”",
                help=hint.en,
                german=(f"eine Zone „{zone}“ gibt es nicht", hint.de),
            ).told(next(iter(found)).checked.language)
        ]
    )
