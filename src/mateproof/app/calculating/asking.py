"""What is asked of the network of a plan, and the answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import polars as pl

from mateproof.app.calculating.verdict import outcome
from mateproof.app.checking import Checked, check_files
from mateproof.app.drawing import walked
from mateproof.app.progress import Progress
from mateproof.documents import Dossier
from mateproof.documents.calculation.limits import span, unstated, within
from mateproof.documents.calculation.sheet import Sheet, sheet
from mateproof.grid.ways import Cornered, Corners, cornered
from mateproof.parts.library.shelf import Shelf
from mateproof.vocabulary.errors import PlanError, Problem
from mateproof.vocabulary.findings import Outcome

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """`circuits`: names, all without one. `point`: end of the way of the sheet; `shown`: it is asked for."""

    circuits: Sequence[str] = ()
    point: str | None = None
    shown: bool = False
    corners: Corners | None = None


@dataclass(frozen=True)
class Calculated:
    """The network of one plan: a row of `calculated` for each circuit, and what else was asked for."""

    checked: Checked
    dossier: Dossier
    rows: Sequence[Row]
    sheet: Sheet | None = None
    shown: bool = False
    cornered: Cornered | None = None
    names: Sequence[str] = field(default=())

    @property
    def outcome(self) -> Outcome:
        """The answer: broken before unproven before proven; without any circuit it is unproven."""
        found = [outcome(row) for row in self.rows]
        for one in (Outcome.BROKEN, Outcome.UNPROVEN):
            if one in found:
                return one
        return Outcome.PROVEN if found else Outcome.UNPROVEN


def calculate(path: Path, shelf: Shelf, asked: Asked, language: str | None = None) -> Calculated:
    """Calculate the network of a plan.

    Raises PlanError when the plan cannot be read, or has no such circuit or point.
    """
    checked = check_files([path], shelf, language)
    dossier = checked.dossiers[0]
    rows = list(dossier.rows("calculated"))
    circuits = [_named("circuit", name, [row["circuit"] for row in rows], path) for name in asked.circuits]
    point = _point(dossier, asked.point, path) if asked.point else None
    if point is None and asked.shown and circuits:
        point = _worst(rows, circuits)
    if asked.shown or point:
        dossier = walked(dossier, point)
    chosen = [row for row in _limited(dossier, rows) if not circuits or row["circuit"] in circuits]
    return Calculated(
        checked=checked, dossier=dossier, rows=chosen, shown=asked.shown or point is not None,
        sheet=sheet(dossier) if asked.shown or point else None,
        cornered=_cornered(dossier, asked.corners, circuits) if asked.corners else None,
    )  # fmt: skip


def _limited(dossier: Dossier, rows: Iterable[Mapping[str, Any]]) -> Iterator[Row]:
    """Yield circuits with the limit of their drop, whether it holds, and what is not stated about it."""
    judged = {row["circuit"]: row for row in dossier.rows("judged")}
    for row in rows:
        found: Row = {**row, "drop_limit_percent": None, "drop_within": None, "drop_limit_missing": None}
        beside = judged.get(row["circuit"])
        if beside is not None and row["drop_percent"] is not None:
            drop, length = row["drop_percent"], row["drop_m"] or 0.0
            least, most = span(beside, length)
            found["drop_limit_percent"] = least if least == most else None
            found["drop_within"] = within(beside, drop, length)
            if found["drop_within"] is None:
                found["drop_limit_missing"] = ", ".join(unstated(beside))
        yield found


def _cornered(dossier: Dossier, corners: Corners, circuits: Sequence[str]) -> Cornered:
    tables = dossier.tables.only(dossier.name)
    with Progress("batches of scenarios", None) as progress:
        found = cornered(tables, corners, progress)
    worst = [one for one in found.worst if not circuits or one.circuit in circuits]
    return Cornered(found.count, found.corners, worst)


def _worst(rows: Sequence[Row | Any], circuits: Sequence[str]) -> str | None:
    """Return the point that drops most in some circuits."""
    known = [row for row in rows if row["circuit"] in circuits and row["drop_at"]]
    worst = max(known, key=lambda row: row["drop_percent"], default=None)
    return str(worst["drop_at"]) if worst else None


def _point(dossier: Dossier, name: str, path: Path) -> str:
    """Return the point of this name; a device stands for its load."""
    points = dossier.frame("points")
    if name in points["point"]:
        return name
    of = points.filter(pl.col("device") == name).sort("loaded", descending=True, maintain_order=True)
    if of.height:
        return str(of["point"][0])
    known = [*points["point"].to_list(), *points["device"].drop_nulls().unique(maintain_order=True).to_list()]
    return _named("point", name, known, path)


def _named(kind: str, name: str, known: Sequence[str], path: Path) -> str:
    if name in known:
        return name
    near = get_close_matches(name, known, n=3)
    if near:
        help_ = f"did you mean {' or '.join(dict.fromkeys(near))}?"
    elif known:
        help_ = f"a calculated {kind} of this plan, for example {known[0]}"
    else:
        help_ = "nothing of this plan is calculated: say with `feeds` which device feeds which supply"
    raise PlanError(Problem(f"{path}: no {kind} {name!r} is calculated", help=help_))
