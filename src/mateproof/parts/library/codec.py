"""A part as rows, and rows as the part: nothing is lost on the way (`unpack(pack(part)) == part`)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from types import NoneType
from typing import Any

from mateproof.parts.fact import Absence, Correction, Fact, Measure, Origin, Source
from mateproof.parts.part import Doubt, Part, PartClass, Relation, RelationKind
from mateproof.vocabulary.values import from_json, to_json

Row = Mapping[str, Any]
Sheets = Callable[[Source], int]
"""Gives the id of a source's sheet."""
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
_SCALARS = (str, int, float, NoneType)


def digest(part: Part) -> str:
    """Return a hash of what is said; of a sheet its content counts, not the name of its file."""
    return hashlib.sha256(dumps(_nameless(part.to_json())).encode("utf-8", "surrogatepass")).hexdigest()


def dumps(data: object) -> str:
    """Return compact JSON with sorted keys."""
    return _ENCODER.encode(data) if data or not isinstance(data, (dict, list)) else str(data)


def sheet_of(part: Part) -> str:
    """Return the sha256 of the sheet that speaks of the part; "" where no statement names one."""
    said = [*(fact.source for fact in part.facts), *(relation.source for relation in part.relations)]
    return next((source.sha256 for source in said if source), "")


def fact_row(fact: Fact, sheets: Sheets) -> dict[str, Any]:
    """Return a fact's columns without those for searching."""
    return {
        "property": fact.property,
        "value": None if fact.value is None else dumps(to_json(fact.value)),
        "unit": fact.unit,
        "conditions": dumps(dict(fact.conditions)),
        "also": dumps([[to_json(item.value), item.unit] for item in fact.also]),
        "label": fact.label,
        "section": fact.section,
        "raw": fact.raw,
        "absent": str(fact.absent),
        "origin": str(fact.origin),
        "mapped": fact.mapped,
        "correction": dumps(fact.correction.to_json()) if fact.correction else None,
        **_source_row(fact.source, sheets),
    }


def relation_row(relation: Relation, sheets: Sheets) -> dict[str, Any]:
    """Return a relation's columns."""
    return {
        "kind": str(relation.kind),
        "other": relation.other,
        "description": relation.description,
        "label": relation.label,
        **_source_row(relation.source, sheets),
    }


def doubt_row(doubt: Doubt) -> dict[str, Any]:
    """Return a doubt's columns; its places keep their sources whole."""
    places = [[label, _source_list(source)] for label, source in doubt.places]
    return {"code": doubt.code, "message": doubt.message, "help": doubt.help, "places": dumps(places)}


def part(
    row: Row, facts: tuple[Fact, ...], relations: tuple[Relation, ...], doubts: tuple[Doubt, ...]
) -> Part:
    """Return the part that was put in."""
    return Part(
        item_number=row["item_number"],
        maker=row["maker"],
        part_class=PartClass(row["part_class"]),
        facts=facts,
        relations=relations,
        doubts=doubts,
        stub=row["stub"],
        description=row["description"],
    )


def fact(row: Row) -> Fact:
    """Return the fact that `fact_row` took apart."""
    return Fact(
        property=row["property"],
        value=None if row["value"] is None else from_json(json.loads(row["value"])),
        unit=row["unit"],
        conditions=json.loads(row["conditions"]),
        label=row["label"],
        section=row["section"],
        raw=row["raw"],
        also=tuple(Measure(from_json(value), unit) for value, unit in json.loads(row["also"])),  # type: ignore[arg-type]
        absent=Absence(row["absent"]),
        origin=Origin(row["origin"]),
        source=_source(row),
        mapped=row["mapped"],
        correction=Correction.from_json(json.loads(row["correction"])) if row["correction"] else None,
    )


def relation(row: Row) -> Relation:
    """Return the relation that `relation_row` took apart."""
    kind = RelationKind(row["kind"])
    return Relation(kind, row["other"], row["description"], row["label"], _source(row))


def doubt(row: Row) -> Doubt:
    """Return the doubt that `doubt_row` took apart."""
    places = tuple((label, Source(*said) if said else None) for label, said in json.loads(row["places"]))
    return Doubt(row["code"], row["message"], places, row["help"])


def _source_row(source: Source | None, sheets: Sheets) -> dict[str, Any]:
    if source is None:
        return {"sheet_id": None, "line": None, "page": None, "page_is_inferred": None}
    return {
        "sheet_id": sheets(source),
        "line": source.line,
        "page": source.page,
        "page_is_inferred": source.page_is_inferred,
    }


def _source(row: Row) -> Source | None:
    """Return the source of a row that was joined with its sheet."""
    if row["sheet_id"] is None:
        return None
    return Source(row["file"], row["sha256"], row["line"], row["page"], row["page_is_inferred"])


def _source_list(source: Source | None) -> list[Any] | None:
    if source is None:
        return None
    return [source.file, source.sha256, source.line, source.page, source.page_is_inferred]


def _nameless(data: Any) -> Any:  # noqa: ANN401 (JSON is any shape)
    """Return JSON without the file names of its sources."""
    if isinstance(data, list):
        return [_nameless(item) for item in data]
    if isinstance(data, dict):
        skip = "file" if "sha256" in data else None
        return {
            key: value if isinstance(value, _SCALARS) else _nameless(value)
            for key, value in data.items()
            if key != skip
        }
    return data
