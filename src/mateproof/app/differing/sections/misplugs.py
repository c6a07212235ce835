"""Wrong matings gained and lost, with their harm and what stops them."""

from __future__ import annotations

from typing import Any

from mateproof.app.differing.side import Rows, Side
from mateproof.documents.dossier import Row
from mateproof.vocabulary.ways import Way

ORDER = 41


def rows(side: Side) -> Rows:
    """Return classes of wrong matings; of equal ones pairs are added up, and the worst harm counts."""
    found: dict[str, dict[str, Any]] = {}
    words = side.dossier.words
    for row in sorted(side.dossier.rows("misplugs"), key=_rank):
        known = found.setdefault(_name(side, row), {
            "harm": words.known("harm", row["harm"]),
            "barrier": words.known("barrier", row["barrier"]),
            "certain": row["certain"],
            "pairs": 0,
        })  # fmt: skip
        known["pairs"] += row["pairs"]
    return dict(found)


def _rank(row: Row) -> int:
    return row["harm_rank"] if row["harm_rank"] is not None else -1


def _name(side: Side, row: Row) -> str:
    """Return the two halves in words: function, colour and zone of each, their face, and how they meet."""
    show = side.dossier.words.show
    plug, socket = (
        f"{show(row[f'function_{half}'])}, {show(row[f'colour_{half}'])}, {show(row[f'zone_{half}'])}"
        for half in ("plug", "socket")
    )
    same = "=" if row["same_circuit"] else "↔"
    way = "" if row["way"] in {None, Way.STRAIGHT} else f", {side.dossier.words.known('way', row['way'])}"
    return f"{plug} {same} {socket} ({show(row['face'])}{way})"
