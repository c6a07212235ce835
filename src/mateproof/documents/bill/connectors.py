"""Connectors by item number, and the devices that the plan names."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from mateproof.documents.bill.line import Line, of_part, some
from mateproof.documents.dossier import Dossier
from mateproof.vocabulary.ordering import State

_MOST_DEVICES = 12


def lines(dossier: Dossier) -> Iterator[Line]:
    """Yield connectors, then devices; what is mounted on a device with an item number is part of it."""
    devices = dossier.frame("devices")
    numbered = devices.filter(pl.col("part").is_not_null())["device"]
    built_in = pl.col("device").is_in(numbered.to_list()).fill_null(value=False)
    ends = dossier.frame("installed").filter(~built_in)
    made: dict[str | None, list[str]] = {}
    counts: dict[str | None, int] = {}
    for part, where, count in ends.group_by("part", "made", maintain_order=True).len().iter_rows():
        word = dossier.words.known("made", where)
        made.setdefault(part, []).append(dossier.words("bill.ends", count=count, made=word))
        counts[part] = counts.get(part, 0) + count
    for part, count in counts.items():
        yield _line(dossier, "connector", part, count, ", ".join(made[part]))
    named = pl.col("device").head(_MOST_DEVICES).alias("names")
    for part, names, count in (
        devices.group_by("part", maintain_order=True).agg(named, pl.len().alias("count")).iter_rows()
    ):
        yield _line(dossier, "device", part, count, some(dossier, names, count, _MOST_DEVICES))


def _line(dossier: Dossier, kind: str, part: str | None, quantity: int, reason: str) -> Line:
    if part is None:
        return Line(kind, None, None, None, quantity, "pc", reason, state=State.MISSING)
    return of_part(dossier, kind, part, quantity, reason)
