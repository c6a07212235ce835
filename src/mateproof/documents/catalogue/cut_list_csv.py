"""cut-list.csv: one row for each lead, with the preparation of both sides."""

from __future__ import annotations

from mateproof.documents import tabular
from mateproof.documents.dossier import Dossier, Row
from mateproof.documents.terminations import by_name, preparation

NAME = "cut-list.csv"
LEAD = (
    "lead",
    "circuit",
    "function",
    "cable",
    "cable_item",
    "length",
    "conductors",
    "conductor",
    "cross_section",
)
SIDE = (
    "goes_to", "zone", "part", "made", "label", "strip", "sheath", "earth", "ferrule", "method",
    "strain_relief",
)  # fmt: skip


def write(dossier: Dossier) -> bytes:
    """Return the leads in the order of the plan."""
    words = dossier.words
    sides = [f"{words(f'cut.{side}')}: {words(f'cut.{name}')}" for side in ("from", "to") for name in SIDE]
    return tabular.csv_bytes([words(f"cut.{name}") for name in LEAD] + sides, _rows(dossier))


def _rows(dossier: Dossier) -> list[list[tabular.Cell]]:
    terminated = by_name(dossier)
    ends = {row["end"]: row for row in dossier.rows("installed")}
    zones = {row["device"]: row["zone"] for row in dossier.rows("devices")}
    return [
        _lead(dossier, row)
        + [
            cell
            for side in ("from", "to")
            for cell in _side(dossier, row, side, terminated.get(f"{row['lead']}.{side}"), (ends, zones))
        ]
        for row in dossier.rows("leads")
    ]


def _lead(dossier: Dossier, row: Row) -> list[tabular.Cell]:
    show = dossier.words.show
    return [
        row["lead"],
        show(row["circuit"]),
        show(row["function"]),
        show(row["cable"]),
        show(row["cable_item"]),
        _number(dossier, row["length_m"]),
        _number(dossier, row["conductors"]),
        dossier.words.known("conductor", row["conductor"]),
        _number(dossier, row["cross_section_mm2"]),
    ]


def _side(
    dossier: Dossier, lead: Row, side: str, row: Row | None, places: tuple[dict[str, Row], dict[str, str]]
) -> list[tabular.Cell]:
    words, (ends, zones) = dossier.words, places
    if row is None:
        device = lead[f"{side}_device"]
        return [words.show(device), words.show(zones.get(device)), *[""] * (len(SIDE) - 2)]
    ready, end = preparation(row), ends.get(row["end"], {})
    return [
        row["end"],
        words.show(row["zone"]),
        words.show(row["part"]),
        words.known("made", row["made"]),
        words.show(end.get("label")),
        _number(dossier, ready.strip_mm),
        _number(dossier, ready.sheath_mm),
        "" if ready.earth_applies is False else _number(dossier, ready.earth_mm),
        words.known("ferrule", row["ferrule"]),
        words.known("method", row["method"]),
        words.show(row["strain_relief"]),
    ]


def _number(dossier: Dossier, value: float | None) -> tabular.Cell:
    return dossier.words.show(None) if value is None else value
