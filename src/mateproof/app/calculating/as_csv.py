"""The network of a plan as a table for spreadsheets: circuits, or the sheet of a way, or what-ifs."""

from __future__ import annotations

from collections.abc import Iterator

from mateproof.app.calculating.asking import Calculated
from mateproof.app.calculating.verdict import outcome
from mateproof.documents import tabular
from mateproof.documents.calculation import listed

_LOADS = ("load_l1_percent", "load_l2_percent", "load_l3_percent", "load_others_percent")


def content(found: Calculated) -> bytes:
    """Return the table of what was asked for: what-ifs before the sheet before circuits."""
    if found.cornered is not None:
        return tabular.csv_bytes(_CORNERS, _corners(found))
    if found.shown:
        return tabular.csv_bytes(listed.head(found.dossier), listed.rows(found.dossier))
    columns = [name for name in found.dossier.frame("calculated").columns if name != "plan"]
    columns += ["drop_limit_percent", "drop_within", "drop_limit_missing"]
    rows = ([*(_cell(row[name]) for name in columns), str(outcome(row))] for row in found.rows)
    return tabular.csv_bytes([*columns, "outcome"], rows)


def _cell(value: object) -> tabular.Cell:
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None or isinstance(value, int | float):
        return value
    return str(value).replace("\n", "; ")


_CORNERS = (
    "circuit", "quantity", "value", "at", "supply_percent", "temperature_c", *_LOADS, "tolerance_percent",
    "contacts",
)  # fmt: skip


def _corners(found: Calculated) -> Iterator[list[tabular.Cell]]:
    for one in found.cornered.worst if found.cornered else ():
        case = one.scenario
        shares = case.load if len(case.load) > 1 else case.load * len(_LOADS)
        load = [*shares, *[None] * (len(_LOADS) - len(shares))]
        row = [one.circuit, one.quantity, one.value, one.at, case.supply, case.temperature]
        yield [*row, *load, case.tolerance, case.contacts]
