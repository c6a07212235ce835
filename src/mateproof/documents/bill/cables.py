"""Cables by type, in metres."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from mateproof.documents.bill.line import Line
from mateproof.documents.dossier import Dossier, Row

_ALIKE = ("cable_item", "conductors", "conductor", "cross_section_mm2", "diameter_mm")


def lines(dossier: Dossier) -> Iterator[Line]:
    """Yield one line for each type of cable; its quantity is not stated as soon as one length is not."""
    length = pl.col("length_m")
    grouped = dossier.frame("leads").group_by("cable", maintain_order=True)
    found = grouped.agg(
        pl.len().alias("leads"),
        length.sum().round(6).alias("metres"),
        length.null_count().alias("open"),
        pl.col(_ALIKE).first(),
    )
    for row in found.iter_rows(named=True):
        yield _line(dossier, row)


def _line(dossier: Dossier, row: Row) -> Line:
    words = dossier.words
    reason = words("bill.leads", count=row["leads"])
    if row["open"]:
        reason += "; " + words("bill.lengths_missing", count=row["open"], metres=row["metres"])
    metres = None if row["open"] else row["metres"]
    return Line("cable", row["cable_item"], None, _described(dossier, row["cable"], row), metres, "m", reason)


def _described(dossier: Dossier, cable: str | None, row: Row) -> str | None:
    words, cross = dossier.words, row["cross_section_mm2"]
    make = f"{words.show(row['conductors'])} × {words.show(cross, 'mm²')}" if cross is not None else None
    kind = words.known("conductor", row["conductor"]) if row["conductor"] else None
    diameter = f"⌀ {words.show(row['diameter_mm'], 'mm')}" if row["diameter_mm"] is not None else None
    return "; ".join(filter(None, (cable, make, kind, diameter))) or None
