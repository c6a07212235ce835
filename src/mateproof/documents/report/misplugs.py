"""The list of mistakes that can be made on site: by zone, the worst first, with totals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from mateproof.documents.dossier import Dossier, Row


@dataclass(frozen=True, slots=True)
class Totals:
    """Wrong pairs: certain ones, of these across functions; undecided ones; mechanically stopped ones."""

    pairs: int
    across: int
    undecided: int
    barred: int


@dataclass(frozen=True, slots=True)
class Place:
    """The mistakes of one pair of zones."""

    title: str
    sentence: str
    totals: Totals
    rows: list[Row]


def places(dossier: Dossier) -> list[Place]:
    """Return the zones with mistakes, those with the worst harm and the most pairs first."""
    found: dict[tuple[str | None, str | None], list[Row]] = {}
    for row in dossier.rows("misplugs"):
        found.setdefault((row["zone_plug"], row["zone_socket"]), []).append(row)
    barred = dossier.rows("barred")
    named = [_place(dossier, zones, rows, barred) for zones, rows in found.items()]
    return sorted(named, key=lambda place: (_worst(place.rows), -place.totals.pairs, place.title))


def totals(rows: Iterable[Row], barred: Iterable[Row]) -> Totals:
    """Add up classes of mistakes; only certain ones count as possible mistakes."""
    rows = list(rows)
    certain = [row for row in rows if row["certain"]]
    return Totals(
        sum(row["pairs"] for row in certain),
        sum(row["pairs"] for row in certain if row["across_functions"]),
        sum(row["pairs"] for row in rows if not row["certain"]),
        sum(row["pairs"] for row in barred),
    )


def sentence(dossier: Dossier, counted: Totals) -> str:
    """Return the totals in words."""
    words = dossier.words
    parts = [words("report.misplugs_total", pairs=counted.pairs, across=counted.across)]
    if counted.undecided:
        parts.append(words("report.misplugs_undecided", pairs=counted.undecided))
    if counted.barred:
        parts.append(words("report.misplugs_barred", pairs=counted.barred))
    return " ".join(parts)


def _place(
    dossier: Dossier, zones: tuple[str | None, str | None], rows: list[Row], barred: Sequence[Row]
) -> Place:
    words = dossier.words
    names = [words.show(zone) for zone in dict.fromkeys(zones)]
    here = [row for row in barred if (row["zone_plug"], row["zone_socket"]) == zones]
    counted = totals(rows, here)
    ordered = sorted(rows, key=lambda row: (_rank(row), -row["pairs"], row["witness_plug"] or ""))
    return Place(" ↔ ".join(names), sentence(dossier, counted), counted, ordered)


def _rank(row: Row) -> int:
    return row["harm_rank"] if row["harm_rank"] is not None else -1


def _worst(rows: list[Row]) -> int:
    return min(_rank(row) for row in rows)


def barred_reasons(dossier: Dossier) -> list[tuple[str, int]]:
    """Return what already stops wrong pairs, and how many of them."""
    found: dict[str, int] = {}
    for row in dossier.rows("barred"):
        found[row["reason"]] = found.get(row["reason"], 0) + row["pairs"]
    return [(dossier.words.known("reason", reason), pairs) for reason, pairs in sorted(found.items())]
