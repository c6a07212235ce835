"""How many wrong matings the test finds, and the rest by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from mateproof.documents.dossier import Dossier, Row
from mateproof.tables.teststeps import Coverage, coverage

MOST = 100
"""Kinds of mistakes that are named; a reader who has more of them needs another plan, not a longer list."""


@dataclass(frozen=True, slots=True)
class Unfound:
    """Wrong matings that no step surely finds; `missing` is what would have to be stated."""

    row: Row
    pairs: int
    missing: str | None


@dataclass(frozen=True, slots=True)
class Shown:
    """What is printed: nothing where there is no wrong mating."""

    sentence: str
    by_harm: Sequence[Coverage]
    rest: Sequence[Unfound]
    more: int
    would_measure: Sequence[tuple[str, int]]
    """what is not stated, and how many pairs a measurement would find if it were"""


def shown(dossier: Dossier) -> Shown | None:
    """Return the coverage of the test sheet and what it leaves."""
    counted = coverage(dossier.frame("misplugs"))
    if not counted:
        return None
    rest = _rest(dossier)
    missing: Counter[str] = Counter()
    for row in dossier.rows("misplugs"):
        if row["found_by"] is not None and row["test_missing"]:
            missing[row["test_missing"]] += row["pairs"]
    return Shown(
        _sentence(dossier, counted[-1]), counted, rest[:MOST], max(0, len(rest) - MOST), missing.most_common()
    )


def _sentence(dossier: Dossier, total: Coverage) -> str:
    words = dossier.words
    return words(
        "test.found_sentence",
        percent=percent(total.found, total.pairs),
        measured=percent(total.measured, total.pairs),
        pairs=total.pairs,
    )


def percent(some: int, total: int) -> float:
    """Return a share in percent with one decimal that never says all, or none, where it is not so."""
    tenths = round(1000 * some / total)
    if some < total:
        tenths = min(tenths, 999)
    return (max(tenths, 1) if some else 0) / 10


def _rest(dossier: Dossier) -> list[Unfound]:
    """Return what is not found, the worst first; alike in harm and functions is told once."""
    found: dict[tuple[object, ...], list[Row]] = {}
    for row in dossier.rows("misplugs"):
        if row["found_by"] is None:
            key = (row["harm"], row["function_plug"], row["function_socket"], row["same_circuit"])
            found.setdefault((*key, row["test_missing"]), []).append(row)
    rest = [
        Unfound(rows[0], sum(row["pairs"] for row in rows), rows[0]["test_missing"])
        for rows in found.values()
    ]
    return sorted(rest, key=lambda one: (one.row["harm_rank"], -one.pairs))
