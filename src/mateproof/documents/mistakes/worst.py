"""The worst mistakes as data: one example of each kind, where it can be made, and what its poles carry."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mateproof.documents.dossier import Dossier, Row
from mateproof.vocabulary.harms import BARRIER_RANK
from mateproof.vocabulary.ways import ASKEW

MOST = 10
_KIND = (
    "face", "function_plug", "function_socket", "voltage_plug_v", "voltage_socket_v", "colour_plug",
    "colour_socket", "same_circuit", "certain", "missing", "barrier", "harm", "because", "joins", "assumed",
)  # fmt: skip
"""What makes two classes of `misplugs` one kind of mistake, wherever it is made."""


@dataclass(frozen=True, slots=True)
class Half:
    """One connector: `row` is its row of `installed`, `poles` what each pole carries, in order."""

    end: str
    row: Row
    poles: Sequence[str]


@dataclass(frozen=True, slots=True)
class Mistake:
    """One kind of mistake; `row` is a class of `misplugs`, `zones` are the places where it can be made."""

    row: Row
    pairs: int
    zones: Sequence[tuple[str | None, str | None]]
    plug: Half
    socket: Half

    @property
    def signs(self) -> tuple[str, str] | None:
        """Return the two signs that differ: the labels, else the pole markings."""
        for name in ("label", "marking"):
            found = self.plug.row.get(name), self.socket.row.get(name)
            if None not in found and found[0] != found[1]:
                return str(found[0]), str(found[1])
        return None


def worst(dossier: Dossier, most: int = MOST) -> tuple[list[Mistake], int]:
    """Return the worst kinds of mistakes, the worst first, and how many kinds there are besides.

    Those of halves that come together askew are left out.
    """
    kinds: dict[tuple[object, ...], list[Row]] = {}
    for row in dossier.rows("misplugs"):
        if row["way"] in ASKEW:  # what the poles of a picture cannot show
            continue
        kinds.setdefault(tuple(row[name] for name in _KIND), []).append(row)
    found = sorted(kinds.values(), key=_order)
    ends = {row["end"]: row for row in dossier.rows("installed")}
    return [_mistake(dossier, rows, ends) for rows in found[:most]], max(0, len(found) - most)


def _order(rows: Sequence[Row]) -> tuple[int, int, int]:
    return rows[0]["harm_rank"], -BARRIER_RANK[rows[0]["barrier"]], -sum(row["pairs"] for row in rows)


def _mistake(dossier: Dossier, rows: Sequence[Row], ends: Mapping[str, Row]) -> Mistake:
    first = rows[0]
    zones = list(dict.fromkeys((row["zone_plug"], row["zone_socket"]) for row in rows))
    plug, socket = (_half(dossier, first[f"witness_{side}"], ends) for side in ("plug", "socket"))
    return Mistake(first, sum(row["pairs"] for row in rows), zones, plug, socket)


def _half(dossier: Dossier, end: str | None, ends: Mapping[str, Row]) -> Half:
    row = ends.get(end or "", {})
    return Half(dossier.words.show(end), row, poles(row))


def poles(row: Row) -> list[str]:
    """Name the poles by the circuit's conductors, else by the part's marking, else by number.

    A pole without name is "", and so is the only one where nothing at all is stated.
    """
    count = row.get("poles") or 0
    names = (row.get("conductor_names") or "").split()
    if not names:
        marks = re.split(r"[\s,]+", (row.get("marking") or "").strip())
        names = marks if len(marks) == count else [str(number) for number in range(1, count + 1)]
    return [*names, *[""] * (max(count, 1) - len(names))]
