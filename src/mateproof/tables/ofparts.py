"""Parts as plain frames: the parts of each plan, and one frame for each list that a part has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import polars as pl

from mateproof.parts.fact import Origin
from mateproof.parts.measured import measured
from mateproof.plan.model import Plan
from mateproof.tables.column import COUNT, FLAG, NUMBER, TEXT
from mateproof.tables.known import Known
from mateproof.tables.partcolumns import part_row
from mateproof.tables.partdoubts import doubts
from mateproof.tables.partlists import allowances, approvals, openings, ratings, relations
from mateproof.tables.schema import PART
from mateproof.vocabulary.values import Exact

Types = Mapping[str, pl.DataType]
KnownParts = Sequence[Mapping[str, Known]]
"""For each plan, in order, the parts it knows."""

_CONDITION: Types = {"part": TEXT, "conductor": TEXT, "ferrule": TEXT}
_LISTS: Mapping[str, tuple[Types, Callable[[str, Known], Iterable[dict[str, Any]]]]] = {
    "allowances": ({**_CONDITION, "method": TEXT, "low_mm2": NUMBER, "high_mm2": NUMBER}, allowances),
    "openings": ({**_CONDITION, "must_open": FLAG}, openings),
    "ratings": (
        {"part": TEXT, "standard": TEXT, "category": COUNT, "pollution": COUNT, "wiring": TEXT,
         "voltage_v": NUMBER, "impulse_kv": NUMBER, "current_a": NUMBER},
        ratings,
    ),
    "approvals": ({"part": TEXT, "approval": TEXT}, approvals),
    "doubts": (
        {**_CONDITION, "concerns": TEXT, "size_mm2": NUMBER, "code": TEXT, "doubt": TEXT, "reading": TEXT},
        doubts,
    ),
    "relations": ({"part": TEXT, "other": TEXT, "kind": TEXT}, relations),
}  # fmt: skip


_HEAD: Types = {
    "part": TEXT,
    "declared": FLAG,
    "maker": TEXT,
    "description": TEXT,
    "gtin": TEXT,
    "tariff_number": TEXT,
    "origin": TEXT,
    "packaging_unit": COUNT,
    "data_sheet": TEXT,
    "for_mounting": TEXT,
    "for_gender": TEXT,
    "operation": TEXT,
    "separable": FLAG,
    "tool_blade_mm": NUMBER,
}


def of_parts(plans: Sequence[Plan], known: KnownParts) -> dict[str, pl.DataFrame]:
    """Return the frames of the parts; what many plans share is looked at once, and put into each."""
    shared: dict[int, int] = {}
    ones: list[Known] = []
    uses: list[tuple[str, int]] = []
    for plan, parts in zip(plans, known, strict=True):
        for one in parts.values():
            number = shared.setdefault(id(one), len(ones))
            if number == len(ones):
                ones.append(one)
            uses.append((plan.name, number))
    parts_schema = {**_HEAD, **{name: column.dtype for name, column in PART.items()}}
    each = pl.DataFrame([_row(one) for one in ones], schema=parts_schema)
    frames = {"parts": _in_plans(each, [range(number, number + 1) for number in range(len(ones))], uses)}
    for title, (listed, of_part) in _LISTS.items():
        rows: list[dict[str, Any]] = []
        places = []
        for one in ones:
            begin = len(rows)
            rows += of_part(one.part.item_number, one)
            places.append(range(begin, len(rows)))
        frames[title] = _in_plans(pl.DataFrame(rows, schema=listed), places, uses)
    return frames


def _in_plans(each: pl.DataFrame, places: Sequence[range], uses: Iterable[tuple[str, int]]) -> pl.DataFrame:
    """Return the rows of every part that a plan uses; `places` are those of each part, `uses` name a part."""
    found = [(plan, row) for plan, number in uses for row in places[number]]
    plans = pl.Series("plan", [plan for plan, _ in found], TEXT)
    numbers = [row for _, row in found]
    whole = numbers == list(range(each.height))  # one plan: its rows are all there are, each once
    rows = each if whole else each[pl.Series(numbers, dtype=pl.UInt32)]
    return plans.to_frame().hstack(rows.get_columns())


def _row(one: Known) -> dict[str, Any]:
    return {
        "part": one.part.item_number,
        "declared": one.declared,
        "maker": one.part.maker or _printed(one, "maker"),
        "description": one.part.description or None,
        "gtin": _printed(one, "gtin"),
        "tariff_number": _printed(one, "customs_tariff_number"),
        "origin": _printed(one, "country_of_origin"),
        "packaging_unit": _counted(one, "packaging_unit"),
        "data_sheet": _data_sheet(one),
        "for_mounting": _printed(one, "mounting"),
        "for_gender": _printed(one, "for_gender"),
        "operation": _printed(one, "operation"),
        "separable": _agreed(one, "separable"),
        "tool_blade_mm": _measured(one, "blade_width"),
        **part_row(one),
    }


def _printed(known: Known, property: str) -> str | None:
    fact = known.part.only(property)
    return fact.value.text if fact and fact.value else None


def _counted(known: Known, property: str) -> int | None:
    fact = known.part.only(property)
    value = measured(fact) if fact else None
    return int(value.low) if isinstance(value, Exact) and value.low is not None else None


def _agreed(known: Known, property: str) -> bool | None:
    fact = known.part.only(property)
    value = fact.value if fact else None
    return value.value if isinstance(value, Exact) and isinstance(value.value, bool) else None


def _measured(known: Known, property: str) -> float | None:
    fact = known.part.only(property)
    value = measured(fact) if fact else None
    return float(value.low) if isinstance(value, Exact) and value.low is not None else None


def _data_sheet(known: Known) -> str | None:
    """Return the file of the sheet that is about this part; None when only others speak of it."""
    if not known.own_sheet:
        return None
    of_sheet = {Origin.PRINTED, Origin.CORRECTED}
    sources = (fact.source for fact in known.part.facts if fact.origin in of_sheet and fact.source)
    return next((source.file for source in sources), "")
